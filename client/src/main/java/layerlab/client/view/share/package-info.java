/** The sheet with the links to an experiment, and its code for a whole class to read. */
@NullMarked
package layerlab.client.view.share;

import org.jspecify.annotations.NullMarked;
