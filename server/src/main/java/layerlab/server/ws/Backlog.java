package layerlab.server.ws;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much waits for all pages together. A line may always have a little; where the house is full,
 * one that has more is ended, so that many pages that stop reading cannot fill the memory together.
 *
 * <p><b>Thread</b> any.
 */
final class Backlog {
  /** What a line may always have, in characters. */
  static final long FAIR = 1 << 20;

  private final long most;
  private final AtomicLong characters = new AtomicLong();

  /**
   * @param most for how many characters there is room
   */
  Backlog(long most) {
    this.most = most;
  }

  /** An eighth of the memory. */
  static Backlog ofThisMachine() {
    return new Backlog(Runtime.getRuntime().maxMemory() / 8);
  }

  /** A line takes so many more. */
  void take(long more) {
    characters.addAndGet(more);
  }

  void giveBack(long fewer) {
    characters.addAndGet(-fewer);
  }

  /** Whether a line that has so many has to go. */
  boolean isTooMuch(long own) {
    return own > FAIR && characters.get() > most;
  }
}
