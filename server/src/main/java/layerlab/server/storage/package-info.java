/** The data folder: who may use it, and the databases in it. */
@NullMarked
package layerlab.server.storage;

import org.jspecify.annotations.NullMarked;
