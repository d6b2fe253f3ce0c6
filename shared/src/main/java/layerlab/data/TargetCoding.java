package layerlab.data;

/**
 * How the truth is written for the loss.
 *
 * <p>With one output unit two classes are ±1, or 0 and 1 where the output is a sigmoid; with one
 * unit per class the true one is 1 and the others 0.
 */
public enum TargetCoding {
  /** Class 0 is −1, class 1 is +1; the answer is class 1 where the output is above 0. */
  SIGNED,
  /** Class 0 is 0, class 1 is 1; the answer is class 1 where the output is above ½. */
  UNIT,
  /** One value per class; the answer is the class with the largest output. */
  ONE_HOT,
  /** The real number itself. */
  REAL;

  /** How many values a target has. */
  public int size(int classes) {
    return this == ONE_HOT ? classes : 1;
  }

  /**
   * Writes the target of a label.
   *
   * @param label class index, or the real number for {@link #REAL}
   */
  public void write(double label, double[] targets, int offset, int classes) {
    switch (this) {
      case SIGNED -> targets[offset] = label > 0 ? 1 : -1;
      case UNIT -> targets[offset] = label > 0 ? 1 : 0;
      case REAL -> targets[offset] = label;
      case ONE_HOT -> {
        for (int k = 0; k < classes; k++) {
          targets[offset + k] = k == (int) label ? 1 : 0;
        }
      }
    }
  }

  /** The class that an output means; −1 where a value is not a number. */
  public int answer(double[] outputs, int offset, int classes) {
    return switch (this) {
      case SIGNED -> Double.isNaN(outputs[offset]) ? -1 : outputs[offset] > 0 ? 1 : 0;
      case UNIT -> Double.isNaN(outputs[offset]) ? -1 : outputs[offset] > 0.5 ? 1 : 0;
      case REAL -> throw new IllegalArgumentException("a regression has no classes");
      case ONE_HOT -> {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < classes; k++) {
          if (Double.isNaN(outputs[offset + k])) {
            yield -1;
          }
          if (best < 0 || outputs[offset + k] > most) {
            best = k;
            most = outputs[offset + k];
          }
        }
        yield best;
      }
    };
  }
}
