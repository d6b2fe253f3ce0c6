/** The network as an immutable graph, its edits and its check. */
@NullMarked
package layerlab.graph;

import org.jspecify.annotations.NullMarked;
