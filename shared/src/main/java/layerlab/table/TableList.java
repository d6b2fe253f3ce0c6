package layerlab.table;

import java.util.List;
import layerlab.data.OwnTable;

/** The tables of one browser. */
public record TableList(List<Item> tables) {
  public TableList {
    tables = List.copyOf(tables);
  }

  /**
   * One of them.
   *
   * @param data ready to be put into an experiment
   * @param bytes of the file
   */
  public record Item(OwnTable data, int bytes, boolean isShared) {}

  /** What they take together. */
  public long bytes() {
    long bytes = 0;
    for (Item table : tables) {
      bytes += table.bytes();
    }
    return bytes;
  }
}
