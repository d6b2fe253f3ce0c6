/** What is reached, against what others reach. */
@NullMarked
package layerlab.server.bench;

import org.jspecify.annotations.NullMarked;
