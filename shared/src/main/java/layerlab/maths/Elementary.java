package layerlab.maths;

/**
 * The elementary functions, one implementation for the JVM and the browser, equal to the last bit:
 * they use only + − × ÷ and tables.
 *
 * <p><b>Range:</b> any double; NaN, infinities and signed zeros as in {@link Math}. Measured
 * against the true values, errors stay below 0.9 ulp; tanh 1.2 ulp (the JDK's 2.1), sigmoid and
 * softplus 2.1 ulp.
 *
 * <p><b>Source:</b> fdlibm 5.3 (e_exp, s_expm1, e_log, s_log1p), with comparisons of doubles in
 * place of their bits. Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that
 * this notice is preserved. The rational approximation of tanh near 0 is that of the Cephes library
 * (Moshier 1989), whose exponential form beyond is used too.
 */
public final class Elementary {
  private static final double LN2_HI = 6.93147180369123816490e-01;
  private static final double LN2_LO = 1.90821492927058770002e-10;
  private static final double ONE_OVER_LN2 = 1.44269504088896338700e+00;
  private static final double EXP_OVERFLOW = 7.09782712893383973096e+02;
  private static final double EXP_UNDERFLOW = -7.45133219101941108420e+02;

  /** Added and taken off, it rounds a double below 2⁵¹ to a whole one, half to even. */
  private static final double TO_WHOLE = 6755399441055744.0;

  /** About ½ ln 2 and 1½ ln 2: the borders of the reductions by 0 and ±1 times ln 2. */
  private static final double HALF_LN2 = 0x1.62e43p-2;

  private static final double THREE_HALVES_LN2 = 0x1.0a2b2p0;

  private Elementary() {}

  /** e to the x. */
  public static double exp(double x) {
    if (!(Math.abs(x) < 708)) {
      return expFar(x);
    }
    double k = (x * ONE_OVER_LN2 + TO_WHOLE) - TO_WHOLE;
    return expReduced(x, k) * PowerOfTwo.of((int) k);
  }

  private static double expFar(double x) {
    if (x > EXP_OVERFLOW) {
      return Double.POSITIVE_INFINITY;
    }
    if (x < EXP_UNDERFLOW) {
      return 0;
    }
    if (Double.isNaN(x)) {
      return x;
    }
    double k = (x * ONE_OVER_LN2 + TO_WHOLE) - TO_WHOLE;
    return PowerOfTwo.scale(expReduced(x, k), (int) k);
  }

  /** e to the x − k ln 2. */
  private static double expReduced(double x, double k) {
    double high = x - k * LN2_HI;
    double low = k * LN2_LO;
    double r = high - low;
    double c = expRemainder(r);
    return 1 - ((low - (r * c) / (2 - c)) - high);
  }

  private static double expRemainder(double r) {
    double t = r * r;
    return r
        - t
            * (1.66666666666666019037e-01
                + t
                    * (-2.77777777770155933842e-03
                        + t
                            * (6.61375632143793436117e-05
                                + t
                                    * (-1.65339022054652515390e-06
                                        + t * 4.13813679705723846039e-08))));
  }

  /** e to the x, less 1, accurate near 0. */
  public static double expm1(double x) {
    double magnitude = Math.abs(x);
    if (!(magnitude < 0x1.3687ap5)) {
      if (x > EXP_OVERFLOW) {
        return Double.POSITIVE_INFINITY;
      }
      if (x < 0) {
        return -1;
      }
      if (Double.isNaN(x)) {
        return x;
      }
    }
    if (magnitude < HALF_LN2) {
      if (magnitude < 0x1p-54) {
        return x;
      }
      double squared = 0.5 * x * x;
      return x - (x * expm1Remainder(x, squared) - squared);
    }
    int k;
    double high;
    double low;
    if (magnitude < THREE_HALVES_LN2) {
      k = x < 0 ? -1 : 1;
      high = x < 0 ? x + LN2_HI : x - LN2_HI;
      low = x < 0 ? -LN2_LO : LN2_LO;
    } else {
      k = (int) (ONE_OVER_LN2 * x + (x < 0 ? -0.5 : 0.5));
      high = x - k * LN2_HI;
      low = k * LN2_LO;
    }
    double r = high - low;
    double c = (high - r) - low;
    double squared = 0.5 * r * r;
    double e = (r * (expm1Remainder(r, squared) - c) - c) - squared;
    if (k == -1) {
      return 0.5 * (r - e) - 0.5;
    }
    if (k == 1) {
      return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
    }
    if (k <= -2 || k > 56) {
      return PowerOfTwo.scale(1 - (e - r), k) - 1;
    }
    double smallest = PowerOfTwo.of(-k);
    double y = k < 20 ? (1 - smallest) - (e - r) : (r - (e + smallest)) + 1;
    return y * PowerOfTwo.of(k);
  }

  private static double expm1Remainder(double r, double squared) {
    double r1 =
        1
            + squared
                * (-3.33333333333331316428e-02
                    + squared
                        * (1.58730158725481460165e-03
                            + squared
                                * (-7.93650757867487942473e-05
                                    + squared
                                        * (4.00821782732936239552e-06
                                            + squared * -2.01099218183624371326e-07))));
    double t = 3 - 0.5 * r * r1;
    return (r1 - t) / (6 - r * t) * squared;
  }

