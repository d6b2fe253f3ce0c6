/** Checkpoints of sessions on the disk. */
@NullMarked
package layerlab.server.checkpoint;

import org.jspecify.annotations.NullMarked;
