/** What is measured, by one command each; docs/performance.md says how to read it. */
@NullMarked
package layerlab.server.bench;

import org.jspecify.annotations.NullMarked;
