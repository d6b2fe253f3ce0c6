package layerlab.layer;

/**
 * One array of numbers that a layer learns or keeps.
 *
 * <p><b>Shapes</b> row-major. {@code W} has one row per unit and one column per input; vectors have
 * one column.
 *
 * @param role what it is
 */
public record Tensor(Role role, int rows, int columns) {

  /** What a tensor means, with the id that stands on the wire and in files. */
  public enum Role {
    WEIGHTS("W"),
    BIAS("b"),
    /** Batch normalization's factor γ. */
    SCALE("gamma"),
    /** Batch normalization's summand β. */
    SHIFT("beta"),
    /** Batch normalization's running mean, not trained by the optimizer. */
    MEAN("mean"),
    /** Batch normalization's running variance, not trained by the optimizer. */
    VARIANCE("var");

    private final String id;

    Role(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }

    /** Whether gradient descent changes it. */
    public boolean isTrained() {
      return this != MEAN && this != VARIANCE;
    }
  }

  public int size() {
    return rows * columns;
  }
}
