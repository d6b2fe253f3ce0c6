/** The vital signs over time: ridges of one layer, all layers side by side, and what they say. */
@NullMarked
package layerlab.client.view.diagnose;

import org.jspecify.annotations.NullMarked;
