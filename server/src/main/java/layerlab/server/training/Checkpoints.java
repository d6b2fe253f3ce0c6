package layerlab.server.training;

import java.util.List;
import java.util.Optional;
import layerlab.wire.SessionId;

/**
 * Where sessions are kept beyond this process.
 *
 * <p><b>Thread</b> any.
 */
public interface Checkpoints {

  /** Hears once what became of a checkpoint, from any thread, perhaps before {@code save} ends. */
  interface Outcome {
    /** It outlives the process. */
    void kept();

    /** It does not; what was kept before is as it was. */
    void failed();
  }

  /** Begins to keep a checkpoint in the place of the session's former one; returns at once. */
  void save(Checkpoint checkpoint, Outcome outcome);

  /** The latest of a session; nothing where there is none that can be read. May read a disk. */
  Optional<Checkpoint> find(SessionId id);

  /** The sessions that were running or waiting for their turn. */
  List<SessionId> active();

  /** Keeps nothing, and says that all is well: for measurements and tests without a disk. */
  static Checkpoints none() {
    return new Checkpoints() {
      @Override
      public void save(Checkpoint checkpoint, Outcome outcome) {
        outcome.kept();
      }

      @Override
      public Optional<Checkpoint> find(SessionId id) {
        return Optional.empty();
      }

      @Override
      public List<SessionId> active() {
        return List.of();
      }
    };
  }
}
