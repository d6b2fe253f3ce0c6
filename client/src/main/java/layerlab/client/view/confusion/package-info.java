/** Which class was taken for which, and the samples behind it. */
@NullMarked
package layerlab.client.view.confusion;

import org.jspecify.annotations.NullMarked;
