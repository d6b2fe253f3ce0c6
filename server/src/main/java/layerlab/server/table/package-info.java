/** Tables that people bring along: read, guessed at, kept, and lent to training. */
@NullMarked
package layerlab.server.table;

import org.jspecify.annotations.NullMarked;
