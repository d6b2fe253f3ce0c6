package layerlab.server.training;

import java.util.Optional;
import layerlab.plan.EarlyStop;
import layerlab.spec.Text;

/**
 * For how long a run has got no better. It counts whether or not anybody wants to stop for it, so
 * that early stopping can be switched on in the middle.
 *
 * <p><b>Thread</b> one at a time.
 */
public final class Patience {

  /**
   * What it has seen.
   *
   * @param best the lowest test loss; infinite when there was none
   * @param waited epochs since then
   */
  public record Seen(double best, int waited) {
    public static final Seen NOTHING = new Seen(Double.POSITIVE_INFINITY, 0);
  }

  private Seen seen = Seen.NOTHING;

  Seen seen() {
    return seen;
  }

  /** Goes on as another one. */
  void take(Seen other) {
    seen = other;
  }

  /** The losses that were seen are those of another network. */
  void forget() {
    seen = Seen.NOTHING;
  }

  /** Waits from here on, for a loss below the same best. */
  void renew() {
    seen = new Seen(seen.best(), 0);
  }

  /** Another epoch is over. */
  void saw(double testLoss) {
    seen =
        testLoss < seen.best() ? new Seen(testLoss, 0) : new Seen(seen.best(), seen.waited() + 1);
  }

  /** Why the run is to stop, if it is. */
  Optional<Text> over(EarlyStop stop) {
    return stop.isOn() && seen.waited() >= stop.patience()
        ? Optional.of(Sentences.noBetter(seen.waited()))
        : Optional.empty();
  }
}
