/** The experiments that this browser keeps. */
@NullMarked
package layerlab.client.view.mine;

import org.jspecify.annotations.NullMarked;
