/** The catalogue of layers, one record per kind. */
@NullMarked
package layerlab.layer;

import org.jspecify.annotations.NullMarked;
