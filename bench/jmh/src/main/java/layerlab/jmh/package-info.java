/** Benchmarks of single steps by JMH, with what they leave for the collector. */
@NullMarked
package layerlab.jmh;

import org.jspecify.annotations.NullMarked;
