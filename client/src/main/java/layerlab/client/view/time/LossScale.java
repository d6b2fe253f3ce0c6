package layerlab.client.view.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import layerlab.client.live.LossHistory;
import layerlab.client.paint.Box;
import layerlab.spec.Figures;
import layerlab.wire.Bucket;
import layerlab.wire.Spread;

/**
 * Where epochs and losses lie on the strip.
 *
 * @param plot what the curve covers
 * @param stretch the epochs at the left and the right border
 * @param low the loss at the lower border
 * @param high the loss at the upper border
 * @param isLog whether equal ways up are equal factors
 */
public record LossScale(Box plot, Stretch stretch, double low, double high, boolean isLog) {
  private static final double[] STEPS = {1, 1.5, 2, 3, 5, 7.5, 10};

  private static final int MOST_EPOCHS = 6;

  /** Pixels for the longest usual figure and a gap. */
  private static final double ROOM_OF_EPOCH = 44;

  private static final double MOST_LOSSES = 3.5;

  /** Pixels for the height of a figure. */
  private static final double ROOM_OF_LOSS = 13;

  /** A number on an axis. */
  public record Tick(double at, String label) {}

  /**
   * A scale that holds a history.
   *
   * @param cap after how many epochs the run stops by itself
   */
  public static LossScale of(LossHistory losses, Box plot, int cap, boolean isLog) {
    return of(losses, plot, new Stretch(0, extent(losses.lastEpoch(), cap)), isLog);
  }

  /** A scale that holds a stretch of a history; all of it where nothing lies in the stretch. */
  public static LossScale of(LossHistory losses, Box plot, Stretch stretch, boolean isLog) {
    double[] ends = ends(losses, stretch);
    if (ends[1] <= 0) {
      ends = ends(losses, new Stretch(0, Math.max(1, losses.lastEpoch())));
    }
    double least = ends[1] > 0 ? ends[0] : 0.01;
    double most = ends[1] > 0 ? ends[1] : 1;
    if (!isLog) {
      return new LossScale(plot, stretch, 0, most * 1.06, false);
    }
    double low = Math.max(least, most * 1e-9) / 1.15;
    return new LossScale(plot, stretch, Math.min(low, most / 3), most * 1.15, true);
  }

  /** The least and the greatest positive loss in a stretch; the greatest is 0 where none is. */
  private static double[] ends(LossHistory losses, Stretch stretch) {
    double least = Double.MAX_VALUE;
    double most = 0;
    for (int i = 0; i < losses.size(); i++) {
      Bucket bucket = losses.at(i);
      if (bucket.last() < stretch.first() || bucket.first() > stretch.last()) {
        continue;
      }
      for (Spread spread : List.of(bucket.loss().train(), bucket.loss().test())) {
        if (spread.min() > 0 && spread.min() < least) {
          least = spread.min();
        }
        double top = isFinite(spread.max()) ? spread.max() : spread.last();
        if (isFinite(top) && top > most) {
          most = top;
        }
      }
    }
    return new double[] {least, most};
  }

  private static boolean isFinite(double value) {
    return Math.abs(value) <= Double.MAX_VALUE;
  }

  /** The right border: somewhat beyond the last epoch, and seldom another one. */
  public static int extent(int last, int cap) {
    double wanted = Math.max(40, last * 1.06);
    double power = 1;
    while (power * 10 < wanted) {
      power *= 10;
    }
    for (double step : STEPS) {
      if (step * power >= wanted) {
        return Math.max(Math.min((int) Math.ceil(step * power), cap), Math.max(1, last));
      }
    }
    return (int) (power * 10);
  }

  /** How many epochs lie between the borders. */
  public int epochs() {
    return stretch.last() - stretch.first();
  }

  /** Whether an epoch lies between the borders. */
  public boolean shows(int epoch) {
    return epoch >= stretch.first() && epoch <= stretch.last();
  }

  public double x(double epoch) {
    return plot.x() + plot.width() * (epoch - stretch.first()) / epochs();
  }

  public double y(double loss) {
    double share =
        isLog
            ? Math.log(Math.max(loss, low) / low) / Math.log(high / low)
            : (loss - low) / (high - low);
    return plot.bottom() - plot.height() * Math.min(1, Math.max(0, share));
  }

  public int epochAt(double x) {
    return stretch.first() + (int) Math.round((x - plot.x()) / plot.width() * epochs());
  }

  /**
   * Losses to mark: 1 and 3 of each decade, say, or about four equal steps; fewer where their
   * figures would touch.
   */
  public List<Tick> losses() {
    List<Tick> ticks = new ArrayList<>();
    if (!isLog) {
      double step = step(high / Math.min(MOST_LOSSES, plot.height() / ROOM_OF_LOSS));
      for (int i = 1; i * step < high * 0.99; i++) {
        ticks.add(tick(i * step));
      }
      return ticks;
    }
    double power = 1;
    while (power > low) {
      power /= 10;
    }
    while (power < low / 10) {
      power *= 10;
    }
    // The rounder ones first: they stay where there is room for few.
    for (double share : shares()) {
      for (double decade = power; decade < high; decade *= 10) {
        addInside(ticks, share * decade);
      }
    }
    ticks.sort(Comparator.comparingDouble(Tick::at));
    return ticks;
  }

  /** Which parts of a decade are marked: the fewer, the more decades there are. */
  private double[] shares() {
    double range = high / low;
    return range > 2000
        ? new double[] {1}
        : range > 12 ? new double[] {1, 3} : new double[] {1, 3, 2, 5, 7};
  }

  private void addInside(List<Tick> ticks, double loss) {
    boolean isInside = loss >= low * 1.02 && loss <= high * 0.98;
    if (isInside
        && ticks.stream().allMatch(other -> Math.abs(y(other.at()) - y(loss)) >= ROOM_OF_LOSS)) {
      ticks.add(tick(loss));
    }
  }

  private static Tick tick(double loss) {
    double tidy = Math.rint(loss * 1e9) / 1e9;
    return new Tick(tidy > 0 ? tidy : loss, Figures.shown(tidy > 0 ? tidy : loss));
  }

  /** Epochs to mark: about six, fewer where their figures would touch. */
  public List<Tick> epochTicks() {
    List<Tick> ticks = new ArrayList<>();
    double most = Math.max(1, Math.min(MOST_EPOCHS, plot.width() / ROOM_OF_EPOCH));
    int step = (int) Math.max(1, step(epochs() / most));
    int begin = (stretch.first() + step - 1) / step * step;
    for (int epoch = begin; epoch <= stretch.last(); epoch += step) {
      ticks.add(new Tick(epoch, Integer.toString(epoch)));
    }
    return ticks;
  }

  /** The next of 1, 2, 5, 10 … */
  public static double step(double wanted) {
    double power = 1e-9;
    while (power * 10 <= wanted) {
      power *= 10;
    }
    double share = wanted / power;
    return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
  }
}
