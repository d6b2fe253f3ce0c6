package layerlab.server.dataset;

import layerlab.data.TableSchema;

/**
 * Where the rows of tables lie that people brought along.
 *
 * <p><b>Thread</b> any; it may read from a disk.
 */
public interface OwnRows {
  /**
   * The rows of a table.
   *
   * @throws NoSamples where the table is not here, or is not what the schema says
   */
  Table read(TableSchema schema);
}
