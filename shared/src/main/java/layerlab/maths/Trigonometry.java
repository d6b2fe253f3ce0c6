package layerlab.maths;

/**
 * Sine and cosine: reduction to [−π/4, π/4] as a sum of two doubles, then a polynomial.
 *
 * <p><b>Source:</b> fdlibm 5.3 (k_sin, k_cos, e_rem_pio2). Copyright (C) 1993 by Sun Microsystems,
 * Inc. All rights reserved. Permission to use, copy, modify, and distribute this software is freely
 * granted, provided that this notice is preserved. Angles beyond 2¹⁹·π/2 are reduced in whole
 * numbers with 1280 bits of 2/π instead.
 */
final class Trigonometry {
  private static final double QUARTER_PI = 0x1.921fcp-1;
  private static final double THREE_QUARTER_PI = 0x1.2d97cp1;
  private static final double MEDIUM = 0x1.921fcp20;

  /** π/2 in parts of 33 bits, each with the rest below it. */
  private static final double HALF_PI_1 = 1.57079632673412561417e+00;

  private static final double HALF_PI_1_REST = 6.07710050650619224932e-11;
  private static final double HALF_PI_2 = 6.07710050630396597660e-11;
  private static final double HALF_PI_2_REST = 2.02226624879595063154e-21;
  private static final double HALF_PI_3 = 2.02226624871116645580e-21;
  private static final double HALF_PI_3_REST = 8.47842766036889956997e-32;
  private static final double TWO_OVER_PI = 6.36619772367581382433e-01;

  private Trigonometry() {}

  static double sin(double x) {
    return turned(x, 0);
  }

  static double cos(double x) {
    return turned(x, 1);
  }

  /** sin(x + quarters · π/2), quarters 0 or 1. */
  private static double turned(double x, int quarters) {
    double magnitude = Math.abs(x);
    if (magnitude < QUARTER_PI) {
      return quarters == 0 ? sineNearZero(x) : cosineNear(x, 0);
    }
    if (!(magnitude < Double.POSITIVE_INFINITY)) {
      return Double.NaN;
    }
    if (magnitude >= MEDIUM) {
      return ofHuge(x, quarters);
    }
    double n = 1;
    double rest = magnitude - HALF_PI_1;
    double w = HALF_PI_1_REST;
    if (magnitude >= THREE_QUARTER_PI) {
      n = (int) (magnitude * TWO_OVER_PI + 0.5);
      rest = magnitude - n * HALF_PI_1;
      w = n * HALF_PI_1_REST;
    }
    double high = rest - w;
    // As long as digits cancel, the next part of π/2 is taken off.
    if (Math.abs(high) * 0x1p16 < magnitude) {
      double before = rest;
      w = n * HALF_PI_2;
      rest = before - w;
      w = n * HALF_PI_2_REST - ((before - rest) - w);
      high = rest - w;
      if (Math.abs(high) * 0x1p49 < magnitude) {
        before = rest;
        w = n * HALF_PI_3;
        rest = before - w;
        w = n * HALF_PI_3_REST - ((before - rest) - w);
        high = rest - w;
      }
    }
    double low = (rest - high) - w;
    int turn = (int) n;
    return x < 0 ? ofReduced(-high, -low, quarters - turn) : ofReduced(high, low, quarters + turn);
  }

  private static double ofReduced(double high, double low, int quarters) {
    double value = (quarters & 1) == 0 ? sineNear(high, low) : cosineNear(high, low);
    return (quarters & 2) == 0 ? value : -value;
  }

  private static double sineNearZero(double x) {
    if (Math.abs(x) < 0x1p-27) {
      return x;
    }
    double z = x * x;
    return x + z * x * (-1.66666666666666324348e-01 + z * sineTail(z));
  }

  private static double sineNear(double x, double low) {
    double z = x * x;
    double v = z * x;
    return x - ((z * (0.5 * low - v * sineTail(z)) - low) - v * -1.66666666666666324348e-01);
  }

