/** The keys that there are. */
@NullMarked
package layerlab.client.view.keys;

import org.jspecify.annotations.NullMarked;
