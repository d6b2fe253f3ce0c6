/** Journeys through the running page in a real browser. */
@NullMarked
package layerlab.server.browser;

import org.jspecify.annotations.NullMarked;