  private static double sineTail(double z) {
    return 8.33333333332248946124e-03
        + z
            * (-1.98412698298579493134e-04
                + z
                    * (2.75573137070700676789e-06
                        + z * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10)));
  }

  private static double cosineNear(double x, double low) {
    double magnitude = Math.abs(x);
    if (magnitude < 0x1p-27) {
      return 1;
    }
    double z = x * x;
    double r = z * cosineTail(z);
    if (magnitude < 0x1.33333p-2) {
      return 1 - (0.5 * z - (z * r - x * low));
    }
    double quarter = roughQuarter(magnitude);
    double half = 0.5 * z - quarter;
    return (1 - quarter) - (half - (z * r - x * low));
  }

  private static double cosineTail(double z) {
    return 4.16666666666666019037e-02
        + z
            * (-1.38888888888741095749e-03
                + z
                    * (2.48015872894767294178e-05
                        + z
                            * (-2.75573143513906633035e-07
                                + z
                                    * (2.08757232129817482790e-09
                                        + z * -1.13596475577881948265e-11))));
  }

  /** About x / 4 with 21 bits, for 0.3 ≤ x &lt; 0.8: short enough that 1 less it is exact. */
  private static double roughQuarter(double x) {
    if (x >= 0x1.90001p-1) {
      return 0.28125;
    }
    return x < 0.5 ? ((int) (x * 0x1p22)) * 0x1p-24 : ((int) (x * 0x1p21)) * 0x1p-23;
  }

  private static double ofHuge(double x, int quarters) {
    long bits = Double.doubleToRawLongBits(Math.abs(x));
    int exponent = (int) (bits >>> 52) - 1075;
    int[] mantissa = {(int) bits, (int) (bits >>> 32) & 0xFFFFF | 0x100000};
    // x · 2/π in units of 2^-FRACTION, of which only the part below 4 matters.
    int[] turns = Words.product(Huge.TWO_OVER_PI, mantissa);
    int dropped = Huge.BITS - exponent - Huge.FRACTION;
    int n = (int) Words.bits(turns, dropped + Huge.FRACTION, 2);
    int[] fraction = new int[Huge.FRACTION / 32];
    for (int i = 0; i < fraction.length; i++) {
      fraction[i] = (int) Words.bits(turns, dropped + 32 * i, 32);
    }
    double sign = x < 0 ? -1 : 1;
    if (fraction[fraction.length - 1] < 0) {
      n++;
      sign = -sign;
      fraction = Words.complement(fraction);
    }
    int[] angle = Words.product(fraction, Huge.HALF_PI);
    int scale = Huge.FRACTION + Huge.HALF_PI_BITS;
    int highShift = Words.bitLength(angle) - 53;
    int lowShift = highShift - 53;
    long up = Words.bits(angle, highShift - 1, 1);
    long high = Words.bits(angle, highShift, 53) + up;
    long low = Words.bits(angle, lowShift, 53) - (up << 53);
    double y = sign * high * PowerOfTwo.of(highShift - scale);
    double tail = sign * low * PowerOfTwo.of(lowShift - scale);
    return ofReduced(y, tail, x < 0 ? quarters - n : quarters + n);
  }

  /** Constants that most programs never ask for, lowest words first. */
  private static final class Huge {
    static final int FRACTION = 256;
    static final int BITS = 1280;

    /** 2/π · 2^1280. */
    static final int[] TWO_OVER_PI = {
      0x9AF4361D, 0xF0CFBC20, 0xFC7B6BAB, 0x56033046, 0x1F8D5D08, 0x6BFB5FB1,
      0x8A5292EA, 0x3D0739F7, 0xEBE5F17B, 0x7527BAC7, 0x9E5FEA2D, 0x4F463F66,
      0x27CB09B7, 0x6D367ECF, 0x5A0A6D1F, 0xEF2F118B, 0xDE05980F, 0x1FF897FF,
      0xBDF9283B, 0x9C845F8B, 0x835339F4, 0x3991D639, 0xB45F7E41, 0xE99C7026,
      0x2EBB4484, 0xE88235F5, 0xB129A73E, 0xFE1DEB1C, 0x09D1921C, 0x06492EEA,
      0x424DD2E0, 0xB7246E3A, 0xDEBBC561, 0xFE5163AB, 0x3C439041, 0xDB629599,
      0xF534DDC0, 0xFC2757D1, 0x4E441529, 0xA2F9836E
    };

    static final int HALF_PI_BITS = 126;

    /** π/2 · 2^126. */
    static final int[] HALF_PI = {0xC06E0E68, 0x62633145, 0x10B4611A, 0x6487ED51};
  }
}
