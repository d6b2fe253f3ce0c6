/** Tries to break a running server: what docs/security.md promises, tried. */
@NullMarked
package layerlab.server.stress;

import org.jspecify.annotations.NullMarked;
