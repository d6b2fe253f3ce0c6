package layerlab.server.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import layerlab.data.OwnColumn;
import layerlab.data.TableSchema;
import layerlab.server.dataset.NoSamples;
import layerlab.server.dataset.Table;

/** Reads the rows of a file by a schema, and takes nothing that the schema does not say. */
final class OwnRowsReader implements RecordTaker {
  private final TableSchema schema;
  private final int width;
  private final double[] inputs;
  private final double[] labels;
  private final int[] counts;
  private final Map<String, Integer> classes;
  private final List<Map<String, Integer>> words;
  private int rows;

  private OwnRowsReader(TableSchema schema) {
    this.schema = schema;
    this.width = schema.width();
    this.inputs = new double[schema.rows() * width];
    this.labels = new double[schema.rows()];
    this.counts = new int[schema.counts().size()];
    Arrays.fill(inputs, Double.NaN);
    this.classes = numbered(schema.target());
    this.words = schema.columns().stream().map(OwnRowsReader::numbered).toList();
  }

  private static Map<String, Integer> numbered(OwnColumn column) {
    Map<String, Integer> numbers = new HashMap<>();
    column.words().forEach(word -> numbers.put(word, numbers.size()));
    return numbers;
  }

  /**
   * All rows that have a target.
   *
   * @throws NoSamples where the file is not what the schema says
   */
  static Table read(CsvFile file, TableSchema schema) {
    if (schema.rows() > file.mostRows()) {
      throw new NoSamples(Sentences.tooManyRows(file.mostRows()));
    }
    OwnRowsReader reader = new OwnRowsReader(schema);
    try {
      file.read(schema.reading(), reader);
    } catch (TableFault fault) {
      throw new NoSamples(fault.sentence());
    }
    reader.requireAll();
    return new Table(reader.inputs, reader.labels);
  }

  @Override
  public void begin(List<String> names) {
    requireName(schema.target(), names);
    schema.columns().forEach(column -> requireName(column, names));
  }

  private static void requireName(OwnColumn column, List<String> names) {
    if (column.at() >= names.size() || !names.get(column.at()).equals(column.name())) {
      throw mismatch();
    }
  }

  @Override
  public void take(long line, List<String> cells) {
    String target = cells.get(schema.target().at());
    if (Cell.isMissing(target)) {
      return;
    }
    if (rows == labels.length) {
      throw mismatch();
    }
    labels[rows] = label(target);
    int at = rows * width;
    for (int i = 0; i < schema.columns().size(); i++) {
      OwnColumn column = schema.columns().get(i);
      String cell = cells.get(column.at());
      if (!Cell.isMissing(cell)) {
        write(cell, words.get(i), at);
      }
      at += column.width();
    }
    rows++;
  }

  private double label(String target) {
    if (schema.target().isNumber()) {
      return number(target);
    }
    int label = word(classes, target);
    counts[label]++;
    return label;
  }

  /**
   * @param known the column's words; none for a number
   */
  private void write(String cell, Map<String, Integer> known, int at) {
    if (known.isEmpty()) {
      inputs[at] = number(cell);
    } else {
      Table.writeWord(word(known, cell), known.size(), inputs, at);
    }
  }

  private double number(String cell) {
    OptionalDouble number = Cell.number(cell, schema.reading().decimal());
    return number.orElseThrow(OwnRowsReader::mismatch);
  }

  private static int word(Map<String, Integer> known, String cell) {
    int word = known.getOrDefault(cell, -1);
    if (word < 0) {
      throw mismatch();
    }
    return word;
  }

  private void requireAll() {
    List<Integer> found = Arrays.stream(counts).boxed().toList();
    if (rows != schema.rows() || !found.equals(schema.counts())) {
      throw mismatch();
    }
  }

  private static NoSamples mismatch() {
    return new NoSamples(Sentences.MISMATCH);
  }
}
