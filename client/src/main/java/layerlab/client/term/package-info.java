/** The terms of the field as a first course explains them. */
@NullMarked
package layerlab.client.term;

import org.jspecify.annotations.NullMarked;
