/**
 * Sessions with a scripted engine, a clock that is set by hand, and no threads but where stated.
 */
@NullMarked
package layerlab.server.training;

import org.jspecify.annotations.NullMarked;
