package layerlab.server.table;

import java.util.List;

/** Takes what a file says, record by record. */
interface RecordTaker {
  /** The names of the columns, first of all; they are given where the file names none. */
  void begin(List<String> names);

  /**
   * One record.
   *
   * @param line where it begins, from 1
   * @param cells cleaned, as many as there are names; shared, read at once
   */
  void take(long line, List<String> cells);
}
