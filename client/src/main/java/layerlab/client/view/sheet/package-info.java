/** What floats over the page as a sheet, one at a time. */
@NullMarked
package layerlab.client.view.sheet;

import org.jspecify.annotations.NullMarked;
