/** The user's own tables: what stands in them, and what is to be learned from it. */
@NullMarked
package layerlab.client.view.table;

import org.jspecify.annotations.NullMarked;
