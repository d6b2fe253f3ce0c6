/** Engines against references. */
@NullMarked
package layerlab.server.engine;

import org.jspecify.annotations.NullMarked;
