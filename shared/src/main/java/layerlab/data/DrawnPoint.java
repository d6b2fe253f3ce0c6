package layerlab.data;

/**
 * A point that somebody drew, before it strays.
 *
 * <p><b>Units</b> x and y count hundredths, in {@link #LEAST}…{@link #MOST}: the grid is wider than
 * the map, because points of a generated set may lie beside it.
 *
 * @param label the index of its class, in 0…3
 */
public record DrawnPoint(int x, int y, int label) {
  private static final double PER_UNIT = 100;

  static final int LEAST = -1024;
  static final int MOST = 1023;

  public DrawnPoint {
    if (x < LEAST || x > MOST || y < LEAST || y > MOST) {
      throw new IllegalArgumentException(x + ", " + y + " is not on the grid");
    }
    if (label < 0 || label >= DrawnPoints.MOST_CLASSES) {
      throw new IllegalArgumentException("class " + label);
    }
  }

  /** The point of the grid next to a place of the plane. */
  public static DrawnPoint at(double x, double y, int label) {
    return new DrawnPoint(onGrid(x), onGrid(y), label);
  }

  private static int onGrid(double value) {
    return (int) Math.max(LEAST, Math.min(MOST, Math.floor(value * PER_UNIT + 0.5)));
  }

  /** From the left, 0 in the middle. */
  public double across() {
    return x / PER_UNIT;
  }

  /** From below, 0 in the middle. */
  public double up() {
    return y / PER_UNIT;
  }
}
