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

  private static double average(LossHistory history, int from, int to, boolean isTrain) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += isTrain ? history.at(i).loss().train().last() : history.at(i).loss().test().last();
    }
    return sum / (to - from);
  }
}
