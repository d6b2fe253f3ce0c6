/** Training by our own arithmetic, which the page has too: DL4J's counterpart in measurements. */
@NullMarked
package layerlab.server.engine.dense;

import org.jspecify.annotations.NullMarked;
