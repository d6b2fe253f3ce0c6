/** Samples for training: drawn from a seed, or read from the tables that ship with the product. */
@NullMarked
package layerlab.server.dataset;

import org.jspecify.annotations.NullMarked;
