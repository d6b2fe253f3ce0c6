/** An experiment: graph, plan and data together, with its codec, check and link. */
@NullMarked
package layerlab.experiment;

import org.jspecify.annotations.NullMarked;
