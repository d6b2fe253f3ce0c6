@NullMarked
package layerlab.client.view.diagnose;

import org.jspecify.annotations.NullMarked;
