/** What the page knows, what can happen, and what follows: pure functions, no browser. */
@NullMarked
package layerlab.client.state;

import org.jspecify.annotations.NullMarked;
