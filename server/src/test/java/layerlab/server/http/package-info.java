/** The web server as a program meets it. */
@NullMarked
package layerlab.server.http;

import org.jspecify.annotations.NullMarked;
