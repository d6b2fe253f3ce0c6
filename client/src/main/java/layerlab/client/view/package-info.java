/** What is shown, as pure functions of the state. */
@NullMarked
package layerlab.client.view;

import org.jspecify.annotations.NullMarked;
