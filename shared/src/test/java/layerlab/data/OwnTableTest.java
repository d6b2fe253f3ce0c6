package layerlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.json.JsonReader;
import layerlab.json.JsonWriter;
import layerlab.json.Malformed;
import layerlab.spec.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnTableTest {
  private static final OwnTable TABLE =
      new OwnTable(
          new TableSchema(
              "ab".repeat(32),
              "tips",
              new TableReading(
                  TableReading.Encoding.UTF_8,
                  TableReading.Separator.COMMA,
                  true,
                  TableReading.Decimal.POINT),
              40,
              List.of(
                  new OwnColumn(0, "bill", List.of()),
                  new OwnColumn(1, "smoker", List.of("no", "yes")),
                  new OwnColumn(2, "day", List.of("Friday", "Saturday", "Sunday")),
                  new OwnColumn(3, "off", List.of("Sunday", "weekday")),
                  new OwnColumn(4, "性别", List.of("女", "男")),
                  new OwnColumn(5, "城市", List.of("上海", "北京", "广州"))),
              new OwnColumn(6, "tip", List.of("large", "small")),
              List.of(15, 25)),
          0.7,
          1);

  @Test
  void inputsSayWhereTheyComeFromUnlessThatIsClear() {
    assertThat(TABLE.inputs().stream().map(Text::en))
        .containsExactly(
            "bill",
            "smoker = yes",
            "Friday",
            "Saturday",
            "day = Sunday",
            "weekday",
            "性别 = 男",
            "上海",
            "北京",
            "广州");
    assertThat(TABLE.input().size()).isEqualTo(10);
  }

  @Test
  void theBalanceIsThatOfTheSchema() {
    assertThat(ClassBalance.of(TABLE))
        .hasValue(
            new ClassBalance(
                List.of(
                    new ClassBalance.Count(Text.same("large"), 11, 4),
                    new ClassBalance.Count(Text.same("small"), 18, 7))));
  }

  @Test
  void aTitleHasNoMeaning() {
    TableSchema renamed = TABLE.schema().withTitle("tips of 1995");

    assertThat(renamed.means(TABLE.schema())).isTrue();
    assertThat(renamed).isNotEqualTo(TABLE.schema());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "\"rows\":40; \"rows\":9; rows: expected a whole number from 10 to 2147483647, got 9",
        "\"rows\":40; \"rows\":50; counts: one count for each class, 50 together",
        "\"at\":3,; \"at\":2,; columns[3].at: columns stand in the order of the file, without the"
            + " target",
        "\"at\":5,; \"at\":6,; columns[5].at: columns stand in the order of the file, without the"
            + " target",
        "\"large\"; \"small\"; target.words: a word stands here twice",
        "[\"no\",\"yes\"]; [\"no\"]; columns[1].words: expected 2 to 100 words, got a list of 1",
        "\"bill\"; \"\"; columns[0].name: expected 1 to 60 characters in one line, got \"\"",
        "utf-8; klingon; encoding: expected what docs/experiment.md names, got \"klingon\"",
        "abab; ABAB; file: expected a SHA-256 of 64 hexadecimal digits, got"
            + " \"ABABABABABABABABABABABABABABABABABABABAB…\"",
        "\"decimal\":; \"colour\":1,\"decimal\":; colour: is not known here",
      })
  void whatNoTableCouldBeIsRefused(String from, String to, String sentence) {
    String text = JsonWriter.write(TableSchemaCodec.write(TABLE.schema()));
    Json changed = JsonReader.read(text.replace(from, to));

    assertThat(text).contains(from);
    assertThatThrownBy(() -> TableSchemaCodec.read(JsonPlace.root(changed)))
        .isInstanceOf(Malformed.class)
        .hasMessage(sentence);
  }
}
