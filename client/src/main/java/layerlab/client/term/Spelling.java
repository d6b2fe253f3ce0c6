package layerlab.client.term;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import layerlab.spec.Language;

/**
 * One way to write a term.
 *
 * @param letters in small letters
 */
public record Spelling(String letters, Term term) {
  private static final int CASE = 'a' - 'A';
  private static final List<Spelling> ENGLISH = all(Language.EN);
  private static final List<Spelling> CHINESE = all(Language.ZH);

  /** All of a language, the longest first. */
  private static List<Spelling> of(Language language) {
    return switch (language) {
      case EN -> ENGLISH;
      case ZH -> CHINESE;
    };
  }

  private static List<Spelling> all(Language language) {
    List<Spelling> all = new ArrayList<>();
    for (Term term : Term.values()) {
      String spelt = term.spelt().in(language);
      int from = 0;
      while (from < spelt.length()) {
        int bar = spelt.indexOf('|', from);
        int to = bar < 0 ? spelt.length() : bar;
        all.add(new Spelling(spelt.substring(from, to), term));
        from = to + 1;
      }
    }
    all.sort(Comparator.comparingInt(spelling -> -spelling.letters().length()));
    return all;
  }

  /** A stretch of a text that names a term. */
  public record Found(int from, int to, Term term) {}

  /** The terms in a text, from left to right, the longest where several begin. */
  public static List<Found> in(String text, Language language) {
    List<Found> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int next = at + 1;
      for (Spelling spelling : of(language)) {
        if (spelling.stands(text, at, language)) {
          next = at + spelling.letters().length();
          found.add(new Found(at, next, spelling.term()));
          break;
        }
      }
      at = next;
    }
    return found;
  }

  private boolean stands(String text, int at, Language language) {
    int end = at + letters.length();
    return end <= text.length()
        && isSpelt(text, at)
        && (language == Language.ZH
            || (at == 0 || !isLetter(text.charAt(at - 1)))
                && (end == text.length() || !isLetter(text.charAt(end))));
  }

  private boolean isSpelt(String text, int at) {
    for (int i = 0; i < letters.length(); i++) {
      char c = text.charAt(at + i);
      char small = c >= 'A' && c <= 'Z' ? (char) (c + CASE) : c;
      if (small != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-';
  }
}
