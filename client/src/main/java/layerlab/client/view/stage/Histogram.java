package layerlab.client.view.stage;

import layerlab.client.paint.WeightScale;

/**
 * How often weights of each size occur, in bins of the same breadth around 0.
 *
 * @param counts of each bin, the most negative first
 * @param reach the size of the largest finite weight: where the outer bins end
 * @param quantile the size that counts as large, as the drawing has it
 * @param strange how many are not finite numbers
 */
record Histogram(int[] counts, double reach, double quantile, int strange) {
  /** An odd number: the middle one holds 0. */
  static final int BINS = 21;

  static Histogram of(double[] values, int from, int to) {
    double reach = 0;
    int strange = 0;
    for (int i = from; i < to; i++) {
      double size = Math.abs(values[i]);
      if (size <= Double.MAX_VALUE) {
        reach = Math.max(reach, size);
      } else {
        strange++;
      }
    }
    int[] counts = new int[BINS];
    for (int i = from; i < to; i++) {
      if (Math.abs(values[i]) <= Double.MAX_VALUE) {
        counts[bin(values[i], reach)]++;
      }
    }
    return new Histogram(counts, reach, new WeightScale().quantile(values, from, to), strange);
  }

  private static int bin(double value, double reach) {
    double share = reach == 0 ? 0.5 : (value / reach + 1) / 2;
    return Math.min(BINS - 1, (int) (share * BINS));
  }

  int most() {
    int most = 0;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    return most;
  }

  /** The colour of a bin, from −4 (strongly negative) to 4. */
  int shade(int bin) {
    double middle = reach * ((bin + 0.5) / BINS * 2 - 1);
    return (int) Math.rint(4 * WeightScale.strength(middle, quantile));
  }
}
