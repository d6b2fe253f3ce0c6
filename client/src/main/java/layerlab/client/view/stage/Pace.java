package layerlab.client.view.stage;

import java.util.Arrays;

/**
 * Keeps a drawing within its time: where one in twenty frames takes too long, what is drawn becomes
 * coarser, by half at a time.
 *
 * <p><b>Units/range</b> milliseconds.
 */
public final class Pace {
  private static final int WINDOW = 40;
  private static final double COARSEST = 0.25;

  private final double most;
  private final double[] times = new double[WINDOW];
  private int count;
  private double share = 1;

  /**
   * @param most what 95 % of the frames may take
   */
  public Pace(double most) {
    this.most = most;
  }

  /** A frame took so long. */
  public void took(double milliseconds) {
    times[count++] = milliseconds;
    if (count < WINDOW) {
      return;
    }
    count = 0;
    Arrays.sort(times);
    if (times[WINDOW * 95 / 100] > most && share > COARSEST) {
      share /= 2;
    }
  }

  /** The part of the full amount of work that is done at present, 1 or less. */
  public double share() {
    return share;
  }

  /** Something else is drawn from here on. */
  public void reset() {
    count = 0;
    share = 1;
  }
}
