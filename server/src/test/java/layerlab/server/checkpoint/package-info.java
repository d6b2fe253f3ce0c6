@NullMarked
package layerlab.server.checkpoint;

import org.jspecify.annotations.NullMarked;
