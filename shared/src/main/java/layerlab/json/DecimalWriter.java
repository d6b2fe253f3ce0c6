package layerlab.json;

import java.math.BigInteger;

/**
 * The shortest decimal that reads back as the same double, in the notation of JavaScript.
 *
 * <p>The JDK's and TeaVM's {@code Double.toString} differ (and the JDK's changed with version 19),
 * so texts that are hashed or compared come from here. Differs from JavaScript only in keeping the
 * sign of −0.
 *
 * <p><b>Source:</b> ECMA-262, Number::toString; the interval of decimals that round to a double as
 * in Steele and White, "How to print floating-point numbers accurately" (1990).
 */
public final class DecimalWriter {
  private static final double TEN_TO_15 = 1e15;
  private static final int PLAIN_FROM = -6;
  private static final int PLAIN_TO = 21;

  private DecimalWriter() {}

  /** The text of any double: a JSON number, or NaN, Infinity, -Infinity. */
  public static String write(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    String sign = value < 0 ? "-" : "";
    double magnitude = Math.abs(value);
    if (magnitude == Double.POSITIVE_INFINITY) {
      return sign + "Infinity";
    }
    return sign + positive(magnitude);
  }

  private static String positive(double value) {
    if (value < 2147483648.0 && value == (int) value) {
      return Integer.toString((int) value);
    }
    // With at most 15 digits the decimal of a double is unique, and one division reads it exactly.
    double scale = 1;
    for (int decimals = 0; decimals <= 22; decimals++) {
      double digits = roundToWhole(value * scale);
      if (digits >= TEN_TO_15) {
        break;
      }
      if (digits / scale == value) {
        return lay(Long.toString((long) digits), -decimals);
      }
      scale *= 10;
    }
    return shortest(value);
  }

  /** Half to even, for 0 ≤ value < 2⁵¹; beyond, only "at least 10¹⁵" matters. */
  private static double roundToWhole(double value) {
    return value >= TEN_TO_15 ? value : (value + 4503599627370496.0) - 4503599627370496.0;
  }

  private static String shortest(double value) {
    long bits = Double.doubleToRawLongBits(value);
    int biased = (int) (bits >>> 52);
    long fraction = bits & 0xFFFFFFFFFFFFFL;
    long mantissa = biased == 0 ? fraction : fraction | 0x10000000000000L;
    int exponent = (biased == 0 ? 1 : biased) - 1075;
    boolean closerBelow = fraction == 0 && biased > 1;

    // All in units of 2^(exponent-2) · 10^-power: value, and the ends of what rounds to it.
    int power = decimalExponent(mantissa, exponent) - 18;
    BigInteger numerator = BigInteger.ONE;
    BigInteger denominator = BigInteger.ONE;
    if (exponent - 2 >= 0) {
      numerator = numerator.shiftLeft(exponent - 2);
    } else {
      denominator = denominator.shiftLeft(2 - exponent);
    }
    if (power >= 0) {
      denominator = denominator.multiply(BigInteger.TEN.pow(power));
    } else {
      numerator = numerator.multiply(BigInteger.TEN.pow(-power));
    }
    boolean endsIncluded = (mantissa & 1) == 0;
    BigInteger[] middle = scaled(mantissa * 4, numerator, denominator);
    BigInteger[] low = scaled(mantissa * 4 - (closerBelow ? 1 : 2), numerator, denominator);
    BigInteger[] high = scaled(mantissa * 4 + 2, numerator, denominator);
    long first = low[0].longValue() + (low[1].signum() == 0 && endsIncluded ? 0 : 1);
    long last = high[0].longValue() - (high[1].signum() == 0 && !endsIncluded ? 1 : 0);
    return pick(first, last, middle[0].longValue(), middle[1].signum() != 0, power);
  }

  private static BigInteger[] scaled(long quarters, BigInteger numerator, BigInteger denominator) {
    return BigInteger.valueOf(quarters).multiply(numerator).divideAndRemainder(denominator);
  }

  /**
   * Of the whole numbers first…last, the one with most trailing zeros, then nearest to value. There
   * is always one that ends in 0, so halves of the unit are whole.
   */
  private static String pick(long first, long last, long value, boolean more, int power) {
    long unit = 1;
    int zeros = 0;
    while (unit <= last / 10 && last / (unit * 10) * (unit * 10) >= first) {
      unit *= 10;
      zeros++;
    }
    long below = value / unit * unit;
    long above = below + unit;
    long twiceRest = 2 * (value - below);
    boolean up = twiceRest > unit || (twiceRest == unit && (more || (below / unit & 1) == 1));
    if (below < first) {
      up = true;
    } else if (above > last) {
      up = false;
    }
    return lay(Long.toString((up ? above : below) / unit), power + zeros);
  }

  /** An e with 10^(e-1) ≤ mantissa · 2^exponent < 10^(e+1): scaled values have 18 or 19 digits. */
  private static int decimalExponent(long mantissa, int exponent) {
    int bits = 64 - Long.numberOfLeadingZeros(mantissa) + exponent;
    return (int) Math.floor((bits - 1) * 0.30102999566398120) + 1;
  }

  /** Whole digits without trailing zeros, times 10^power. */
  private static String lay(String digits, int power) {
    int end = digits.length();
    while (end > 1 && digits.charAt(end - 1) == '0') {
      end--;
      power++;
    }
    String d = digits.substring(0, end);
    int point = d.length() + power;
    if (power >= 0 && point <= PLAIN_TO) {
      return d + "0".repeat(power);
    }
    if (point > 0 && point <= PLAIN_TO) {
      return d.substring(0, point) + "." + d.substring(point);
    }
    if (point > PLAIN_FROM && point <= 0) {
      return "0." + "0".repeat(-point) + d;
    }
    String rest = d.length() == 1 ? "" : "." + d.substring(1);
    return d.charAt(0) + rest + "e" + (point > 0 ? "+" : "-") + Math.abs(point - 1);
  }
}
