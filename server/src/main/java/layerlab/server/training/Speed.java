package layerlab.server.training;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** Steps a second, over about the last second. */
final class Speed {
  private static final long WINDOW = TimeUnit.SECONDS.toNanos(1);

  private record Reading(long nanos, int step) {}

  private final Deque<Reading> readings = new ArrayDeque<>();

  /** Takes note of a step; fewer steps than before mean another beginning. */
  double read(long nanos, int step) {
    if (!readings.isEmpty() && readings.getLast().step() > step) {
      readings.clear();
    }
    readings.add(new Reading(nanos, step));
    while (readings.size() > 2 && nanos - readings.getFirst().nanos() > WINDOW) {
      readings.remove();
    }
    Reading first = readings.getFirst();
    double seconds = (nanos - first.nanos()) / 1e9;
    return seconds > 0 ? (step - first.step()) / seconds : 0;
  }

  void forget() {
    readings.clear();
  }
}
