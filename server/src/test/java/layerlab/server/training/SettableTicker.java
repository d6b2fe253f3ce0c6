package layerlab.server.training;

import java.time.Duration;

/** A clock that stands still until it is set. */
public final class SettableTicker implements Ticker {
  private volatile long nanos;

  @Override
  public long nanos() {
    return nanos;
  }

  public void advance(Duration duration) {
    nanos += duration.toNanos();
  }
}
