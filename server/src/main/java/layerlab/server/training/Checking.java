package layerlab.server.training;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import layerlab.wire.CommandId;
import layerlab.wire.ServerMessage;

/**
 * The check on DL4J that somebody asked a session for; one at a time.
 *
 * <p><b>Thread</b> one at a time.
 */
final class Checking {
  /** After so much computing it answers with the steps that there are. */
  private static final long MOST = TimeUnit.SECONDS.toNanos(5);

  private record Task(Comparison comparison, CommandId id, Viewer from) {}

  private final Ticker ticker;
  private Optional<Task> task = Optional.empty();
  private long spent;

  Checking(Ticker ticker) {
    this.ticker = ticker;
  }

  boolean isUnderWay() {
    return task.isPresent();
  }

  /**
   * Takes a comparison on.
   *
   * @throws Refusal while another one is under way
   */
  void begin(Supplier<Comparison> comparison, CommandId id, Viewer from) {
    if (isUnderWay()) {
      throw new Refusal(Sentences.CHECK_UNDER_WAY);
    }
    task = Optional.of(new Task(comparison.get(), id, from));
    spent = 0;
  }

  /** Takes at least one step, and answers when it was the last. */
  void work(long until) {
    if (task.isEmpty()) {
      return;
    }
    Comparison comparison = task.get().comparison();
    long start = ticker.nanos();
    do {
      comparison.step();
    } while (!comparison.isOver() && ticker.nanos() - until < 0);
    spent += ticker.nanos() - start;
    if (comparison.isOver() || spent > MOST) {
      answer(task.get());
      end();
    }
  }

  private static void answer(Task task) {
    Comparison.Difference difference = task.comparison().difference();
    task.from()
        .tell(
            new ServerMessage.Compared(
                task.id(), difference.steps(), difference.loss(), difference.parameter()));
  }

  /** Lets go of what is under way. */
  void end() {
    task.ifPresent(ended -> ended.comparison().close());
    task = Optional.empty();
  }
}
