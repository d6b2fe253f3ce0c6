package layerlab.server.checkpoint;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import layerlab.json.Malformed;
import layerlab.server.storage.Schema;
import layerlab.server.storage.Sqlite;
import layerlab.server.storage.StoreFailure;
import layerlab.server.training.Checkpoint;
import layerlab.server.training.Checkpoints;
import layerlab.wire.SessionId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checkpoints in SQLite, in a file of their own. One thread writes; whatever came while it wrote
 * goes into the next transaction together, of each session only the latest.
 */
public final class SqlCheckpoints implements Checkpoints, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SqlCheckpoints.class);
  private static final Schema SCHEMA = new Schema("/db/session", 2);
  private static final String ONE = "one";
  private static final long CLOSING = TimeUnit.SECONDS.toMillis(10);

  /**
   * How much is kept.
   *
   * @param bytes of all sessions together; beyond them the longest untouched ones are dropped
   * @param age after which a session is dropped that was not touched
   */
  public record Room(long bytes, Duration age) {}

  /** Hears how writing goes, on the thread that writes. */
  public interface Watch {
    void wrote(Duration took);

    void failed();
  }

  /** The latest checkpoint of a session, and who waits for it. */
  private record Letter(Checkpoint checkpoint, List<Outcome> outcomes) {
    void kept() {
      outcomes.forEach(Outcome::kept);
    }

    void failed() {
      outcomes.forEach(Outcome::failed);
    }
  }

  private final Handle handle;
  private final Room room;
  private final InstantSource clock;
  private final MomentBudget budget;
  private final Watch watch;
  private final Thread writer;
  private Map<SessionId, Letter> waiting = new LinkedHashMap<>();
  private Map<SessionId, Letter> underWay = Map.of();
  private boolean isClosed;

  private SqlCheckpoints(Handle handle, Room room, InstantSource clock, Watch watch) {
    this.handle = handle;
    this.room = room;
    this.clock = clock;
    this.budget = new MomentBudget(clock);
    this.watch = watch;
    this.writer = Thread.ofPlatform().daemon().name("checkpoints").unstarted(this::serve);
  }

  /**
   * Opens the checkpoints in a folder, which is made if need be.
   *
   * @throws StoreFailure when that cannot be
   */
  public static SqlCheckpoints open(Path folder, Room room, InstantSource clock, Watch watch) {
    Handle handle = Sqlite.open(folder, "sessions.db", SCHEMA);
    SqlCheckpoints checkpoints = new SqlCheckpoints(handle, room, clock, watch);
    checkpoints.writer.start();
    return checkpoints;
  }

  @Override
  public synchronized void save(Checkpoint checkpoint, Outcome outcome) {
    List<Outcome> outcomes = new ArrayList<>(List.of(outcome));
    Optional.ofNullable(waiting.get(checkpoint.key().id()))
        .ifPresent(former -> outcomes.addAll(former.outcomes()));
    waiting.put(checkpoint.key().id(), new Letter(checkpoint, outcomes));
    notifyAll();
  }

  private void serve() {
    while (true) {
      Map<SessionId, Letter> batch = next();
      if (batch.isEmpty()) {
        return;
      }
      Set<SessionId> kept = write(batch);
      done();
      if (kept.size() < batch.size()) {
        watch.failed();
      }
      batch.forEach(
          (id, letter) -> {
            if (kept.contains(id)) {
              letter.kept();
            } else {
              letter.failed();
            }
          });
    }
  }

  /** Waits for something to write; nothing when this is closed. */
  private synchronized Map<SessionId, Letter> next() {
    try {
      while (waiting.isEmpty() && !isClosed) {
        wait();
      }
    } catch (InterruptedException interrupted) {
      return Map.of();
    }
    underWay = waiting;
    waiting = new LinkedHashMap<>();
    return underWay;
  }

  private synchronized void done() {
    underWay = Map.of();
  }

  /** Which of them outlive this process. */
  private Set<SessionId> write(Map<SessionId, Letter> batch) {
    Set<SessionId> kept = new HashSet<>();
    long start = clock.millis();
    try {
      synchronized (handle) {
        handle.useTransaction(
            within -> {
              // One after the other: a large network's bytes are needed only once.
              batch.forEach(
                  (id, letter) -> {
                    if (isPut(within, letter.checkpoint())) {
                      kept.add(id);
                    }
                  });
              drop(within);
            });
      }
      watch.wrote(Duration.ofMillis(clock.millis() - start));
      return kept;
    } catch (JdbiException failure) {
      LOG.atError()
          .addKeyValue("sessions", batch.size())
          .log("checkpoints could not be written: {}", cause(failure));
      return Set.of();
    } catch (OutOfMemoryError failure) {
      LOG.error("checkpoints could not be written: out of memory", failure);
      return Set.of();
    }
  }

  /** Without what JDBI adds: it names sessions, and who knows their names may steer them. */
  private static String cause(JdbiException failure) {
    return String.valueOf(Optional.ofNullable(failure.getCause()).orElse(failure).getMessage());
  }

  /** One that cannot be written is as it was, and does not keep the others away. */
  private boolean isPut(Handle within, Checkpoint checkpoint) {
    within.savepoint(ONE);
    try {
      byte[] state = CheckpointCodec.write(checkpoint);
      if (state.length <= room.bytes()) {
        put(within, checkpoint, state);
        within.releaseSavepoint(ONE);
        return true;
      }
    } catch (JdbiException failure) {
      LOG.error("a checkpoint could not be written: {}", cause(failure));
    } catch (OutOfMemoryError failure) {
      LOG.error("a checkpoint could not be written: out of memory", failure);
    }
    within.rollbackToSavepoint(ONE);
    return false;
  }

  private void put(Handle within, Checkpoint checkpoint, byte[] state) {
    SessionId id = checkpoint.key().id();
    within
        .createUpdate(
            "insert into session (id, active, bytes, kept, state)"
                + " values (:id, :active, :bytes, :kept, :state)"
                + " on conflict (id) do update set active = excluded.active,"
                + " bytes = excluded.bytes, kept = excluded.kept, state = excluded.state")
        .bind("id", id.value())
        .bind("active", checkpoint.isActive())
        .bind("bytes", state.length)
        .bind("kept", clock.millis())
        .bind("state", state)
        .execute();
    if (state.length + checkpoint.run().past().bytes() > room.bytes()) {
      MomentTable.clear(within, id);
      return;
    }
    MomentTable.put(within, id, checkpoint.run(), budget);
    within
        .createUpdate("update session set bytes = :bytes where id = :id")
        .bind("bytes", state.length + MomentTable.bytes(within, id))
        .bind("id", id.value())
        .execute();
  }

  /** Drops what is too old, and the oldest of what is too much. */
  private void drop(Handle within) {
    within
        .createUpdate("delete from session where kept < :limit and active = 0")
        .bind("limit", clock.millis() - room.age().toMillis())
        .execute();
    within
        .createUpdate(
            "delete from session where id in (select id from (select id, sum(bytes) over"
                + " (order by kept desc, id rows unbounded preceding) as total from session)"
                + " where total > :most)")
        .bind("most", room.bytes())
        .execute();
  }

  @Override
  public Optional<Checkpoint> find(SessionId id) {
    Optional<Checkpoint> fresh = fresh(id);
    return fresh.isPresent() ? fresh : stored(id);
  }

  private synchronized Optional<Checkpoint> fresh(SessionId id) {
    return Optional.ofNullable(waiting.get(id))
        .or(() -> Optional.ofNullable(underWay.get(id)))
        .map(Letter::checkpoint);
  }

  private Optional<Checkpoint> stored(SessionId id) {
    try {
      Optional<byte[]> state;
      List<byte[]> moments;
      synchronized (handle) {
        state =
            handle
                .createQuery("select state from session where id = :id")
                .bind("id", id.value())
                .mapTo(byte[].class)
                .findOne();
        moments = MomentTable.find(handle, id);
      }
      return state.map(CheckpointCodec::read).map(checkpoint -> withMoments(checkpoint, moments));
    } catch (JdbiException failure) {
      LOG.error("the checkpoint of a session cannot be read: {}", cause(failure));
      return Optional.empty();
    } catch (Malformed damaged) {
      LOG.error("the checkpoint of a session cannot be read", damaged);
      return Optional.empty();
    }
  }

  /** A run goes on without a past that cannot be read. */
  private static Checkpoint withMoments(Checkpoint checkpoint, List<byte[]> moments) {
    Checkpoint.Past past = checkpoint.run().past();
    try {
      return checkpoint.with(past.with(moments.stream().map(MomentCodec::read).toList()));
    } catch (Malformed damaged) {
      LOG.error("the past of a session cannot be read", damaged);
      return checkpoint;
    }
  }

  @Override
  public List<SessionId> active() {
    synchronized (handle) {
      return handle
          .createQuery("select id from session where active = 1 order by kept desc")
          .mapTo(String.class)
          .map(SessionId::new)
          .list();
    }
  }

  /** Writes what is waiting. */
  @Override
  public void close() {
    synchronized (this) {
      isClosed = true;
      notifyAll();
    }
    try {
      writer.join(CLOSING);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    synchronized (handle) {
      handle.close();
    }
  }
}
