package layerlab.server.http;

import java.time.Duration;
import layerlab.server.training.Ticker;

/**
 * Lets so many through at once, and over time as many in each period.
 *
 * <p><b>Thread</b> any.
 */
public final class RateLimit {

  /** So many in a period. */
  public record Rate(int count, Duration period) {}

  private final Rate rate;
  private final Ticker ticker;
  private double tokens;
  private long filledAt;

  public RateLimit(Rate rate, Ticker ticker) {
    this.rate = rate;
    this.ticker = ticker;
    this.tokens = rate.count();
    this.filledAt = ticker.nanos();
  }

  /** Whether one more may pass. */
  public synchronized boolean admits() {
    long now = ticker.nanos();
    double periods = (double) (now - filledAt) / rate.period().toNanos();
    tokens = Math.min(rate.count(), tokens + periods * rate.count());
    filledAt = now;
    if (tokens < 1) {
      return false;
    }
    tokens -= 1;
    return true;
  }
}
