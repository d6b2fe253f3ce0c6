/** The samples of every data set. */
@NullMarked
package layerlab.server.dataset;

import org.jspecify.annotations.NullMarked;
