package layerlab.client.view;

/** Whole numbers as people read them: {@code 1 000 000}, with narrow gaps that do not break. */
public final class Grouped {
  private static final char GAP = '\u202F';

  private Grouped() {}

  public static String of(long number) {
    String digits = Long.toString(Math.abs(number));
    StringBuilder grouped = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        grouped.append(GAP);
      }
      grouped.append(digits.charAt(i));
    }
    return number < 0 ? "−" + grouped : grouped.toString();
  }
}
