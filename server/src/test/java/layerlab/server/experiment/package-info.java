/** Stores in folders of their own. */
@NullMarked
package layerlab.server.experiment;

import org.jspecify.annotations.NullMarked;
