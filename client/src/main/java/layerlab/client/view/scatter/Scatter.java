package layerlab.client.view.scatter;

import java.util.Optional;
import layerlab.client.live.Live;
import layerlab.client.state.Look;
import layerlab.client.state.State;
import layerlab.data.Quantity;
import layerlab.data.Tabular;
import layerlab.spec.Language;
import layerlab.wire.Frame;

/**
 * What a network predicts of a table beside what is true.
 *
 * @param shown the newest predictions; empty before the first evaluation
 * @param withTest whether points of the test part are drawn
 */
public record Scatter(
    Language language, Quantity quantity, Optional<Frame.Predictions> shown, boolean withTest) {

  /** What one axis spans, in the unit of what is predicted; both axes span the same. */
  record Span(double from, double to) {

    /** Where a value lies, from 0 to 1; NaN for what is not a number, or far outside. */
    double share(double value) {
      double share = (value - from) / (to - from);
      return share >= -REACH && share <= 1 + REACH ? share : Double.NaN;
    }
  }

  /** How far beyond the true values predictions are drawn. */
  private static final double REACH = 0.15;

  /** The predictions for a table with a number to predict; empty for other data. */
  public static Optional<Scatter> of(State state, Live live) {
    if (!(state.work().experiment().data() instanceof Tabular data)) {
      return Optional.empty();
    }
    return data.quantity()
        .map(
            quantity ->
                new Scatter(
                    state.look().language(),
                    quantity,
                    live.frames().predictions(),
                    state.look().has(Look.Switch.TEST_POINTS)));
  }

  /** From the least true value to the most, a little rounded outwards. */
  static Span span(Frame.Predictions shown) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (Frame.Predicted part : new Frame.Predicted[] {shown.train(), shown.test()}) {
      for (int i = 0; i < part.count(); i++) {
        least = Math.min(least, part.actual(i));
        most = Math.max(most, part.actual(i));
      }
    }
    double step = step(most - least);
    double from = Math.floor(least / step) * step;
    double to = Math.ceil(most / step) * step;
    return new Span(from, to > from ? to : from + step);
  }

  /** A step of 1, 2 or 5 times a power of ten, about a quarter of a width. */
  static double step(double width) {
    double step = 1;
    while (step * 4 > width && step > 1e-9) {
      step /= 10;
    }
    while (step * 40 <= width) {
      step *= 10;
    }
    return step * 20 <= width ? step * 5 : step * 8 <= width ? step * 2 : step;
  }
}
