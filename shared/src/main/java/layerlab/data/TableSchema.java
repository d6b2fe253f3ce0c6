package layerlab.data;

import java.util.List;

/**
 * All that a network needs to know of somebody's table without having it, and all that is needed to
 * read it: the same schema of the same file means the same samples for ever.
 *
 * @param file SHA-256 of the file, in hexadecimal: the table's id
 * @param title what its owner calls it; it has no meaning for a run
 * @param rows that have something to predict
 * @param columns that a network is told, in the order of the file
 * @param target what is to be predicted
 * @param counts how many rows each class has; empty where a number is predicted
 */
public record TableSchema(
    String file,
    String title,
    TableReading reading,
    int rows,
    List<OwnColumn> columns,
    OwnColumn target,
    List<Integer> counts) {
  public TableSchema {
    columns = List.copyOf(columns);
    counts = List.copyOf(counts);
  }

  /** How many inputs the columns become. */
  public int width() {
    int width = 0;
    for (OwnColumn column : columns) {
      width += column.width();
    }
    return width;
  }

  public TableSchema withTitle(String other) {
    return new TableSchema(file, other, reading, rows, columns, target, counts);
  }

  /** Whether two schemas mean the same samples. */
  public boolean means(TableSchema other) {
    return withTitle("").equals(other.withTitle(""));
  }
}
