/** The big map: what the network answers over the whole plane, with the data on it. */
@NullMarked
package layerlab.client.view.map;

import org.jspecify.annotations.NullMarked;
