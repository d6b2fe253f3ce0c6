/** Drawing without a browser: what painters draw on, the colours, and the painters themselves. */
@NullMarked
package layerlab.client.paint;

import org.jspecify.annotations.NullMarked;
