/** The page as a value: elements, their attributes and what their events mean. No browser. */
@NullMarked
package layerlab.client.html;

import org.jspecify.annotations.NullMarked;
