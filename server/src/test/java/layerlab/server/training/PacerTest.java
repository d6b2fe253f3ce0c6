package layerlab.server.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PacerTest {
  private static final int BATCHES = 14;
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final long START = -5;

  private final Pacer pacer = new Pacer();

  /** Steps taken until a time by somebody who looks when told to. */
  private int steps(long from, long until) {
    int steps = 0;
    long now = from;
    while (now < until) {
      while (pacer.isDue(BATCHES, now)) {
        pacer.spend();
        steps++;
      }
      now = pacer.next(BATCHES, now);
    }
    return steps;
  }

  @Test
  void withoutAPaceEveryStepIsDue() {
    for (int i = 0; i < 1000; i++) {
      assertThat(pacer.isDue(BATCHES, 0)).isTrue();
      pacer.spend();
    }
  }

  @Test
  void aPaceIsKeptOverTime() {
    pacer.set(60, START);

    assertThat(steps(START, START + 10 * SECOND)).isBetween(60 * BATCHES * 10 - 20, 8401);
  }

  @Test
  void slowStepsComeOneByOne() {
    pacer.set(0.1, START);

    assertThat(steps(START, START + 10 * SECOND)).isBetween(14, 15);
  }

  @Test
  void theFirstStepIsDueAtOnce() {
    pacer.set(0.001, START);

    assertThat(pacer.isDue(BATCHES, START)).isTrue();
  }

  @Test
  void whatAStallHasCostIsCaughtUpForATenthOfASecondAtMost() {
    pacer.set(60, START);
    int before = steps(START, START + SECOND);
    int after = 0;
    while (pacer.isDue(BATCHES, START + 60 * SECOND)) {
      pacer.spend();
      after++;
    }

    assertThat(before).isGreaterThan(800);
    assertThat(after).isBetween(80, 85);
  }
}
