package layerlab.dense;

import java.util.Arrays;

/**
 * How some numbers are distributed: a few figures that are exact, and a histogram for painting.
 *
 * @param figures of all of them
 * @param bins of those that are finite
 */
public record Distribution(Figures figures, Bins bins) {

  /**
   * What can be read of some numbers. Mean and deviation of anything that is not finite are not
   * finite either.
   *
   * @param deviation the standard deviation around the mean
   * @param least of those that are finite; NaN where none is
   * @param strange how many are not finite
   */
  public record Figures(double mean, double deviation, double least, double most, int strange) {}

  /** Signed numbers, in bins of the same breadth on both sides of 0. */
  static Distribution ofValues(double[] values, int from, int to) {
    Figures figures = figures(values, from, to);
    double size = Math.max(Math.abs(figures.least()), Math.abs(figures.most()));
    int exponent = size > 0 ? Math.min(1023, Math.getExponent(size) + 1) : 0;
    double reach = Math.scalb(1.0, exponent);
    int[] counts = new int[Bins.COUNT];
    for (int i = from; i < to; i++) {
      if (isFinite(values[i])) {
        counts[Math.min(Bins.COUNT - 1, (int) ((values[i] / reach + 1) * (Bins.COUNT / 2)))]++;
      }
    }
    return new Distribution(figures, Bins.of(exponent, counts));
  }

  /** Numbers by their size, in bins that double; the figures are of the numbers themselves. */
  static Distribution ofSizes(double[] values, int from, int to) {
    int[] counts = new int[Bins.COUNT];
    for (int i = from; i < to; i++) {
      if (isFinite(values[i])) {
        int bin = Math.getExponent(values[i]) - Bins.LEAST_SIZE + 1;
        counts[values[i] == 0 ? 0 : Math.max(1, Math.min(Bins.COUNT - 1, bin))]++;
      }
    }
    return new Distribution(figures(values, from, to), Bins.of(0, counts));
  }

  private static Figures figures(double[] values, int from, int to) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    double sum = 0;
    int strange = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
      if (isFinite(values[i])) {
        least = Math.min(least, values[i]);
        most = Math.max(most, values[i]);
      } else {
        strange++;
      }
    }
    double mean = sum / (to - from);
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += (values[i] - mean) * (values[i] - mean);
    }
    boolean isEmpty = strange == to - from;
    return new Figures(
        mean,
        Math.sqrt(squares / (to - from)),
        isEmpty ? Double.NaN : least,
        isEmpty ? Double.NaN : most,
        strange);
  }

  private static boolean isFinite(double value) {
    return Math.abs(value) <= Double.MAX_VALUE;
  }

  /**
   * A histogram, rounded to 8 bits: the highest bin is 255, and none that has anything is 0.
   *
   * <p>Signed numbers: from −2^exponent to 2^exponent. Sizes: the first bin holds what is 0, bin i
   * what is from 2^({@link #LEAST_SIZE} + i − 1) to twice that; smaller and larger ones are in the
   * outermost.
   */
  public static final class Bins {
    public static final int COUNT = 64;

    /** The exponent at which the smallest size begins that has a bin of its own. */
    public static final int LEAST_SIZE = -50;

    private static final int HIGHEST = 255;

    private final int exponent;
    private final byte[] levels;

    private Bins(int exponent, byte[] levels) {
      this.exponent = exponent;
      this.levels = levels;
    }

    /** Takes a copy of the levels. */
    public static Bins of(int exponent, byte[] levels) {
      if (levels.length != COUNT) {
        throw new IllegalArgumentException(COUNT + " bins, not " + levels.length);
      }
      return new Bins(exponent, levels.clone());
    }

    private static Bins of(int exponent, int[] counts) {
      double most = Math.max(1, Arrays.stream(counts).max().orElse(0));
      byte[] levels = new byte[COUNT];
      for (int i = 0; i < COUNT; i++) {
        double level = Math.rint(HIGHEST * counts[i] / most);
        levels[i] = (byte) (counts[i] == 0 ? 0 : Math.max(1, level));
      }
      return new Bins(exponent, levels);
    }

    public int exponent() {
      return exponent;
    }

    /** How high a bin is, in 0 … 255. */
    public int level(int bin) {
      return levels[bin] & HIGHEST;
    }

    public byte[] toArray() {
      return levels.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bins bins
          && exponent == bins.exponent
          && Arrays.equals(levels, bins.levels);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(levels) + exponent;
    }
  }
}
