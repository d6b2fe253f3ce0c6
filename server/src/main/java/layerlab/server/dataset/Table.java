package layerlab.server.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import layerlab.data.TableSet;

/**
 * A table as it stands in its file.
 *
 * <p><b>Shapes</b> {@code inputs} is rows × width row-major, {@code classes} has one index a row.
 */
record Table(double[] inputs, int[] classes) {

  static Table read(TableSet set) {
    String name =
        switch (set) {
          case IRIS -> "iris.csv";
          case DIGITS -> "digits.csv.gz";
        };
    try (InputStream file =
            Objects.requireNonNull(Table.class.getResourceAsStream("/datasets/" + name), name);
        InputStream text = name.endsWith(".gz") ? new GZIPInputStream(file) : file;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
      return parse(set, reader.lines().skip(1).toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(name, failure);
    }
  }

  private static Table parse(TableSet set, List<String> lines) {
    List<String> labels = set.classes().stream().map(name -> name.en()).toList();
    int width = set.input().size();
    if (lines.size() != set.count()) {
      throw new IllegalStateException(
          set.id() + ": " + lines.size() + " rows, should be " + set.count());
    }
    Table table = new Table(new double[lines.size() * width], new int[lines.size()]);
    for (int row = 0; row < lines.size(); row++) {
      String[] fields = lines.get(row).split(",", -1);
      for (int column = 0; column < width; column++) {
        table.inputs[row * width + column] = Double.parseDouble(fields[column]);
      }
      table.classes[row] = labels.indexOf(fields[width]);
    }
    return table;
  }
}
