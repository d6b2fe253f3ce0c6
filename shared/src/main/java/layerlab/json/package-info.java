/**
 * JSON as a sealed value tree, with a reader and a writer that give the same text and the same
 * numbers on the JVM and in the browser. It knows nothing of what the values mean.
 */
@NullMarked
package layerlab.json;

import org.jspecify.annotations.NullMarked;
