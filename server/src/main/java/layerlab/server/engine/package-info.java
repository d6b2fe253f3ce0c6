/**
 * The port between training sessions and whatever computes: an engine opens trainers, a snapshot is
 * how trainers hand a run to each other.
 */
@NullMarked
package layerlab.server.engine;

import org.jspecify.annotations.NullMarked;
