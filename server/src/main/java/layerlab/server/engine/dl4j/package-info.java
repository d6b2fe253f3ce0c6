/** Training by Deeplearning4j; nothing else of the house knows it. */
@NullMarked
package layerlab.server.engine.dl4j;

import org.jspecify.annotations.NullMarked;
