/** The one mutable store, for data that changes many times a second. */
@NullMarked
package layerlab.client.live;

import org.jspecify.annotations.NullMarked;
