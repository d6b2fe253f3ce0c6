/** The socket: an outbox on a pipe that is worked by hand, and whole servers with real clients. */
@NullMarked
package layerlab.server.ws;

import org.jspecify.annotations.NullMarked;
