/** DL4J against references and against our own arithmetic. */
@NullMarked
package layerlab.server.engine.dl4j;

import org.jspecify.annotations.NullMarked;
