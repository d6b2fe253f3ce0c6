@NullMarked
package layerlab.client.view.stage;

import org.jspecify.annotations.NullMarked;
