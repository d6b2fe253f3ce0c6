@NullMarked
package layerlab.client.paint;

import org.jspecify.annotations.NullMarked;
