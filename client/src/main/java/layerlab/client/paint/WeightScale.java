package layerlab.client.paint;

import java.util.Arrays;

/**
 * How strong a weight looks among the others of its layer: {@code tanh(w / q95)}, where 95 % of the
 * layer's weights are at most q95 in size. A single large weight does not make the rest vanish.
 */
public final class WeightScale {
  private static final double SHARE = 0.95;

  /** Of larger tensors only as many numbers are looked at, evenly spread. */
  private static final int MOST = 2048;

  private double[] sizes = new double[64];

  /**
   * The 95 % quantile of the sizes of the finite numbers in a range; 1 where there are none but 0.
   */
  public double quantile(double[] values, int from, int to) {
    int stride = Math.max(1, (to - from) / MOST);
    if (sizes.length < (to - from) / stride + 1) {
      sizes = new double[Math.max((to - from) / stride + 1, sizes.length * 2)];
    }
    int count = 0;
    for (int i = from; i < to; i += stride) {
      double size = Math.abs(values[i]);
      if (size <= Double.MAX_VALUE) {
        sizes[count++] = size;
      }
    }
    if (count == 0) {
      return 1;
    }
    Arrays.sort(sizes, 0, count);
    double quantile = sizes[(int) ((count - 1) * SHARE)];
    if (quantile > 0) {
      return quantile;
    }
    return sizes[count - 1] > 0 ? sizes[count - 1] : 1;
  }

  /** The strength in [−1, 1]; NaN stays NaN. */
  public static double strength(double weight, double quantile) {
    return Math.tanh(weight / quantile);
  }
}
