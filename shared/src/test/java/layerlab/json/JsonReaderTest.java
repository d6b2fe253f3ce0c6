package layerlab.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonReaderTest {
  private static void assertRefused(String text, String sentence) {
    assertThatThrownBy(() -> JsonReader.read(text))
        .isExactlyInstanceOf(Malformed.class)
        .hasMessage(sentence);
  }

  @Test
  void everyKindOfValueIsRead() {
    assertThat(JsonReader.read(" {\"a\" : [1, -2.5e1, true,false , null, \"x\"], \"b\":{}}\n"))
        .isEqualTo(
            Json.object()
                .with(
                    "a",
                    List.of(
                        Json.number(1),
                        Json.number(-25),
                        Json.flag(true),
                        Json.flag(false),
                        Json.nothing(),
                        Json.text("x")))
                .with("b", Json.object()));
  }

  @Test
  void escapesAreRead() {
    assertThat(JsonReader.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00中\""))
        .isEqualTo(Json.text("\"\\/\b\f\n\r\té😀中"));
  }

  @Test
  void errorsSayLineColumnAndWhatWasFound() {
    assertRefused("", "line 1, column 1: expected a value, got the end");
    assertRefused("[1,]", "line 1, column 4: expected a value, got ']'");
    assertRefused("[1 2]", "line 1, column 4: expected ',' or ']', got '2'");
    assertRefused("{\n  a: 1}", "line 2, column 3: expected a member name in quotes, got 'a'");
    assertRefused("{\"a\" 1}", "line 1, column 6: expected ':', got '1'");
    assertRefused("{\"a\":1", "line 1, column 7: expected ',' or '}', got the end");
    assertRefused("1 x", "line 1, column 3: expected the end of the text, got 'x'");
    assertRefused("[01]", "line 1, column 2: expected a number, got 01");
    assertRefused("nul", "line 1, column 1: expected a value, got 'n'");
    assertRefused("\"a", "line 1, column 1: a string that is not closed");
    assertRefused("\"a\\x\"", "line 1, column 3: an escape that JSON does not have");
    assertRefused("\"\\u12g4\"", "line 1, column 6: expected four hexadecimal digits, got 'g'");
    assertRefused("\"a\nb\"", "line 1, column 3: a control character in a string");
  }

  @Test
  void numbersBeyondTheDoublesAreRefused() {
    assertRefused("[1e309]", "line 1, column 2: number beyond the largest double: 1e309");
    assertRefused("9".repeat(2000), "line 1, column 1: a number of more than 1100 characters");
  }

  @Test
  void duplicateNamesAreRefusedWhereTheSecondStands() {
    assertRefused("{\"a\":1,\n\"a\":1}", "line 2, column 1: duplicate member \"a\"");
  }

  @Test
  void depthAndSizeAreLimited() {
    assertThat(JsonReader.read("[".repeat(64) + "]".repeat(64))).isInstanceOf(Json.Arr.class);
    assertRefused("[".repeat(100_000), "line 1, column 65: nested deeper than 64 levels");
    assertThatThrownBy(() -> JsonReader.read("[1,2,3]", new JsonReader.Limits(64, 6)))
        .hasMessage("too long: 7 characters, at most 6");
  }

  @Test
  void garbageIsMalformedAndNothingElse() {
    String seed = "{\"a\":[1,-2.5e1,true,null,\"x\\u00e9\\n\"],\"b\":{\"c\":[{}]}}";
    Random random = new Random(5);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder(seed);
      for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 ->
              text.setCharAt(at, (char) (random.nextInt(5) == 0 ? 0xD83D : random.nextInt(128)));
          default -> text.insert(at, seed.charAt(random.nextInt(seed.length())));
        }
      }
      try {
        Json read = JsonReader.read(text.toString());
        assertThat(JsonReader.read(JsonWriter.write(read))).isEqualTo(read);
      } catch (Malformed expected) {
        assertThat(expected).hasMessageStartingWith("line ");
      }
    }
  }
}
