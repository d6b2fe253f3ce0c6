package layerlab.client.view.follow;

import layerlab.spec.Figures;

/** Numbers as they stand in a calculation. */
final class Digits {
  private Digits() {}

  /** As few as tell it from others, for a column as narrow as a bar: {@code .751}, {@code 1.11}. */
  static String least(double value) {
    double size = Math.abs(value);
    if (Double.isNaN(value) || size >= 100 || size == 0) {
      return Figures.shown(size < 1e6 ? Math.rint(value) : value);
    }
    String text = Figures.fixed(value, size >= 1 ? 2 : 3);
    return (text.startsWith("0.") || text.startsWith("−0.") ? text.replace("0.", ".") : text)
        .replace("−.000", ".000");
  }

  /** Four digits: {@code 0.7514}, {@code 0.40}, {@code 0.0004386}, {@code 1}. */
  static String few(double value) {
    return cut(value, 4, 0.01);
  }

  /** Nine digits: {@code 0.751365070}. */
  static String many(double value) {
    double size = Math.abs(value);
    return size >= 1e6 || (size != 0 && size < 1e-9) ? Figures.shown(value) : full(value, 9, 1e-3);
  }

  private static String cut(double value, int digits, double small) {
    double size = Math.abs(value);
    if (Double.isNaN(value) || size >= 1e6 || value == Math.rint(value)) {
      return Figures.shown(value);
    }
    if (size < 1e-6) {
      return Figures.shown(value);
    }
    String full = full(value, digits, small);
    int least = full.indexOf('.') + 3;
    int end = full.length();
    while (end > least && full.charAt(end - 1) == '0') {
      end--;
    }
    return full.substring(0, end);
  }

  private static String full(double value, int digits, double small) {
    int decimals = digits;
    double size = Math.abs(value);
    for (double bound = small; size != 0 && size < bound && decimals < 14; bound /= 10) {
      decimals++;
    }
    return Figures.fixed(value, decimals);
  }
}
