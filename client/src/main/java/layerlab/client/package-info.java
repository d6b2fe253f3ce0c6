/** The page's composition root. */
@NullMarked
package layerlab.client;

import org.jspecify.annotations.NullMarked;
