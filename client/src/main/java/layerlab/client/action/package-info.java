/** What can be done, as values: buttons, keys and the key map are lists of them. */
@NullMarked
package layerlab.client.action;

import org.jspecify.annotations.NullMarked;
