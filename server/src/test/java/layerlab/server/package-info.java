/** The programs, called as from a shell. */
@NullMarked
package layerlab.server;

import org.jspecify.annotations.NullMarked;
