/** What page and server say to each other of tables that people bring along. */
@NullMarked
package layerlab.table;

import org.jspecify.annotations.NullMarked;
