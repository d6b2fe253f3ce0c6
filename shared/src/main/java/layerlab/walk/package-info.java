/**
 * One sample followed through a small network, number by number: forward pass, loss, backward pass
 * and update as formulas with their values. {@link layerlab.dense} computes, this explains; every
 * formula gives the number that it explains.
 */
@NullMarked
package layerlab.walk;

import org.jspecify.annotations.NullMarked;
