package layerlab.client.view.stage;

import java.util.Arrays;

/**
 * Keeps a drawing within its time: where one in twenty frames takes too long, what is drawn becomes
 * coarser, by half at a time, and finer again when there is plenty of time. The first frames of all
 * do not count: the browser has yet to compile what draws them.
 *
 * <p><b>Units/range</b> milliseconds.
 */
public final class Pace {
  private static final int WINDOW = 40;
  private static final double COARSEST = 0.25;

  /** Twice the work would stay below the limit, with something to spare. */
  private static final double PLENTY = 0.4;

  private final double most;
  private final double[] times = new double[WINDOW];
  private int count;
  private boolean isWarm;
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
    if (!isWarm) {
      isWarm = true;
      return;
    }
    Arrays.sort(times);
    double slow = times[WINDOW * 95 / 100];
    if (slow > most && share > COARSEST) {
      share /= 2;
    } else if (slow < most * PLENTY && share < 1) {
      share *= 2;
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
