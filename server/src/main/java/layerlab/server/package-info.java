/** The composition root: reads the configuration and puts the server together. */
@NullMarked
package layerlab.server;

import org.jspecify.annotations.NullMarked;
