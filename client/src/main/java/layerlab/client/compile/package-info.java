/**
 * A part of the build, not of the page. TeaVM finds its plugins on its own class path by
 * META-INF/services; {@link layerlab.client.compile.Packing} runs after it.
 */
@NullMarked
package layerlab.client.compile;

import org.jspecify.annotations.NullMarked;
