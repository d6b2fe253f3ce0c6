package layerlab.server.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import layerlab.client.net.Budget;
import layerlab.data.SeededRandom;
import layerlab.server.http.RateLimit;
import layerlab.server.training.SettableTicker;
import layerlab.wire.Protocol;
import org.junit.jupiter.api.Test;

/** The page's budget of commands against the limit that the server enforces. */
class BudgetTest {
  private static final int MINUTES = 10;
  private static final int MOST_DELAY = 1500;

  @Test
  void whoeverEditsAsFastAsThePageLetsThemIsNeverRefused() {
    for (int seed = 0; seed < 20; seed++) {
      List<Integer> arrivals = arrivals(SeededRandom.of(seed, "arrivals", 0));
      SettableTicker ticker = new SettableTicker();
      RateLimit limit =
          new RateLimit(
              new RateLimit.Rate(
                  Protocol.MOST_COMMANDS, Duration.ofSeconds(Protocol.PERIOD_SECONDS)),
              ticker);
      int now = 0;
      for (int arrival : arrivals) {
        ticker.advance(Duration.ofMillis(arrival - now));
        now = arrival;
        assertThat(limit.admits()).as("seed %d, after %d ms", seed, arrival).isTrue();
      }
      assertThat(arrivals).hasSizeGreaterThan(MINUTES * 60 * 4);
    }
  }

  /** When, in milliseconds, commands come to the server on a line that delivers in fits. */
  private static List<Integer> arrivals(SeededRandom random) {
    Budget budget = new Budget();
    List<Integer> arrivals = new ArrayList<>();
    for (int now = 0; now < MINUTES * 60_000; now++) {
      if (now % Budget.PERIOD == 0) {
        budget.earn();
      }
      boolean isBusy = now / 20_000 % 2 == 0 || random.below(100) == 0;
      if (isBusy && budget.isLeft()) {
        budget.spend();
        arrivals.add(now + random.below(MOST_DELAY));
      }
    }
    Collections.sort(arrivals);
    return arrivals;
  }
}
