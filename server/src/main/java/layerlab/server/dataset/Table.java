package layerlab.server.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import layerlab.data.Column;
import layerlab.data.TableSet;

/**
 * A table as it stands in its file, with categories written as numbers.
 *
 * <p><b>Shapes</b> {@code inputs} is rows × width row-major, NaN where the file has nothing; {@code
 * labels} has one class index a row, or the number to predict.
 */
public record Table(double[] inputs, double[] labels) {

  static Table read(TableSet set) {
    String name = file(set);
    try (InputStream file =
            Objects.requireNonNull(Table.class.getResourceAsStream("/datasets/" + name), name);
        InputStream text = name.endsWith(".gz") ? new GZIPInputStream(file) : file;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
      return parse(
          set,
          reader.lines().skip(1).map(line -> line.split(",", -1)).filter(Table::hasLabel).toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(name, failure);
    }
  }

  private static String file(TableSet set) {
    return switch (set) {
      case IRIS -> "iris.csv";
      case DIGITS -> "digits.csv.gz";
      case PENGUINS -> "penguins.csv";
      case WINE -> "wine.csv";
      case BREAST_CANCER -> "breast_cancer_wdbc.csv";
      case TITANIC -> "titanic.csv";
      case SPAMBASE -> "spambase.csv.gz";
      case LETTERS -> "letter_recognition.csv.gz";
      case CONCRETE -> "concrete.csv";
      case AUTO_MPG -> "auto_mpg.csv";
    };
  }

  /** Some cars' consumption is not known: nothing can be learned from them. */
  private static boolean hasLabel(String[] row) {
    return !row[row.length - 1].isEmpty();
  }

  private static Table parse(TableSet set, List<String[]> rows) {
    if (rows.size() != set.count()) {
      throw new IllegalStateException(
          set.id() + ": " + rows.size() + " rows, should be " + set.count());
    }
    int last = rows.getFirst().length - 1;
    // What stands between the columns and the label is a name, which nothing can be learned from.
    int fields = set.columns().isEmpty() ? last : set.columns().size();
    int width = set.input().size();
    double[] inputs = new double[rows.size() * width];
    Arrays.fill(inputs, Double.NaN);
    int offset = 0;
    for (int field = 0; field < fields; field++) {
      boolean isNumber = set.columns().isEmpty() || isNumber(set.columns().get(field));
      List<String> words = isNumber ? List.of() : words(rows, field);
      for (int row = 0; row < rows.size(); row++) {
        write(rows.get(row)[field], words, inputs, row * width + offset);
      }
      offset += isNumber ? 1 : set.columns().get(field).width();
    }
    return new Table(inputs, labels(set, rows, last));
  }

  private static double[] labels(TableSet set, List<String[]> rows, int field) {
    if (set.quantity().isPresent()) {
      return rows.stream().mapToDouble(row -> Double.parseDouble(row[field])).toArray();
    }
    List<String> classes = words(rows, field);
    return rows.stream().mapToDouble(row -> classes.indexOf(row[field])).toArray();
  }

  private static boolean isNumber(Column column) {
    return column.categories().isEmpty();
  }

  /** The different words of a field in alphabetical order. */
  private static List<String> words(List<String[]> rows, int field) {
    return rows.stream()
        .map(row -> row[field])
        .filter(word -> !word.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Writes a field as inputs, unless it is empty.
   *
   * @param words of a category: one input for two of them, else one for each; none for a number
   */
  private static void write(String field, List<String> words, double[] inputs, int at) {
    if (field.isEmpty()) {
      return;
    }
    if (words.isEmpty()) {
      inputs[at] = Double.parseDouble(field);
    } else {
      writeWord(words.indexOf(field), words.size(), inputs, at);
    }
  }

  /**
   * Writes one of some words as inputs: one input for two words, else one for each.
   *
   * @param word its number among the words
   */
  public static void writeWord(int word, int words, double[] inputs, int at) {
    if (words == 2) {
      inputs[at] = word;
      return;
    }
    for (int i = 0; i < words; i++) {
      inputs[at + i] = i == word ? 1 : 0;
    }
  }

  /** How many rows have nothing in some field. */
  int incomplete() {
    int width = inputs.length / labels.length;
    int incomplete = 0;
    for (int from = 0; from < inputs.length; from += width) {
      incomplete += Arrays.stream(inputs, from, from + width).anyMatch(Double::isNaN) ? 1 : 0;
    }
    return incomplete;
  }
}
