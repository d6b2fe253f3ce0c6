/** The network as a drawing that is edited: where everything lies, what is drawn, what is hit. */
@NullMarked
package layerlab.client.view.stage;

import org.jspecify.annotations.NullMarked;
