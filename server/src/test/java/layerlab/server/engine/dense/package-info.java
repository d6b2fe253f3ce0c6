@NullMarked
package layerlab.server.engine.dense;

import org.jspecify.annotations.NullMarked;
