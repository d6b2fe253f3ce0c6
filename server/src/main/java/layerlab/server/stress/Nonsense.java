package layerlab.server.stress;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private static final Pattern GRAPH = Pattern.compile("\"layers\":.*\"plan\"");

  /** Layers and edges of a drawn graph. */
  private static final int MOST_LAYERS = 700;

  private static final int MOST_EDGES = 3000;

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
    return switch (random.below(10)) {
      case 0 -> replaced(text, NUMBER, VALUES.get(random.below(VALUES.size())));
      case 1 -> replaced(text, WORD, VALUES.get(random.below(VALUES.size())));
      case 2 -> replaced(text, WORD, pick(text));
      case 3 -> text.substring(0, at) + text.substring(to);
      case 4 -> text.substring(0, to) + text.substring(at);
      case 5 -> text.substring(0, at);
      case 6 -> text.substring(0, at) + (char) random.below(0xd800) + text.substring(at);
      case 7 -> replaced(text, NUMBER, "[".repeat(DEEP) + "]".repeat(DEEP));
      case 8 -> replaced(text, GRAPH, graph());
      default -> replaced(text, Pattern.compile("\"layers\":\\["), layers());
    };
  }

  /** Layers in a tangle: chains, many edges to everywhere, circles. */
  private String graph() {
    int layers = 2 + random.below(random.nextBoolean() ? 62 : MOST_LAYERS);
    int edges = random.below(MOST_EDGES);
    StringBuilder text = new StringBuilder("\"layers\":[{\"id\":\"a0\",\"kind\":\"input\"}");
    for (int i = 1; i < layers; i++) {
      text.append(",{\"id\":\"a").append(i).append("\",\"kind\":\"");
      text.append(random.nextBoolean() ? "add" : "concat").append("\"}");
    }
    text.append("],\"edges\":[[\"a0\",\"a1\"]");
    Set<List<Integer>> seen = new HashSet<>(Set.of(List.of(0, 1)));
    for (int i = 0; i < edges; i++) {
      boolean isChain = i < layers - 1 && edges % 2 == 0;
      List<Integer> edge =
          isChain ? List.of(i, i + 1) : List.of(random.below(layers), random.below(layers));
      if (seen.add(edge)) {
        text.append(",[\"a").append(edge.getFirst());
        text.append("\",\"a").append(edge.getLast()).append("\"]");
      }
    }
    return text.append("],\"plan\"").toString();
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
