/** Shapes of what flows through a network, the batch excluded. */
@NullMarked
package layerlab.shape;

import org.jspecify.annotations.NullMarked;
