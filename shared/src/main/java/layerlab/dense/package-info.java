/**
 * Forward pass, backward pass and update of small dense networks in double arithmetic. Apart from
 * {@code layerlab.maths}, which the data sets need and which therefore knows no graph.
 */
@NullMarked
package layerlab.dense;

import org.jspecify.annotations.NullMarked;
