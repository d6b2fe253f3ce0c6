package layerlab.maths;

import java.math.BigInteger;

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
    BigInteger mantissa = BigInteger.valueOf((bits & 0xFFFFFFFFFFFFFL) | 0x10000000000000L);
    // x · 2/π in units of 2^-FRACTION, of which only the part below 4 matters.
    int fractionBits = 256;
    int dropped = Huge.BITS - exponent - fractionBits;
    BigInteger turns = mantissa.multiply(Huge.TWO_OVER_PI).shiftRight(dropped);
    BigInteger one = BigInteger.ONE.shiftLeft(fractionBits);
    int n = turns.shiftRight(fractionBits).intValue() & 3;
    BigInteger fraction = turns.and(one.subtract(BigInteger.ONE));
    if (fraction.bitLength() == fractionBits) {
      n = (n + 1) & 3;
      fraction = fraction.subtract(one);
    }
    BigInteger angle = fraction.abs().multiply(Huge.HALF_PI);
    int scale = fractionBits + Huge.HALF_PI_BITS;
    int highShift = angle.bitLength() - 53;
    BigInteger high = angle.add(BigInteger.ONE.shiftLeft(highShift - 1)).shiftRight(highShift);
    BigInteger low = angle.subtract(high.shiftLeft(highShift)).shiftRight(highShift - 53);
    double sign = fraction.signum() * (x < 0 ? -1 : 1);
    double y = sign * high.longValue() * PowerOfTwo.of(highShift - scale);
    double tail = sign * low.longValue() * PowerOfTwo.of(highShift - 53 - scale);
    return ofReduced(y, tail, x < 0 ? quarters - n : quarters + n);
  }

  /** Constants that most programs never ask for. */
  private static final class Huge {
    static final int BITS = 1280;

    /** 2/π · 2^1280. */
    static final BigInteger TWO_OVER_PI =
        new BigInteger(
            "a2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561"
                + "b7246e3a424dd2e006492eea09d1921cfe1deb1cb129a73ee88235f52ebb4484"
                + "e99c7026b45f7e413991d639835339f49c845f8bbdf9283b1ff897ffde05980f"
                + "ef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d7527bac7ebe5f17b"
                + "3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7b6babf0cfbc209af4361d",
            16);

    static final int HALF_PI_BITS = 126;

    /** π/2 · 2^126. */
    static final BigInteger HALF_PI = new BigInteger("6487ed5110b4611a62633145c06e0e68", 16);
  }
}
