/** The strip that says to a newcomer what this is: a code to type, and examples to open. */
@NullMarked
package layerlab.client.view.start;

import org.jspecify.annotations.NullMarked;
