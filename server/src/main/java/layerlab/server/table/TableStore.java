package layerlab.server.table;

import java.util.List;
import java.util.Optional;
import layerlab.server.storage.StoreFailure;
import layerlab.table.TablePreview;

/**
 * Keeps the tables that people bring along, each for the browser that brought it.
 *
 * <p><b>Errors</b> {@link StoreFailure} when the folder or the disk does not play along.
 *
 * <p><b>Thread</b> any.
 */
public interface TableStore extends AutoCloseable {

  /** What the tables of one browser, or of all, take. */
  record Taken(int tables, long bytes) {}

  /** Keeps a file with what its owner has chosen; the same file again replaces the choice. */
  void put(String owner, byte[] file, TablePreview preview);

  /** Another choice for a file that is kept; its share stays as it is. */
  void change(String owner, TablePreview preview);

  /** A browser's table by its file; nothing for the tables of others. */
  Optional<TablePreview> find(String owner, String file);

  /** The tables of a browser, the newest first. */
  List<TablePreview> list(String owner);

  /** Lets others train with a browser's table, or no longer. */
  void share(String owner, String file, boolean isShared);

  /** Forgets a browser's table, and its file unless somebody else has brought it too. */
  void delete(String owner, String file);

  /** Whether a browser may train with a table: its own, or one that is shared. */
  boolean mayUse(String browser, String file);

  /** The content of a file, whoever brought it. */
  Optional<byte[]> bytes(String file);

  Taken taken(String owner);

  Taken taken();

  @Override
  void close();
}
