package layerlab.server.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** SQLite databases that survive a power cut: what was committed is on the disk. */
public final class Sqlite {
  private static final int BUSY_MILLISECONDS = 5000;

  /** To which a write-ahead log shrinks after a large transaction. */
  private static final int LOG_BYTES = 16 << 20;

  private Sqlite() {}

  /**
   * Opens a database, which is made if need be.
   *
   * @throws StoreFailure when that cannot be
   */
  public static Handle open(Path folder, String name, Schema schema) {
    try {
      Files.createDirectories(folder);
      Handle handle = Jdbi.create(source(folder.resolve(name))).open();
      if (Schema.number(handle) > schema.latest()) {
        handle.close();
        throw new StoreFailure(Sentences.tooNew(folder));
      }
      schema.upgrade(handle);
      return handle;
    } catch (IOException | JdbiException failure) {
      throw new StoreFailure(Sentences.noFolder(folder), failure);
    }
  }

  private static SQLiteDataSource source(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    config.enforceForeignKeys(true);
    config.setJournalSizeLimit(LOG_BYTES);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }
}
