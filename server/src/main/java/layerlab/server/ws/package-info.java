/** The WebSocket: what pages say and are told, with limits on both. */
@NullMarked
package layerlab.server.ws;

import org.jspecify.annotations.NullMarked;
