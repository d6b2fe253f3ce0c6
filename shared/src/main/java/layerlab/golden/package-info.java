/**
 * The program whose transcript must be the same on the JVM and in the browser. Only tests run it;
 * the page's bundle does not contain it.
 */
@NullMarked
package layerlab.golden;

import org.jspecify.annotations.NullMarked;
