package layerlab.server.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MomentBudgetTest {
  private long millis;
  private final MomentBudget budget = new MomentBudget(() -> Instant.ofEpochMilli(millis));

  private static List<Integer> first(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  @Test
  void twoRunsAreWrittenWholeAndAThirdWaits() {
    assertThat(budget.choose(first(256))).isEqualTo(first(256));
    assertThat(budget.choose(first(256))).isEqualTo(first(256));
    assertThat(budget.choose(first(256))).isEmpty();
  }

  @Test
  void whatThereIsTimeForIsEvenlyChosenWithTheLatest() {
    budget.choose(first(512));
    millis += 20;
    assertThat(budget.choose(first(100))).containsExactly(24, 49, 74, 99);
    assertThat(budget.choose(first(100))).isEmpty();
  }

  @Test
  void restDoesNotAddUpWithoutEnd() {
    budget.choose(first(512));
    millis += 3_600_000;
    assertThat(budget.choose(first(1000))).hasSize(512);
  }
}
