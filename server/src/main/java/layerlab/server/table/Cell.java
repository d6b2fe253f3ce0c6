package layerlab.server.table;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import layerlab.data.TableLimits;
import layerlab.data.TableReading.Decimal;

/** What stands between two separators. What it means may never change: experiments rest on it. */
final class Cell {
  /** Words that say that there is nothing, in lower case. */
  private static final Set<String> NOTHING = Set.of("", "na", "n/a", "nan", "null", "?", "-");

  private static final int SHOWN = 20;

  private Cell() {}

  /** A cell without spaces around it, in one line. */
  static String clean(String raw) {
    String text = raw.strip();
    for (int i = 0; i < text.length(); i++) {
      if (isUnseen(text.charAt(i))) {
        return visible(text).strip();
      }
    }
    return text;
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      visible.append(isUnseen(text.charAt(i)) ? ' ' : text.charAt(i));
    }
    return visible.toString();
  }

  /** Line ends, and marks that turn the direction of writing. */
  private static boolean isUnseen(char c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
  }

  static boolean isMissing(String cell) {
    return cell.length() <= 4 && NOTHING.contains(cell.toLowerCase(Locale.ROOT));
  }

  /** Whether it can be the name of a class or category. */
  static boolean isWord(String cell) {
    return cell.length() <= TableLimits.LONGEST_NAME;
  }

  /** A finite number in everyday or scientific notation; nothing for whatever else. */
  static OptionalDouble number(String cell, Decimal decimal) {
    boolean hasDigit = false;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      hasDigit |= c >= '0' && c <= '9';
      if ((c < '0' || c > '9') && c != decimal.character() && "+-eE".indexOf(c) < 0) {
        return OptionalDouble.empty();
      }
    }
    if (!hasDigit) {
      return OptionalDouble.empty();
    }
    try {
      double number = Double.parseDouble(cell.replace(decimal.character(), '.'));
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException notWritten) {
      return OptionalDouble.empty();
    }
  }

  /** As it stands in a sentence. */
  static String quoted(String cell) {
    return cell.length() > SHOWN ? cell.substring(0, SHOWN) + "…" : cell;
  }
}
