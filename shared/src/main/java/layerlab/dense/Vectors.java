package layerlab.dense;

/**
 * The inner loops over parts of flat arrays. Sums are taken in an order that is written down here,
 * so they are the same everywhere.
 */
final class Vectors {
  private Vectors() {}

  /**
   * y ← bias + Σ wᵢ·xᵢ for vectors xᵢ that stand one after the other, added in their order.
   *
   * @param w weights, the first at wFrom
   * @param x vectors of count numbers each, the first at 0
   * @param terms how many there are
   */
  static void weightedSum(
      double bias, double[] w, int wFrom, double[] x, int terms, double[] y, int yFrom, int count) {
    double first = w[wFrom];
    for (int n = 0; n < count; n++) {
      y[yFrom + n] = bias + first * x[n];
    }
    int i = 1;
    for (; i + 3 < terms; i += 4) {
      addFour(w, wFrom + i, x, i * count, y, yFrom, count);
    }
    for (; i < terms; i++) {
      addScaled(w[wFrom + i], x, i * count, y, yFrom, count);
    }
  }

  /** Four steps of {@link #weightedSum} in one walk, with the same roundings. */
  private static void addFour(
      double[] w, int wFrom, double[] x, int xFrom, double[] y, int yFrom, int count) {
    double w0 = w[wFrom];
    double w1 = w[wFrom + 1];
    double w2 = w[wFrom + 2];
    double w3 = w[wFrom + 3];
    int x1 = xFrom + count;
    int x2 = x1 + count;
    int x3 = x2 + count;
    for (int n = 0; n < count; n++) {
      y[yFrom + n] =
          y[yFrom + n] + w0 * x[xFrom + n] + w1 * x[x1 + n] + w2 * x[x2 + n] + w3 * x[x3 + n];
    }
  }

  /** y ← y + a·x. */
  static void addScaled(double a, double[] x, int xFrom, double[] y, int yFrom, int count) {
    for (int i = 0; i < count; i++) {
      y[yFrom + i] += a * x[xFrom + i];
    }
  }

  /** y ← y + x. */
  static void add(double[] x, int xFrom, double[] y, int yFrom, int count) {
    for (int i = 0; i < count; i++) {
      y[yFrom + i] += x[xFrom + i];
    }
  }

  /** Σ x·y as four sums side by side, which processors add at the same time. */
  static double dot(double[] x, int xFrom, double[] y, int yFrom, int count) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int i = 0;
    for (; i + 3 < count; i += 4) {
      sum0 += x[xFrom + i] * y[yFrom + i];
      sum1 += x[xFrom + i + 1] * y[yFrom + i + 1];
      sum2 += x[xFrom + i + 2] * y[yFrom + i + 2];
      sum3 += x[xFrom + i + 3] * y[yFrom + i + 3];
    }
    for (; i < count; i++) {
      sum0 += x[xFrom + i] * y[yFrom + i];
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }

  /** x ← value. */
  static void fill(double[] x, int count, double value) {
    for (int i = 0; i < count; i++) {
      x[i] = value;
    }
  }

  /** Σ x. */
  static double sum(double[] x, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += x[i];
    }
    return sum;
  }
}
