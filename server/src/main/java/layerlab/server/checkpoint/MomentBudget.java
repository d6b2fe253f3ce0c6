package layerlab.server.checkpoint;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * How many moments of running sessions are written: where hundreds train at once, a young run has
 * new moments faster than a disk should be asked for them, and half of them are thinned out before
 * anybody looks. What is not written now is written with a later checkpoint, or when the run rests.
 *
 * <p><b>Thread</b> one at a time.
 */
final class MomentBudget {
  /** About a fiftieth of a core, and 0.7 MB a second of small networks. */
  private static final double PER_SECOND = 200;

  /** Twice what one run may have, so that few sessions never wait. */
  private static final double MOST = 512;

  private final InstantSource clock;
  private double left = MOST;
  private long at;

  MomentBudget(InstantSource clock) {
    this.clock = clock;
    this.at = clock.millis();
  }

  /** As many of some things as may be written now, evenly chosen, in their order. */
  <T> List<T> choose(List<T> all) {
    long now = clock.millis();
    left = Math.min(MOST, left + Math.max(0, now - at) * PER_SECOND / 1000);
    at = now;
    int count = (int) Math.min(all.size(), left);
    left -= count;
    List<T> chosen = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      chosen.add(all.get((int) ((i + 1L) * all.size() / count) - 1));
    }
    return chosen;
  }
}
