package layerlab.wire;

import java.util.Set;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.spec.Text;

/** The small values that messages of both directions are made of. */
final class WireParts {
  static final int MAX = Integer.MAX_VALUE;

  private static final int LONGEST_SESSION = 64;

  private WireParts() {}

  static void only(JsonPlace place, String... names) {
    place.only(Set.of(names));
  }

  static CommandId readId(JsonPlace message) {
    return new CommandId(message.whole("id", 0, MAX));
  }

  static SessionId readSession(JsonPlace place) {
    String id = place.asText();
    boolean isLegal = !id.isEmpty() && id.length() <= LONGEST_SESSION;
    for (int i = 0; i < id.length() && isLegal; i++) {
      char c = id.charAt(i);
      isLegal =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || c == '-'
              || c == '_';
    }
    if (!isLegal) {
      throw place.expected("the id of a session");
    }
    return new SessionId(id);
  }

  static Json write(Text text) {
    return Json.object().with("en", text.en()).with("zh", text.zh());
  }

  static Text readSentence(JsonPlace place) {
    only(place, "en", "zh");
    return new Text(place.text("en"), place.text("zh"));
  }

  /** The word of a constant: its name in lower case. */
  static String word(Enum<?> constant) {
    StringBuilder word = new StringBuilder();
    for (char c : constant.name().toCharArray()) {
      word.append(c == '_' ? '-' : c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c);
    }
    return word.toString();
  }

  static <E extends Enum<E>> E readWord(JsonPlace place, E[] constants) {
    String words = "";
    for (E constant : constants) {
      String word = word(constant);
      if (word.equals(place.asText())) {
        return constant;
      }
      words += (words.isEmpty() ? "" : ", ") + word;
    }
    throw place.expected("one of " + words);
  }
}
