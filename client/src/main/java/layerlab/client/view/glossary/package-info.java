/** Terms explained: the card of one, and the list of all. */
@NullMarked
package layerlab.client.view.glossary;

import org.jspecify.annotations.NullMarked;
