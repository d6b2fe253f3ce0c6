/** What the house's map says of borders, as tests over the classes of every module. */
@NullMarked
package layerlab.server.architecture;

import org.jspecify.annotations.NullMarked;
