@NullMarked
package layerlab.client.view.time;

import org.jspecify.annotations.NullMarked;
