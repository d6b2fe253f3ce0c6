/** How a network is trained: optimizer, loss, batches, seed. */
@NullMarked
package layerlab.plan;

import org.jspecify.annotations.NullMarked;
