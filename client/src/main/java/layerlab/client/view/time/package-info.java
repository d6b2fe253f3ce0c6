/** The time strip: the loss curve and what happened on it. */
@NullMarked
package layerlab.client.view.time;

import org.jspecify.annotations.NullMarked;
