/** Following one number: the drawing with its numbers, the formula of a step, and all steps. */
@NullMarked
package layerlab.client.view.follow;

import org.jspecify.annotations.NullMarked;
