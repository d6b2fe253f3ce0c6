/** Small dense mathematics in double arithmetic, equal to the last bit on JVM and browser. */
@NullMarked
package layerlab.maths;

import org.jspecify.annotations.NullMarked;
