package layerlab.server.table;

import java.util.ArrayList;
import java.util.List;
import layerlab.data.TableReading;

/** What stands in each column of a file. */
final class Survey implements RecordTaker {
  private final TableReading reading;
  private final List<ColumnTally> columns = new ArrayList<>();
  private int records;

  private Survey(TableReading reading) {
    this.reading = reading;
  }

  /**
   * Counts a whole file.
   *
   * @throws TableFault where it is no table
   */
  static Survey of(CsvFile file, TableReading reading) {
    Survey survey = new Survey(reading);
    file.read(reading, survey);
    return survey;
  }

  @Override
  public void begin(List<String> names) {
    names.forEach(name -> columns.add(new ColumnTally(name, reading.decimal())));
  }

  @Override
  public void take(long line, List<String> cells) {
    records++;
    for (int i = 0; i < cells.size(); i++) {
      columns.get(i).add(line, cells.get(i));
    }
  }

  List<ColumnTally> columns() {
    return columns;
  }

  int records() {
    return records;
  }
}
