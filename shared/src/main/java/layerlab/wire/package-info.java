/** What page and server say to each other. */
@NullMarked
package layerlab.wire;

import org.jspecify.annotations.NullMarked;
