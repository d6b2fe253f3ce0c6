/** The browser: elements, events, storage. */
@NullMarked
package layerlab.client.dom;

import org.jspecify.annotations.NullMarked;
