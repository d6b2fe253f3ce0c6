package layerlab.server.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import layerlab.json.JsonPlace;
import layerlab.json.JsonWriter;
import layerlab.json.Malformed;
import layerlab.server.storage.Blobs;
import layerlab.server.storage.Schema;
import layerlab.server.storage.Sqlite;
import layerlab.server.storage.StoreFailure;
import layerlab.table.TableCodec;
import layerlab.table.TablePreview;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;

/**
 * Owners and choices in SQLite, files beside it. One connection writes and reads, one at a time.
 *
 * <p>A file is written before its row and removed after it: a process that is killed in between
 * leaves a file that nobody has, which the next start removes.
 */
public final class SqlTableStore implements TableStore {
  private static final Schema SCHEMA = new Schema("/db/table", 1);

  private final Handle handle;
  private final Blobs files;

  private SqlTableStore(Handle handle, Blobs files) {
    this.handle = handle;
    this.files = files;
  }

  /**
   * Opens the store in a folder, which is made if need be.
   *
   * @throws StoreFailure when that cannot be
   */
  public static SqlTableStore open(Path folder) {
    Handle handle = Sqlite.open(folder, "tables.db", SCHEMA);
    SqlTableStore store = new SqlTableStore(handle, new Blobs(folder.resolve("tables"), ".csv"));
    store.tidy();
    return store;
  }

  private void tidy() {
    try {
      files.keepOnly(
          new HashSet<>(
              handle
                  .createQuery("select distinct file from own_table")
                  .mapTo(String.class)
                  .list()));
    } catch (IOException | JdbiException failure) {
      throw new StoreFailure(Sentences.UNREADABLE, failure);
    }
  }

  /** Something that the disk may not allow. */
  private interface Work<T> {
    T run() throws IOException;
  }

  private synchronized <T> T write(Work<T> work) {
    try {
      return work.run();
    } catch (IOException | JdbiException failure) {
      throw new StoreFailure(Sentences.NOT_KEPT, failure);
    }
  }

  private synchronized <T> T read(Work<T> work) {
    try {
      return work.run();
    } catch (IOException | JdbiException | Malformed failure) {
      throw new StoreFailure(Sentences.UNREADABLE, failure);
    }
  }

  @Override
  public void put(String owner, byte[] file, TablePreview preview) {
    write(
        () -> {
          String hash = files.put(file);
          if (!hash.equals(preview.id())) {
            throw new IllegalArgumentException("another file than " + preview.id());
          }
          return handle
              .createUpdate(
                  "insert into own_table (owner, file, bytes, shared, preview)"
                      + " values (:owner, :file, :bytes, :shared, :preview)"
                      + " on conflict (owner, file) do update set preview = :preview")
              .bind("owner", owner)
              .bind("file", hash)
              .bind("bytes", file.length)
              .bind("shared", preview.isShared())
              .bind("preview", JsonWriter.write(TableCodec.write(preview)))
              .execute();
        });
  }

  @Override
  public void change(String owner, TablePreview preview) {
    write(
        () ->
            handle
                .createUpdate(
                    "update own_table set preview = :preview where owner = :owner and file = :file")
                .bind("owner", owner)
                .bind("file", preview.id())
                .bind("preview", JsonWriter.write(TableCodec.write(preview)))
                .execute());
  }

  @Override
  public Optional<TablePreview> find(String owner, String file) {
    return read(
        () ->
            previews(
                    handle
                        .createQuery(
                            "select preview, shared from own_table"
                                + " where owner = :owner and file = :file")
                        .bind("owner", owner)
                        .bind("file", file))
                .stream()
                .findFirst());
  }

  @Override
  public List<TablePreview> list(String owner) {
    return read(
        () ->
            previews(
                handle
                    .createQuery(
                        "select preview, shared from own_table where owner = :owner"
                            + " order by created desc, rowid desc")
                    .bind("owner", owner)));
  }

  private static List<TablePreview> previews(Query query) {
    return query
        .map(
            (row, context) ->
                TableCodec.readPreview(JsonPlace.read(row.getString("preview")))
                    .withShared(row.getBoolean("shared")))
        .list();
  }

  @Override
  public void share(String owner, String file, boolean isShared) {
    write(
        () ->
            handle
                .createUpdate(
                    "update own_table set shared = :shared where owner = :owner and file = :file")
                .bind("owner", owner)
                .bind("file", file)
                .bind("shared", isShared)
                .execute());
  }

  @Override
  public void delete(String owner, String file) {
    write(
        () -> {
          int rows =
              handle
                  .createUpdate("delete from own_table where owner = :owner and file = :file")
                  .bind("owner", owner)
                  .bind("file", file)
                  .execute();
          if (rows > 0 && count("file = :value", file) == 0) {
            files.delete(file);
          }
          return rows;
        });
  }

  @Override
  public boolean mayUse(String browser, String file) {
    return read(
        () ->
            handle
                    .createQuery(
                        "select count(*) from own_table"
                            + " where file = :file and (shared or owner = :owner)")
                    .bind("file", file)
                    .bind("owner", browser)
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  private int count(String where, String value) {
    return handle
        .createQuery("select count(*) from own_table where " + where)
        .bind("value", value)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public Optional<byte[]> bytes(String file) {
    return read(() -> count("file = :value", file) > 0 ? files.find(file) : Optional.empty());
  }

  @Override
  public Taken taken(String owner) {
    return read(
        () ->
            taken(
                handle
                    .createQuery(
                        "select count(*) as tables, ifnull(sum(bytes), 0) as bytes"
                            + " from own_table where owner = :owner")
                    .bind("owner", owner)));
  }

  @Override
  public Taken taken() {
    return read(
        () ->
            taken(
                handle.createQuery(
                    "select count(*) as tables, ifnull(sum(bytes), 0) as bytes from own_table")));
  }

  private static Taken taken(Query query) {
    return query.map((row, context) -> new Taken(row.getInt("tables"), row.getLong("bytes"))).one();
  }

  @Override
  public synchronized void close() {
    handle.close();
  }
}
