/** The parts of the page: what each shows, and as which elements. Pure functions, no browser. */
@NullMarked
package layerlab.client.page;

import org.jspecify.annotations.NullMarked;
