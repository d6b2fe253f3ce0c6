package layerlab.maths;

/**
 * Scaling by powers of two from a table: in the browser the bits of a double are reached only
 * through 64-bit whole numbers, which are slow there.
 */
final class PowerOfTwo {
  private static final int LOWEST = -1022;
  private static final int HIGHEST = 1023;
  private static final double[] POWERS = powers();

  private PowerOfTwo() {}

  private static double[] powers() {
    double[] powers = new double[HIGHEST - LOWEST + 1];
    powers[-LOWEST] = 1;
    for (int k = 1; k <= HIGHEST; k++) {
      powers[k - LOWEST] = powers[k - 1 - LOWEST] * 2;
    }
    for (int k = -1; k >= LOWEST; k--) {
      powers[k - LOWEST] = powers[k + 1 - LOWEST] * 0.5;
    }
    return powers;
  }

  /** 2^k for −1022 ≤ k ≤ 1023. */
  static double of(int k) {
    return POWERS[k - LOWEST];
  }

  /** y · 2^k rounded once, for 0.5 ≤ |y| ≤ 2 and −2000 ≤ k ≤ 1024. */
  static double scale(double y, int k) {
    if (k > HIGHEST) {
      return y * POWERS[HIGHEST - LOWEST] * POWERS[k - HIGHEST - LOWEST];
    }
    return k >= -1021 ? y * POWERS[k - LOWEST] : y * POWERS[k + 1000 - LOWEST] * 0x1p-1000;
  }

  /** The k with 2^k ≤ x &lt; 2^(k+1), for a positive, finite and normal x. */
  static int exponentOf(double x) {
    if (x >= 0.5 && x < 2) {
      return x < 1 ? -1 : 0;
    }
    // Words of 32 bits are fast everywhere, so the exponent is read from a float.
    if (x >= 0x1p120) {
      return exponentOf(x * 0x1p-240) + 240;
    }
    if (x < 0x1p-120) {
      return exponentOf(x * 0x1p240) - 240;
    }
    int k = (Float.floatToRawIntBits((float) x) >> 23) - 127;
    return x < POWERS[k - LOWEST] ? k - 1 : k;
  }

  /** x · 2^-k, in [1, 2) for the k of {@link #exponentOf}. */
  static double mantissaOf(double x, int k) {
    return k > 1000 ? x * 0x1p-600 * POWERS[600 - k - LOWEST] : x * POWERS[-k - LOWEST];
  }
}
