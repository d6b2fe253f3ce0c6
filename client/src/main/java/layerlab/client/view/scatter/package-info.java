/** Predicted against true, for a table with a number to predict. */
@NullMarked
package layerlab.client.view.scatter;

import org.jspecify.annotations.NullMarked;
