/** The web server: the page, the experiments, the health of the server. */
@NullMarked
package layerlab.server.http;

import org.jspecify.annotations.NullMarked;
