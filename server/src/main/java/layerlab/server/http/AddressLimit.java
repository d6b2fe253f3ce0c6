package layerlab.server.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import layerlab.server.training.Ticker;

/**
 * How often each address may store something.
 *
 * <p><b>Thread</b> any.
 */
final class AddressLimit {
  private static final RateLimit.Rate RATE = new RateLimit.Rate(120, Duration.ofMinutes(1));

  /** Addresses that have been quiet for longest are forgotten. */
  private static final int MOST_ADDRESSES = 10_000;

  private final Ticker ticker;
  private final Map<String, RateLimit> limits =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RateLimit> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  AddressLimit(Ticker ticker) {
    this.ticker = ticker;
  }

  synchronized boolean admits(String address) {
    return limits.computeIfAbsent(address, key -> new RateLimit(RATE, ticker)).admits();
  }
}
