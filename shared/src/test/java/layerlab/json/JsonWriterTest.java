package layerlab.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
  @Test
  void textIsCompactAndMembersKeepTheirOrder() {
    Json value =
        Json.object()
            .with("z", 1)
            .with("a", List.of(Json.flag(true), Json.nothing(), Json.object(), Json.numbers()))
            .with("m", Json.numbers(0.5, -0.0, 1e-7));
    assertThat(JsonWriter.write(value))
        .isEqualTo("{\"z\":1,\"a\":[true,null,{},[]],\"m\":[0.5,-0,1e-7]}");
  }

  @Test
  void onlyWhatMustBeIsEscaped() {
    assertThat(JsonWriter.write(Json.text("\"\\/\b\n\r\t\u0001é中😀")))
        .isEqualTo("\"\\\"\\\\/\\u0008\\n\\r\\t\\u0001é中😀\"");
  }

  @Test
  void loneSurrogatesAreEscapedBecauseUtf8LosesThem() {
    Json value = Json.text("\uD83Dx\uDE00");
    assertThat(JsonWriter.write(value)).isEqualTo("\"\\ud83dx\\ude00\"");
    assertThat(JsonReader.read(JsonWriter.write(value))).isEqualTo(value);
  }

  @Test
  void whatIsNotFiniteBecomesAString() {
    assertThat(JsonWriter.write(Json.numbers(Double.NaN, Double.POSITIVE_INFINITY, -1 / 0.0)))
        .isEqualTo("[\"NaN\",\"Infinity\",\"-Infinity\"]");
  }
}
