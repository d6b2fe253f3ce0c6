/** Stored experiments: content addressed by what it is, and short aliases that people can type. */
@NullMarked
package layerlab.server.experiment;

import org.jspecify.annotations.NullMarked;
