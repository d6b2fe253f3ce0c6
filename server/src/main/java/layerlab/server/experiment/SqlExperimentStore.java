package layerlab.server.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCodec;
import layerlab.json.Malformed;
import layerlab.server.experiment.Entry.Origin;
import layerlab.server.storage.Blobs;
import layerlab.server.storage.Digest;
import layerlab.server.storage.Schema;
import layerlab.server.storage.Sqlite;
import layerlab.server.storage.StoreFailure;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Names in SQLite, contents in files beside it. One connection writes and reads, one at a time. */
public final class SqlExperimentStore implements ExperimentStore {
  private static final Schema SCHEMA = new Schema("/db", 2);

  /** What the database knows of an experiment. */
  private record Row(
      String alias,
      String hash,
      String title,
      Optional<String> forkedFrom,
      Optional<String> film) {}

  private final Handle handle;
  private final Blobs blobs;

  private SqlExperimentStore(Handle handle, Blobs blobs) {
    this.handle = handle;
    this.blobs = blobs;
  }

  /**
   * Opens the store in a folder, which is made if need be.
   *
   * @throws StoreFailure when that cannot be
   */
  public static SqlExperimentStore open(Path folder) {
    Handle handle = Sqlite.open(folder, "layerlab.db", SCHEMA);
    return new SqlExperimentStore(handle, new Blobs(folder.resolve("blobs"), ".json"));
  }

  @Override
  public Stored put(Entry entry) {
    try {
      byte[] text = ExperimentCodec.text(entry.experiment()).getBytes(StandardCharsets.UTF_8);
      String hash = blobs.put(text);
      return new Stored(name(hash, entry), hash, entry);
    } catch (IOException | JdbiException failure) {
      throw new StoreFailure(Sentences.NOT_KEPT, failure);
    }
  }

  private synchronized Alias name(String hash, Entry entry) {
    return handle.inTransaction(within -> known(hash, entry).orElseGet(() -> insert(hash, entry)));
  }

  private Optional<Alias> known(String hash, Entry entry) {
    return handle
        .createQuery(
            "select alias from experiment where hash = :hash and title = :title"
                + " and ifnull(forked_from, '') = :from and ifnull(film, '') = :film")
        .bind("hash", hash)
        .bind("title", entry.title())
        .bind("from", from(entry))
        .bind("film", entry.film().orElse(""))
        .mapTo(String.class)
        .findOne()
        .map(Alias::new);
  }

  private Alias insert(String hash, Entry entry) {
    String identity = hash + "\n" + entry.title() + "\n" + from(entry);
    identity += entry.film().map(film -> "\n" + film).orElse("");
    byte[] digest = Digest.of(identity.getBytes(StandardCharsets.UTF_8));
    int extra = 0;
    while (row(Alias.of(digest, extra)).isPresent()) {
      extra++;
    }
    Alias alias = Alias.of(digest, extra);
    handle
        .createUpdate(
            "insert into experiment (alias, hash, title, forked_from, film)"
                + " values (:alias, :hash, :title, nullif(:from, ''), nullif(:film, ''))")
        .bind("alias", alias.value())
        .bind("hash", hash)
        .bind("title", entry.title())
        .bind("from", from(entry))
        .bind("film", entry.film().orElse(""))
        .execute();
    return alias;
  }

  /** As the database compares it: empty for none. */
  private static String from(Entry entry) {
    return switch (entry.origin()) {
      case Origin.New() -> "";
      case Origin.ForkOf(Alias alias) -> alias.value();
    };
  }

  private synchronized Optional<Row> row(Alias alias) {
    return handle
        .createQuery(
            "select alias, hash, title, forked_from, film from experiment where alias = :alias")
        .bind("alias", alias.value())
        .map(
            (row, context) ->
                new Row(
                    row.getString("alias"),
                    row.getString("hash"),
                    row.getString("title"),
                    Optional.ofNullable(row.getString("forked_from")),
                    Optional.ofNullable(row.getString("film"))))
        .findOne();
  }

  @Override
  public Optional<Stored> find(Alias alias) {
    try {
      Optional<Row> row = row(alias);
      return row.isPresent() ? Optional.of(stored(row.get())) : Optional.empty();
    } catch (IOException | JdbiException failure) {
      throw new StoreFailure(Sentences.UNREADABLE, failure);
    }
  }

  /** An experiment is made from one that is there already, so no lineage goes in a circle. */
  @Override
  public List<Ancestor> ancestors(Alias alias, int most) {
    try {
      List<Ancestor> ancestors = new ArrayList<>();
      Optional<String> from = row(alias).flatMap(Row::forkedFrom);
      while (from.isPresent() && ancestors.size() < most) {
        Row parent = row(new Alias(from.get())).orElseThrow();
        ancestors.add(new Ancestor(new Alias(parent.alias()), parent.title()));
        from = parent.forkedFrom();
      }
      return ancestors;
    } catch (JdbiException failure) {
      throw new StoreFailure(Sentences.UNREADABLE, failure);
    }
  }

  private Stored stored(Row row) throws IOException {
    byte[] text = blobs.find(row.hash()).orElseThrow(() -> new StoreFailure(Sentences.DAMAGED));
    Origin origin =
        row.forkedFrom()
            .<Origin>map(alias -> new Origin.ForkOf(new Alias(alias)))
            .orElseGet(Origin.New::new);
    Entry entry = new Entry(read(text), row.title(), origin, row.film());
    return new Stored(new Alias(row.alias()), row.hash(), entry);
  }

  private static Experiment read(byte[] text) {
    try {
      return ExperimentCodec.read(new String(text, StandardCharsets.UTF_8));
    } catch (Malformed malformed) {
      throw new StoreFailure(Sentences.DAMAGED, malformed);
    }
  }

  @Override
  public synchronized void close() {
    handle.close();
  }
}
