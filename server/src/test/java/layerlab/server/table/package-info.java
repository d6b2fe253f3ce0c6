/** Tables that people bring along: good files, bad files, and who may have them. */
@NullMarked
package layerlab.server.table;

import org.jspecify.annotations.NullMarked;
