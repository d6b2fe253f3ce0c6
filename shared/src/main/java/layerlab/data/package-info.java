/** Data sets that are computed, the features made of them, their splits, and randomness. */
@NullMarked
package layerlab.data;

import org.jspecify.annotations.NullMarked;
