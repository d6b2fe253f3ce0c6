package layerlab.server.table;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import layerlab.data.Data;
import layerlab.data.OwnTable;
import layerlab.data.TableLimits;
import layerlab.data.TableReading;
import layerlab.data.TableSchema;
import layerlab.server.dataset.NoSamples;
import layerlab.server.dataset.OwnRows;
import layerlab.server.dataset.Table;
import layerlab.server.storage.Digest;
import layerlab.server.storage.StoreFailure;
import layerlab.spec.Text;
import layerlab.table.TableChoices;
import layerlab.table.TableChoices.Columns;
import layerlab.table.TableList;
import layerlab.table.TablePreview;

/**
 * The tables that people bring along: taken in, described, and lent to training.
 *
 * <p><b>Thread</b> any. One file is read at a time, so that many large ones cost time and no
 * memory.
 */
public final class OwnTables implements OwnRows {

  /**
   * What this server holds.
   *
   * @param rows of one table
   * @param bytes of all tables of all browsers
   */
  public record Room(int rows, long bytes) {}

  private final TableStore store;
  private final Room room;

  /** What is in use. */
  private final Map<TableSchema, WeakReference<Table>> read = new ConcurrentHashMap<>();

  public OwnTables(TableStore store, Room room) {
    this.store = store;
    this.room = room;
  }

  /**
   * The rows of one file and of no other.
   *
   * @param mostRows that are read
   */
  public static OwnRows of(byte[] bytes, int mostRows) {
    String hash = Digest.hex(Digest.of(bytes));
    return schema -> {
      if (!schema.file().equals(hash)) {
        throw new NoSamples(Sentences.otherFile(schema.title()));
      }
      return OwnRowsReader.read(new CsvFile(bytes, mostRows), schema);
    };
  }

  /**
   * Takes a file in; one that this browser has brought before is as it was left.
   *
   * @param name of the file
   * @throws TableFault where it is no table, or there is no room for it
   */
  public synchronized TablePreview add(String owner, String name, byte[] bytes) {
    String hash = Digest.hex(Digest.of(bytes));
    Optional<TablePreview> known = store.find(owner, hash);
    if (known.isPresent()) {
      return known.get();
    }
    requireRoom(owner, bytes.length);
    TablePreview preview = guess(name, bytes, room.rows());
    store.put(owner, bytes, preview);
    return preview;
  }

  /**
   * A file as it is likely meant.
   *
   * @param mostRows that are read
   * @throws TableFault where it is no table
   */
  public static TablePreview guess(String name, byte[] bytes, int mostRows) {
    CsvFile file = new CsvFile(bytes, mostRows);
    TableReading reading = ReadingGuess.of(file);
    return preview(
        file,
        Digest.hex(Digest.of(bytes)),
        new TableChoices(title(name), reading, new Columns.Guessed()));
  }

  private void requireRoom(String owner, int bytes) {
    TableStore.Taken taken = store.taken(owner);
    if (taken.tables() >= TableLimits.MOST_TABLES) {
      throw new TableFault(Sentences.TOO_MANY_TABLES);
    }
    if (taken.bytes() + bytes > TableLimits.MOST_BYTES_TOGETHER) {
      throw new TableFault(Sentences.TOO_MUCH_TOGETHER);
    }
    if (store.taken().bytes() + bytes > room.bytes()) {
      throw new TableFault(Sentences.SERVER_FULL);
    }
  }

  /** What a table is called by its file: {@code iris} for {@code iris.csv}. */
  private static String title(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    String title = Cell.clean(dot > 0 ? last.substring(0, dot) : last);
    return ColumnNames.of(List.of(title.isEmpty() ? "table" : title)).getFirst();
  }

  static TablePreview preview(CsvFile file, String hash, TableChoices choices) {
    Survey survey = Survey.of(file, choices.reading());
    Columns.Chosen chosen =
        switch (choices.columns()) {
          case Columns.Guessed() -> Guess.columns(survey);
          case Columns.Chosen columns -> columns;
        };
    Draft draft = Draft.of(file, choices.reading(), survey, chosen);
    return new TablePreview(
        draft.data(hash, choices.title()),
        file.bytes().length,
        survey.records(),
        false,
        draft.columns());
  }

  /**
   * Describes a table otherwise; nothing where this browser has no such table.
   *
   * @throws TableFault where the file does not allow it; then nothing has changed
   */
  public synchronized Optional<TablePreview> change(
      String owner, String file, TableChoices choices) {
    Optional<TablePreview> before = store.find(owner, file);
    Optional<byte[]> bytes = before.isPresent() ? store.bytes(file) : Optional.empty();
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    TablePreview after = preview(new CsvFile(bytes.get(), room.rows()), file, choices);
    store.change(owner, after);
    return Optional.of(after.withShared(before.get().isShared()));
  }

  public Optional<TablePreview> find(String owner, String file) {
    return store.find(owner, file);
  }

  public TableList list(String owner) {
    return new TableList(
        store.list(owner).stream()
            .map(table -> new TableList.Item(table.data(), table.bytes(), table.isShared()))
            .toList());
  }

  /** Lets others train with it, or no longer; nothing where this browser has no such table. */
  public Optional<TablePreview> share(String owner, String file, boolean isShared) {
    store.share(owner, file, isShared);
    return store.find(owner, file);
  }

  /** Whether there was something to forget. */
  public boolean delete(String owner, String file) {
    boolean isThere = store.find(owner, file).isPresent();
    store.delete(owner, file);
    return isThere;
  }

  /** Why a browser may not train with some data, if it may not. */
  public Optional<Text> refusal(String browser, Data data) {
    if (!(data instanceof OwnTable table)) {
      return Optional.empty();
    }
    try {
      if (!store.mayUse(browser, table.schema().file())) {
        return Optional.of(Sentences.notYours(table.schema().title()));
      }
      read(table.schema());
      return Optional.empty();
    } catch (NoSamples none) {
      return Optional.of(none.sentence());
    } catch (StoreFailure failure) {
      return Optional.of(failure.sentence());
    }
  }

  @Override
  public Table read(TableSchema schema) {
    TableSchema meaning = schema.withTitle("");
    Table known = Optional.ofNullable(read.get(meaning)).map(WeakReference::get).orElse(null);
    if (known != null) {
      return known;
    }
    Table table = readFile(schema);
    read.values().removeIf(reference -> reference.get() == null);
    read.put(meaning, new WeakReference<>(table));
    return table;
  }

  private synchronized Table readFile(TableSchema schema) {
    byte[] bytes =
        store.bytes(schema.file()).orElseThrow(() -> new NoSamples(Sentences.gone(schema.title())));
    return OwnRowsReader.read(new CsvFile(bytes, room.rows()), schema);
  }
}