  /** The natural logarithm. */
  public static double log(double x) {
    if (!(x > 0)) {
      return x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
    }
    if (x == Double.POSITIVE_INFINITY) {
      return x;
    }
    int k = 0;
    double m = x;
    if (x < 0x1p-1022) {
      k = -54;
      m = x * 0x1p54;
    }
    int exponent = PowerOfTwo.exponentOf(m);
    m = PowerOfTwo.mantissaOf(m, exponent);
    k += exponent;
    // m is in [1, 2); the logarithm is taken of f + 1 in [√½, √2).
    boolean middle = m >= 0x1.6147ap0 && m < 0x1.6b852p0;
    double f = m - 1;
    if (m >= 0x1.6a09cp0) {
      k++;
      f = m * 0.5 - 1;
    }
    double high = k * LN2_HI;
    double low = k * LN2_LO;
    if (f < 0x1p-20 && f >= -0x1p-20) {
      double r = f * f * (0.5 - 0.33333333333333333 * f);
      return k == 0 ? f - r : high - ((r - low) - f);
    }
    double s = f / (2 + f);
    double z = s * s;
    double w = z * z;
    double odd =
        w
            * (3.999999999940941908e-01
                + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
    double even =
        z
            * (6.666666666666735130e-01
                + w
                    * (2.857142874366239149e-01
                        + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
    double r = even + odd;
    if (middle) {
      double half = 0.5 * f * f;
      return k == 0 ? f - (half - s * (half + r)) : high - ((half - (s * (half + r) + low)) - f);
    }
    return k == 0 ? f - s * (f - r) : high - ((s * (f - r) - low) - f);
  }

  /** log(1 + x), accurate near 0. */
  public static double log1p(double x) {
    if (!(x > -1)) {
      return x == -1 ? Double.NEGATIVE_INFINITY : Double.NaN;
    }
    if (x == Double.POSITIVE_INFINITY) {
      return x;
    }
    double magnitude = Math.abs(x);
    if (magnitude < 0x1p-29) {
      return magnitude < 0x1p-54 ? x : x - x * x * 0.5;
    }
    int k = 0;
    double f = x;
    double c = 0;
    boolean tiny = false;
    if (x >= 0x1.a827ap-2 || x <= -0x1.2bec4p-2) {
      double u = x < 0x1p53 ? 1 + x : x;
      k = PowerOfTwo.exponentOf(u);
      double m = PowerOfTwo.mantissaOf(u, k);
      c = x < 0x1p53 ? (k > 0 ? 1 - (u - x) : x - (u - 1)) / u : 0;
      tiny = m < 0x1.00001p0 || m >= 0x1.ffffdp0;
      f = m - 1;
      if (m >= 0x1.6a09ep0) {
        k++;
        f = m * 0.5 - 1;
      }
    }
    double high = k * LN2_HI;
    double low = k * LN2_LO;
    double half = 0.5 * f * f;
    if (tiny) {
      if (f == 0) {
        return c + low + high;
      }
      double r = half * (1 - 0.66666666666666666 * f);
      return k == 0 ? f - r : high - ((r - (low + c)) - f);
    }
    double s = f / (2 + f);
    double z = s * s;
    double r =
        z
            * (6.666666666666735130e-01
                + z
                    * (3.999999999940941908e-01
                        + z
                            * (2.857142874366239149e-01
                                + z
                                    * (2.222219843214978396e-01
                                        + z
                                            * (1.818357216161805012e-01
                                                + z
                                                    * (1.531383769920937332e-01
                                                        + z * 1.479819860511658591e-01))))));
    return k == 0 ? f - (half - s * (half + r)) : high - ((half - (low + c + s * (half + r))) - f);
  }

  /** The hyperbolic tangent. */
  public static double tanh(double x) {
    double magnitude = Math.abs(x);
    if (magnitude < 0.625) {
      if (magnitude < 0x1p-28) {
        return x;
      }
      double z = x * x;
      double p =
          (-9.64399179425052238628e-1 * z - 9.92877231001918586564e1) * z
              - 1.61468768441708447952e3;
      double q =
          ((z + 1.12811678491632931402e2) * z + 2.23548839060100448583e3) * z
              + 4.84406305325125486048e3;
      return x + x * z * p / q;
    }
    if (magnitude < 22) {
      double t = 1 - 2 / (exp(2 * magnitude) + 1);
      return x < 0 ? -t : t;
    }
    return Double.isNaN(x) ? x : x < 0 ? -1 : 1;
  }

  /** The sine of an angle in radians. */
  public static double sin(double x) {
    return Trigonometry.sin(x);
  }

  /** The cosine of an angle in radians. */
  public static double cos(double x) {
    return Trigonometry.cos(x);
  }

  /**
   * The angle of the point (x, y) in radians, in [−π, π]; at the origin as in {@link Math#atan2}.
   */
  public static double atan2(double y, double x) {
    return ArcTangent.of(y, x);
  }

  /** 1 / (1 + e⁻ˣ). */
  public static double sigmoid(double x) {
    double e = exp(-Math.abs(x));
    return (x < 0 ? e : 1) / (1 + e);
  }

  /** log(1 + eˣ). */
  public static double softplus(double x) {
    double rest = log1p(exp(-Math.abs(x)));
    return x > 0 ? x + rest : rest;
  }
}
