package layerlab.client.state;

/**
 * What Java does with the letters of all alphabets, for the 26 of ours: the tables behind the other
 * would be a twentieth of the script.
 */
public final class Letters {
  private static final int CASE = 'a' - 'A';

  private Letters() {}

  public static String lower(String text) {
    StringBuilder lower = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      lower.append(c >= 'A' && c <= 'Z' ? (char) (c + CASE) : c);
    }
    return lower.toString();
  }

  public static String upper(String text) {
    StringBuilder upper = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      upper.append(upper(text.charAt(i)));
    }
    return upper.toString();
  }

  public static char upper(char c) {
    return c >= 'a' && c <= 'z' ? (char) (c - CASE) : c;
  }

  /** The text with a large first letter. */
  public static String capital(String text) {
    return text.isEmpty() ? text : upper(text.charAt(0)) + text.substring(1);
  }

  /** Without spaces, tabs and line ends at both ends. */
  public static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\u3000';
  }
}
