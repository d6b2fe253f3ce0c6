package layerlab.maths;

/**
 * The angle of a tangent: reduction to [−7/16, 7/16] about one of four known angles, then a
 * polynomial.
 *
 * <p><b>Source:</b> fdlibm 5.3 (s_atan, e_atan2), with comparisons of doubles in place of their
 * bits. Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy,
 * modify, and distribute this software is freely granted, provided that this notice is preserved.
 */
final class ArcTangent {
  private static final double PI = Math.PI;
  private static final double PI_REST = 1.2246467991473531772E-16;
  private static final double HALF_PI = PI / 2;

  private ArcTangent() {}

  /** The angle of the point (x, y), in [−π, π]. */
  static double of(double y, double x) {
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return Double.NaN;
    }
    boolean isBelow = isNegative(y);
    boolean isLeft = isNegative(x);
    if (y == 0) {
      return isLeft ? (isBelow ? -PI : PI) : y;
    }
    if (x == 0 || Double.isInfinite(y) && !Double.isInfinite(x)) {
      return isBelow ? -HALF_PI : HALF_PI;
    }
    double first = isBelow ? -angle(y, x) : angle(y, x);
    if (!isLeft) {
      return first;
    }
    return isBelow ? (-first - PI_REST) - PI : PI - (first - PI_REST);
  }

  /** The angle of (|x|, |y|), in [0, π/2]. */
  private static double angle(double y, double x) {
    if (Double.isInfinite(x)) {
      return Double.isInfinite(y) ? HALF_PI / 2 : 0;
    }
    return ofTangent(Math.abs(y / x));
  }

  private static boolean isNegative(double x) {
    return x < 0 || x == 0 && 1 / x < 0;
  }

  private static double ofTangent(double t) {
    if (t < 0.4375) {
      return t < 0x1p-29 ? t : t - t * remainder(t);
    }
    if (t >= 0x1p66) {
      return HALF_PI;
    }
    if (t < 0.6875) {
      return about(4.63647609000806093515e-01, 2.26987774529616870924e-17, (2 * t - 1) / (2 + t));
    }
    if (t < 1.1875) {
      return about(7.85398163397448278999e-01, 3.06161699786838301793e-17, (t - 1) / (t + 1));
    }
    if (t < 2.4375) {
      double rest = (t - 1.5) / (1 + 1.5 * t);
      return about(9.82793723247329054082e-01, 1.39033110312309984516e-17, rest);
    }
    return about(HALF_PI, 6.12323399573676603587e-17, -1 / t);
  }

  private static double about(double high, double low, double t) {
    return high - ((t * remainder(t) - low) - t);
  }

  private static double remainder(double t) {
    double z = t * t;
    double w = z * z;
    double odd =
        z
            * (3.33333333333329318027e-01
                + w
                    * (1.42857142725034663711e-01
                        + w
                            * (9.09088713343650656196e-02
                                + w
                                    * (6.66107313738753120669e-02
                                        + w
                                            * (4.97687799461593236017e-02
                                                + w * 1.62858201153657823623e-02)))));
    double even =
        w
            * (-1.99999999998764832476e-01
                + w
                    * (-1.11111104054623557880e-01
                        + w
                            * (-7.69187620504482999495e-02
                                + w
                                    * (-5.83357013379057348645e-02
                                        + w * -3.65315727442169155270e-02))));
    return odd + even;
  }
}
