package layerlab.client.view;

import layerlab.client.live.LossHistory;

/** What the shape of the two curves says. */
public enum Trend {
  UNREMARKABLE,
  /** The test loss rises from its lowest while the train loss goes on falling. */
  OVERFITTING,
  /** Neither has moved for long. */
  STALLED;

  private static final int LEAST = 60;

  /** How far above its lowest the test loss must be. */
  private static final double RISE = 1.15;

  private static final double FLAT = 0.01;

  /** Over so many points of the curve a loss may swing. */
  private static final int SWINGS = 20;

  /** How far from one point to the next, as a share of the loss. */
  private static final double LEAP = 0.15;

  /** A loss above this share of its first value is far from solved. */
  private static final double UNSOLVED = 0.3;

  public static Trend of(LossHistory history) {
    int size = history.size();
    if (size < LEAST) {
      return UNREMARKABLE;
    }
    double lowest = Double.POSITIVE_INFINITY;
    int at = 0;
    for (int i = 0; i < size; i++) {
      double test = history.at(i).loss().test().last();
      if (test < lowest) {
        lowest = test;
        at = i;
      }
    }
    double trainThen = average(history, Math.max(0, at - 5), Math.min(size, at + 5), true);
    double trainNow = average(history, size - 10, size, true);
    double testNow = average(history, size - 10, size, false);
    boolean isLongAgo = size - at > size / 5;
    if (isLongAgo && testNow > lowest * RISE && trainNow < trainThen * 0.9) {
      return OVERFITTING;
    }
    double early = average(history, 0, 10, true);
    return trainNow > early * (1 - FLAT) ? STALLED : UNREMARKABLE;
  }

  /** Whether the train loss leaps up and down, far from solved, and gets nowhere. */
  static boolean swings(LossHistory history) {
    int size = history.size();
    if (size < SWINGS) {
      return false;
    }
    int from = size - SWINGS;
    double leaps = 0;
    for (int i = from + 1; i < size; i++) {
      leaps += Math.abs(train(history, i) - train(history, i - 1));
    }
    double before = average(history, from, size - SWINGS / 2, true);
    double after = average(history, size - SWINGS / 2, size, true);
    double level = (before + after) / 2;
    return leaps / (SWINGS - 1) > LEAP * level
        && after > before * 0.95
        && level > UNSOLVED * train(history, 0);
  }

  /** Whether some of it is known, and the train loss is far from solved. */
  static boolean isUnsolved(LossHistory history) {
    int size = history.size();
    return size >= SWINGS / 2 && train(history, size - 1) > UNSOLVED * train(history, 0);
  }

  /** Whether the train loss fell, but has long stayed where it is, far from solved. */
  static boolean isStuck(LossHistory history) {
    int size = history.size();
    if (size < 2 * LEAST) {
      return false;
    }
    double before = average(history, size / 2, size / 2 + 10, true);
    double after = average(history, size - 10, size, true);
    return after > before * (1 - 2 * FLAT)
        && after < before * 1.1
        && after > UNSOLVED * train(history, 0)
        && of(history) == UNREMARKABLE;
  }

  private static double train(LossHistory history, int index) {
    return history.at(index).loss().train().last();
  }

  private static double average(LossHistory history, int from, int to, boolean isTrain) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += isTrain ? history.at(i).loss().train().last() : history.at(i).loss().test().last();
    }
    return sum / (to - from);
  }
}
