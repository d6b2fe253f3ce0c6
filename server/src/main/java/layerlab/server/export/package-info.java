/** Experiments as files for other programs. */
@NullMarked
package layerlab.server.export;

import org.jspecify.annotations.NullMarked;
