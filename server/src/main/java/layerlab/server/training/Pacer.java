package layerlab.server.training;

import java.util.concurrent.TimeUnit;

/**
 * Lets a run go no faster than somebody can watch: steps are earned by the clock and spent one by
 * one. What a machine was too slow to spend is not saved up for long.
 *
 * <p><b>Thread</b> one at a time.
 */
final class Pacer {
  private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

  /** Steps of so many nanoseconds may be caught up. */
  private static final long LONGEST_SAVED = TimeUnit.MILLISECONDS.toNanos(100);

  /** Nobody is woken for less than what is earned in this time. */
  private static final long SHORTEST_WAIT = TimeUnit.MILLISECONDS.toNanos(8);

  private double epochsPerSecond = Double.POSITIVE_INFINITY;
  private double earned;
  private long at;

  /**
   * @param epochs a second; infinite for as fast as possible
   */
  void set(double epochs, long now) {
    epochsPerSecond = epochs;
    earned = 1;
    at = now;
  }

  double epochsPerSecond() {
    return epochsPerSecond;
  }

  /**
   * Whether another step is due.
   *
   * @param batches steps of an epoch
   */
  boolean isDue(int batches, long now) {
    if (Double.isInfinite(epochsPerSecond)) {
      return true;
    }
    double rate = epochsPerSecond * batches / SECOND;
    earned = Math.min(earned + (now - at) * rate, Math.max(1, LONGEST_SAVED * rate));
    at = now;
    return earned >= 1;
  }

  /** A step was taken. */
  void spend() {
    earned--;
  }

  /** When it is worth looking again, if no step is due now. */
  long next(int batches, long now) {
    double rate = epochsPerSecond * batches / SECOND;
    return now + Math.max(SHORTEST_WAIT, (long) Math.ceil((1 - earned) / rate));
  }
}
