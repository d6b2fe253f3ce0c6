package layerlab.server.stress;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import layerlab.data.SeededRandom;
import layerlab.wire.Protocol;

/** Damages messages in the ways in which programs and people do, and in those of attackers. */
final class Nonsense {
  private static final int DEEP = 8000;
  private static final int MANY = 1000;

  /** In characters, of which none takes more than three bytes. */
  private static final int LONGEST = Protocol.LONGEST_MESSAGE / 3;

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"");
  private static final List<String> VALUES =
      List.of(
          "NaN",
          "-0",
          "1e308",
          "-1e308",
          "1e999",
          "1e-400",
          "99999999999999999999",
          "0.1",
          "-1",
          "\"NaN\"",
          "\"<script>alert(1)</script>\"",
          "null",
          "true",
          "[]",
          "{}");

  private final SeededRandom random;

  Nonsense(int seed) {
    this.random = SeededRandom.of(seed, "nonsense");
  }

  String of(String text) {
    String damaged = text;
    for (int i = random.below(3); i >= 0; i--) {
      damaged = damage(damaged);
    }
    // Longer ones end the line before anybody reads them.
    return damaged.substring(0, Math.min(damaged.length(), LONGEST));
  }

  private String damage(String text) {
    int at = random.below(Math.max(1, text.length()));
    int to = Math.min(text.length(), at + 1 + random.below(40));
    return switch (random.below(9)) {
      case 0 -> replaced(text, NUMBER, VALUES.get(random.below(VALUES.size())));
      case 1 -> replaced(text, WORD, VALUES.get(random.below(VALUES.size())));
      case 2 -> replaced(text, WORD, pick(text));
      case 3 -> text.substring(0, at) + text.substring(to);
      case 4 -> text.substring(0, to) + text.substring(at);
      case 5 -> text.substring(0, at);
      case 6 -> text.substring(0, at) + (char) random.below(0xd800) + text.substring(at);
      case 7 -> replaced(text, NUMBER, "[".repeat(DEEP) + "]".repeat(DEEP));
      default -> replaced(text, Pattern.compile("\"layers\":\\["), layers());
    };
  }

  private static String layers() {
    return "\"layers\":[" + "{\"id\":\"input-1\",\"kind\":\"input\",\"params\":{}},".repeat(MANY);
  }

  private String pick(String text) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    return words.isEmpty() ? "\"\"" : words.get(random.below(words.size()));
  }

  private String replaced(String text, Pattern what, String with) {
    List<MatchResult> found = what.matcher(text).results().toList();
    if (found.isEmpty()) {
      return text + with;
    }
    MatchResult one = found.get(random.below(found.size()));
    return text.substring(0, one.start()) + with + text.substring(one.end());
  }
}
