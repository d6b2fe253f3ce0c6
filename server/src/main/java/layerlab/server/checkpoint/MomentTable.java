package layerlab.server.checkpoint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import layerlab.server.training.Checkpoint;
import layerlab.server.training.Remembered;
import layerlab.wire.Phase;
import layerlab.wire.SessionId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The moments of sessions, a row each: written once, and deleted with their session. */
final class MomentTable {
  private MomentTable() {}

  /**
   * Leaves of a session's moments those that a run still has, and adds what is new: all of it where
   * the run rests, else what there is time for.
   */
  static void put(Handle within, SessionId id, Checkpoint.Run run, MomentBudget budget) {
    Set<Integer> stale = numbers(within, id);
    List<Remembered> fresh = new ArrayList<>();
    for (Remembered moment : run.past().moments()) {
      if (!stale.remove(moment.number())) {
        fresh.add(moment);
      }
    }
    delete(within, id, stale);
    boolean isRunning = run.position().phase() == Phase.RUNNING;
    insert(within, id, run, isRunning ? budget.choose(fresh) : fresh);
  }

  private static void insert(
      Handle within, SessionId id, Checkpoint.Run run, List<Remembered> moments) {
    if (moments.isEmpty()) {
      return;
    }
    MomentCodec codec = new MomentCodec(run.experiment());
    try (PreparedBatch batch =
        within.prepareBatch(
            "insert into moment (session, number, state) values (:session, :number, :state)")) {
      for (Remembered moment : moments) {
        batch
            .bind("session", id.value())
            .bind("number", moment.number())
            .bind("state", codec.write(moment))
            .add();
      }
      batch.execute();
    }
  }

  private static Set<Integer> numbers(Handle within, SessionId id) {
    return new HashSet<>(
        within
            .createQuery("select number from moment where session = :session")
            .bind("session", id.value())
            .mapTo(Integer.class)
            .list());
  }

  private static void delete(Handle within, SessionId id, Set<Integer> numbers) {
    if (numbers.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        within.prepareBatch("delete from moment where session = :session and number = :number")) {
      numbers.forEach(
          number -> batch.bind("session", id.value()).bind("number", number.intValue()).add());
      batch.execute();
    }
  }

  /** Forgets all moments of a session. */
  static void clear(Handle within, SessionId id) {
    within
        .createUpdate("delete from moment where session = :session")
        .bind("session", id.value())
        .execute();
  }

  /** How many bytes the moments of a session take. */
  static long bytes(Handle within, SessionId id) {
    return within
        .createQuery("select coalesce(sum(length(state)), 0) from moment where session = :session")
        .bind("session", id.value())
        .mapTo(Long.class)
        .one();
  }

  /** The moments of a session as they were written, in the order in which they were taken. */
  static List<byte[]> find(Handle within, SessionId id) {
    return within
        .createQuery("select state from moment where session = :session order by number")
        .bind("session", id.value())
        .mapTo(byte[].class)
        .list();
  }
}
