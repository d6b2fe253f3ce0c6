package layerlab.server.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import layerlab.data.OwnColumn;
import layerlab.data.OwnTable;
import layerlab.data.TableReading;
import layerlab.data.TableReading.Decimal;
import layerlab.data.TableReading.Encoding;
import layerlab.data.TableReading.Separator;
import layerlab.json.JsonPlace;
import layerlab.json.JsonWriter;
import layerlab.server.dataset.Table;
import layerlab.table.TableCodec;
import layerlab.table.TablePreview;
import org.junit.jupiter.api.Test;

/** Whatever is written in one of the usual ways is read back, guessed without help. */
class RandomTablesTest {
  private static final List<String> MISSING = List.of("", "NA", "n/a", "NaN", "NULL", "?", "-");

  private record Written(
      byte[] file, TableReading reading, List<double[]> numbers, int[] classes) {}

  @Test
  void whatWasWrittenIsReadBack() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      Written written = write(random);

      TablePreview preview = OwnTables.guess("t.csv", written.file(), 10_000);
      OwnTable table = preview.data();
      Table rows = OwnTables.of(written.file(), 10_000).read(table.schema());

      assertThat(table.schema().reading()).as("table " + i).isEqualTo(written.reading());
      assertThat(
              TableCodec.readPreview(JsonPlace.read(JsonWriter.write(TableCodec.write(preview)))))
          .isEqualTo(preview);
      assertThat(table.schema().columns()).allMatch(OwnColumn::isNumber);
      assertThat(table.schema().width()).isEqualTo(written.numbers().size());
      assertThat(rows.labels())
          .isEqualTo(Arrays.stream(written.classes()).asDoubleStream().toArray());
      for (int column = 0; column < written.numbers().size(); column++) {
        for (int row = 0; row < written.classes().length; row++) {
          assertThat(rows.inputs()[row * written.numbers().size() + column])
              .isEqualTo(Double.valueOf(written.numbers().get(column)[row]));
        }
      }
    }
  }

  private static Written write(Random random) {
    TableReading reading = reading(random);
    int columns = 1 + random.nextInt(6);
    int count = 20 + random.nextInt(60);
    List<String> words = words(random, reading);
    List<double[]> numbers = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      numbers.add(random.doubles(count, -1000, 1000).map(RandomTablesTest::rounded).toArray());
    }
    int[] classes = random.ints(count, 0, words.size()).toArray();
    for (int each = 0; each < words.size(); each++) {
      classes[each] = each;
    }
    String end = random.nextBoolean() ? "\n" : "\r\n";
    StringBuilder text = new StringBuilder();
    if (random.nextInt(6) == 0) {
      text.append("sep=").append(reading.separator().id()).append(end);
    }
    if (reading.hasHeader()) {
      for (int column = 0; column <= columns; column++) {
        cell(text, column == columns ? "target" : "size " + column, reading, random, column);
      }
      text.append(end);
    }
    for (int row = 0; row < count; row++) {
      for (int column = 0; column < columns; column++) {
        boolean isMissing = row > 0 && random.nextInt(12) == 0;
        if (isMissing) {
          numbers.get(column)[row] = Double.NaN;
        }
        String number =
            Double.toString(numbers.get(column)[row]).replace('.', reading.decimal().character());
        String cell = isMissing ? MISSING.get(random.nextInt(MISSING.size())) : number;
        cell(text, cell, reading, random, column);
      }
      String word = words.get(classes[row]).replace("new line", "new\nline");
      cell(text, word, reading, random, columns);
      text.append(row == count - 1 && random.nextBoolean() ? "" : end);
    }
    return new Written(
        bytes(text.toString(), reading.encoding(), random), reading, numbers, classes);
  }

  private static double rounded(double number) {
    return Math.rint(number * 100) / 100 + 0.001;
  }

  private static TableReading reading(Random random) {
    Separator separator = Separator.values()[random.nextInt(4)];
    boolean isComma = separator != Separator.COMMA && random.nextBoolean();
    return new TableReading(
        Encoding.values()[random.nextInt(4)],
        separator,
        random.nextBoolean(),
        isComma ? Decimal.COMMA : Decimal.POINT);
  }

  /** Some words in their order, written in the letters of an encoding. */
  private static List<String> words(Random random, TableReading reading) {
    List<String> letters =
        switch (reading.encoding()) {
          case UTF_8 -> List.of("wörter", "花瓣", "😀 face", "a \"quoted\" word", "new line");
          case UTF_16 -> List.of("wörter", "花瓣", "plain", "with, comma", "with; more");
          case GB18030 -> List.of("山鸢尾", "变色鸢尾", "维吉尼亚鸢尾", "其他种类");
          case WINDOWS_1252 -> List.of("Müller", "Straße", "café", "naïve");
        };
    List<String> words =
        new ArrayList<>(letters.subList(0, 2 + random.nextInt(letters.size() - 1)));
    words.sort(null);
    return words;
  }

  private static void cell(
      StringBuilder text, String cell, TableReading reading, Random random, int column) {
    text.append(column > 0 ? reading.separator().id() : "");
    boolean isQuoted =
        random.nextInt(5) == 0
            || cell.contains("\"")
            || cell.contains("\n")
            || cell.contains(reading.separator().id())
            || cell.contains(",");
    text.append(isQuoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
  }

  private static byte[] bytes(String text, Encoding encoding, Random random) {
    return switch (encoding) {
      case UTF_8 ->
          (random.nextBoolean() ? "\uFEFF" + text : text).getBytes(StandardCharsets.UTF_8);
      case UTF_16 -> joined(new byte[] {-1, -2}, text.getBytes(StandardCharsets.UTF_16LE));
      case GB18030 -> text.getBytes(Charset.forName("GB18030"));
      case WINDOWS_1252 -> text.getBytes(Charset.forName("windows-1252"));
    };
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.writeBytes(first);
    joined.writeBytes(second);
    return joined.toByteArray();
  }
}
