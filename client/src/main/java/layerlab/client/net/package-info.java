/** The line to the server. */
@NullMarked
package layerlab.client.net;

import org.jspecify.annotations.NullMarked;
