package layerlab.table;

import java.util.List;
import layerlab.data.OwnTable;
import layerlab.data.TableReading;

/**
 * A table as its owner sees it.
 *
 * @param data ready to be put into an experiment
 * @param bytes of the file
 * @param records of the file, those included that have nothing to predict
 * @param isShared whether other browsers may train with it
 * @param columns every column of the file; the target among them
 */
public record TablePreview(
    OwnTable data, int bytes, int records, boolean isShared, List<ColumnPreview> columns) {
  public TablePreview {
    columns = List.copyOf(columns);
  }

  public String id() {
    return data.schema().file();
  }

  public String title() {
    return data.schema().title();
  }

  public TablePreview withShared(boolean other) {
    return new TablePreview(data, bytes, records, other, columns);
  }

  public TableReading reading() {
    return data.schema().reading();
  }

  /** The place of the column that is predicted. */
  public int target() {
    return data.schema().target().at();
  }
}
