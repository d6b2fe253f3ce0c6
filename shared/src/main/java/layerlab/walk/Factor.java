package layerlab.walk;

/**
 * One factor of the chain rule.
 *
 * @param stop its number on the drawing and above the formula, from 1
 * @param derivative what it is, with its value
 * @param body how the value comes about
 * @param role what it says, in words
 */
public record Factor(int stop, Formula.Quantity derivative, Formula body, Role role) {

  /** What a factor says. */
  public enum Role {
    /** How far off the answer is. */
    MISS,
    /** How much the error hangs on what this neuron passed on. */
    BLAME,
    /** How steep the activation is here. */
    SLOPE,
    /** Both of the former at once, where they shorten to a difference. */
    MISS_AND_SLOPE,
    /** How loud the input of the weight was. */
    INPUT
  }

  public double value() {
    return derivative.value();
  }

  /** Where it is picked up. */
  public Place place() {
    return derivative.place();
  }
}
