package layerlab.json;

import java.math.BigInteger;
import java.util.OptionalDouble;

/**
 * The double nearest to a decimal, half to even, to the last bit on both runtimes.
 *
 * <p><b>Source:</b> Clinger, "How to read floating point numbers accurately" (1990): one exact
 * multiplication or division where digits and power of ten are exact doubles, else whole-number
 * arithmetic without loss.
 */
public final class DecimalReader {
  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };
  private static final int EXACT_DIGITS = 15;

  /** An exponent that no text of readable length can bring back among the doubles. */
  private static final int FAR = 1_000_000_000;

  private DecimalReader() {}

  /**
   * Reads a number in JSON's notation, {@code -12.5e-3}; spaces, a leading + or zeros are not in
   * it.
   *
   * @return a double, infinite when the number is beyond the largest one; empty when the text is no
   *     such number
   */
  public static OptionalDouble read(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int whole = skipDigits(text, start);
    if (whole == start || (text.charAt(start) == '0' && whole > start + 1)) {
      return OptionalDouble.empty();
    }
    String digits = text.substring(start, whole);
    int at = whole;
    int power = 0;
    if (at < text.length() && text.charAt(at) == '.') {
      int end = skipDigits(text, at + 1);
      if (end == at + 1) {
        return OptionalDouble.empty();
      }
      digits += text.substring(at + 1, end);
      power = at + 1 - end;
      at = end;
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at++;
      boolean negative = at < text.length() && text.charAt(at) == '-';
      if (at < text.length() && (negative || text.charAt(at) == '+')) {
        at++;
      }
      int end = skipDigits(text, at);
      if (end == at) {
        return OptionalDouble.empty();
      }
      int exponent = (int) Math.min(whole(text.substring(at, end)), FAR);
      power += negative ? -exponent : exponent;
      at = end;
    }
    if (at != text.length()) {
      return OptionalDouble.empty();
    }
    double magnitude = nearest(digits, power);
    return OptionalDouble.of(start == 1 ? -magnitude : magnitude);
  }

  private static int skipDigits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /** The double nearest to digits · 10^power. */
  private static double nearest(String digits, int power) {
    int from = 0;
    while (from < digits.length() - 1 && digits.charAt(from) == '0') {
      from++;
    }
    int to = digits.length();
    int exponent = power;
    while (to > from + 1 && digits.charAt(to - 1) == '0') {
      to--;
      exponent++;
    }
    String significant = digits.substring(from, to);
    if (significant.equals("0")) {
      return 0;
    }
    int point = significant.length() + exponent;
    if (point > 310) {
      return Double.POSITIVE_INFINITY;
    }
    if (point < -330) {
      return 0;
    }
    if (significant.length() <= EXACT_DIGITS && Math.abs(exponent) < TENS.length) {
      double whole = whole(significant);
      return exponent < 0 ? whole / TENS[-exponent] : whole * TENS[exponent];
    }
    return exact(new BigInteger(significant), exponent);
  }

  private static double whole(String digits) {
    double whole = 0;
    for (int i = 0; i < digits.length(); i++) {
      whole = whole * 10 + (digits.charAt(i) - '0');
    }
    return whole;
  }

  private static double exact(BigInteger digits, int power) {
    BigInteger numerator = power < 0 ? digits : digits.multiply(BigInteger.TEN.pow(power));
    BigInteger denominator = power < 0 ? BigInteger.TEN.pow(-power) : BigInteger.ONE;
    // The quotient is to have 54 or 55 bits, or fewer where doubles are subnormal: 2 below the ulp.
    int exponent = numerator.bitLength() - denominator.bitLength() - 54;
    exponent = Math.max(exponent, -1075);
    if (exponent >= 0) {
      denominator = denominator.shiftLeft(exponent);
    } else {
      numerator = numerator.shiftLeft(-exponent);
    }
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    long quotient = parts[0].longValue();
    boolean more = parts[1].signum() != 0;
    int drop = Math.max(bitLength(quotient) - 53, -1074 - exponent);
    long mantissa = roundedShift(quotient, drop, more);
    return assemble(mantissa, exponent + drop);
  }

  private static int bitLength(long value) {
    return 64 - Long.numberOfLeadingZeros(value);
  }

  private static long roundedShift(long value, int drop, boolean more) {
    long kept = value >>> drop;
    long rest = value & ((1L << drop) - 1);
    long half = 1L << (drop - 1);
    boolean up = rest > half || (rest == half && (more || (kept & 1) == 1));
    return up ? kept + 1 : kept;
  }

  /** mantissa · 2^exponent for a mantissa of at most 2⁵³ that needs no more rounding. */
  private static double assemble(long mantissa, int exponent) {
    if (mantissa == 1L << 53) {
      return assemble(1L << 52, exponent + 1);
    }
    if (mantissa < 1L << 52) {
      return Double.longBitsToDouble(mantissa);
    }
    int biased = exponent + 1075;
    if (biased >= 2047) {
      return Double.POSITIVE_INFINITY;
    }
    return Double.longBitsToDouble(((long) biased << 52) | (mantissa & 0xFFFFFFFFFFFFFL));
  }
}
