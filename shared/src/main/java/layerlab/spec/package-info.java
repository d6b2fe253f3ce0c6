/** Declarations that drive palette, inspector, validation, codec, links and docs. */
@NullMarked
package layerlab.spec;

import org.jspecify.annotations.NullMarked;
