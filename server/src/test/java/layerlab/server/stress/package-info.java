/** What tests of strength reckon with. */
@NullMarked
package layerlab.server.stress;

import org.jspecify.annotations.NullMarked;
