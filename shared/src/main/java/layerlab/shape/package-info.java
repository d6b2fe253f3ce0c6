/** What flows along an edge, batch excluded. */
@NullMarked
package layerlab.shape;

import org.jspecify.annotations.NullMarked;
