@NullMarked
package layerlab.client.view.map;

import org.jspecify.annotations.NullMarked;
