package layerlab.server.training;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Sees to it that a session is on the disk: every few seconds while it trains, and before anybody
 * is told of a command or an event. What is to be said waits for that; training does not.
 *
 * <p><b>Thread</b> one at a time.
 */
final class Keeping {
  /** At most so much training is done again after a crash; docs promise twice as much. */
  static final long PERIOD = TimeUnit.SECONDS.toNanos(5);

  /** For so long words wait for a disk that does not answer. */
  static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

  /** What became of the latest checkpoint. */
  private enum Disk {
    WELL,
    FAILING
  }

  /** Hears what became of a checkpoint, and brings it back to the thread of the session. */
  interface Post {
    void put(Runnable letter);
  }

  private final Checkpoints checkpoints;
  private final Ticker ticker;
  private final Post post;
  private final Runnable onTrouble;
  private final Queue<Runnable> words = new ArrayDeque<>();
  private int covered;
  private boolean isChanged = true;
  private boolean isSaving;
  private long savedAt;
  private Disk disk = Disk.WELL;

  /**
   * @param post carries letters to the session's thread
   * @param onTrouble called when the disk begins to fail
   */
  Keeping(Checkpoints checkpoints, Ticker ticker, Post post, Runnable onTrouble) {
    this.checkpoints = checkpoints;
    this.ticker = ticker;
    this.post = post;
    this.onTrouble = onTrouble;
    this.savedAt = ticker.nanos();
  }

  /** Says something after all that was said before, once what it rests on is kept. */
  void say(Runnable word) {
    words.add(word);
  }

  /** Something has changed that must not be lost. */
  void changed() {
    isChanged = true;
  }

  /** Whether words are waiting; pictures do not go before them. */
  boolean hasWords() {
    return !words.isEmpty();
  }

  /** Whether the latest change may still be lost. */
  boolean isUnsafe() {
    return isChanged || isSaving;
  }

  /** Whether something is to be kept at once. */
  boolean isDue() {
    return isChanged && !isSaving && disk == Disk.WELL;
  }

  /**
   * Does what is due.
   *
   * @param state of the session, which is asked for where it is to be kept
   * @param isTraining whether it changes by itself
   */
  void tend(Supplier<Checkpoint> state, boolean isTraining) {
    long waited = ticker.nanos() - savedAt;
    boolean isPeriodOver = isTraining && waited >= PERIOD;
    if (isSaving) {
      if (!words.isEmpty() && waited > PATIENCE) {
        failed();
      }
    } else if (disk == Disk.WELL ? isChanged || isPeriodOver : waited >= PERIOD) {
      save(state.get());
    }
    if (disk == Disk.FAILING || !isUnsafe()) {
      speak(words.size());
    }
  }

  private void save(Checkpoint checkpoint) {
    isChanged = false;
    isSaving = true;
    savedAt = ticker.nanos();
    covered = words.size();
    checkpoints.save(
        checkpoint,
        new Checkpoints.Outcome() {
          @Override
          public void kept() {
            post.put(Keeping.this::kept);
          }

          @Override
          public void failed() {
            post.put(Keeping.this::lost);
          }
        });
  }

  private void kept() {
    isSaving = false;
    disk = Disk.WELL;
    speak(Math.min(covered, words.size()));
  }

  private void lost() {
    isSaving = false;
    isChanged = true;
    failed();
  }

  /** From here on nothing waits for the disk, which is tried again now and then. */
  private void failed() {
    if (disk == Disk.WELL) {
      disk = Disk.FAILING;
      onTrouble.run();
    }
    speak(words.size());
  }

  private void speak(int count) {
    for (int i = 0; i < count; i++) {
      words.remove().run();
    }
  }
}
