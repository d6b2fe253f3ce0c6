package layerlab.spec;

/** Numbers as people read them: no exponent in everyday ranges, a true minus, no trailing zeros. */
public final class Figures {
  private Figures() {}

  /** The shortest everyday form: {@code 0.005}, {@code 20}, {@code −1.5}, {@code 1e-7}. */
  public static String shown(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    double size = Math.abs(value);
    if (size == 0) {
      return "0";
    }
    if (size >= 1e7 || size < 1e-5) {
      return scientific(value);
    }
    int decimals = 0;
    double power = 1;
    while (decimals < 9 && Math.abs(Math.rint(size * power) / power - size) > size * 1e-9) {
      decimals++;
      power *= 10;
    }
    return fixed(value, decimals);
  }

  /** With three significant digits, as in a readout: {@code 0.0301}, {@code 2.35}, {@code 141}. */
  public static String readout(double value) {
    double size = Math.abs(value);
    if (Double.isNaN(value) || Double.isInfinite(value) || size == 0) {
      return shown(value);
    }
    if (size >= 1e6 || size < 1e-4) {
      return scientific(value);
    }
    return fixed(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4);
  }

  /** With a given number of decimals, rounded half away from zero. */
  public static String fixed(double value, int decimals) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return shown(value);
    }
    double power = 1;
    for (int i = 0; i < decimals; i++) {
      power *= 10;
    }
    double scaled = Math.floor(Math.abs(value) * power + 0.5);
    if (scaled >= 9e15) {
      return scientific(value);
    }
    long whole = (long) scaled;
    String digits = Long.toString(whole);
    while (digits.length() <= decimals) {
      digits = "0" + digits;
    }
    int point = digits.length() - decimals;
    String text =
        decimals == 0 ? digits : digits.substring(0, point) + "." + digits.substring(point);
    return value < 0 && whole != 0 ? "−" + text : text;
  }

  private static String scientific(double value) {
    double size = Math.abs(value);
    int exponent = 0;
    while (size >= 10) {
      size /= 10;
      exponent++;
    }
    while (size < 1) {
      size *= 10;
      exponent--;
    }
    String digits = fixed(size, 2);
    if (digits.startsWith("10")) {
      digits = "1.00";
      exponent++;
    }
    while (digits.endsWith("0") || digits.endsWith(".")) {
      boolean point = digits.endsWith(".");
      digits = digits.substring(0, digits.length() - 1);
      if (point) {
        break;
      }
    }
    return (value < 0 ? "−" : "") + digits + "e" + (exponent < 0 ? "−" + -exponent : exponent);
  }
}
