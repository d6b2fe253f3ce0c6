/**
 * Training sessions: who owns a run, what it is told to do, whose turn it is, and what its viewers
 * are shown. Knows neither the web nor what computes.
 */
@NullMarked
package layerlab.server.training;

import org.jspecify.annotations.NullMarked;
