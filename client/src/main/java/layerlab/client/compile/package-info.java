/**
 * A part of the compiler to JavaScript, not of the page: TeaVM finds it on its own class path by
 * META-INF/services.
 */
@NullMarked
package layerlab.client.compile;

import org.jspecify.annotations.NullMarked;
