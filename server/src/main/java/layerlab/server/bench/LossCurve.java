package layerlab.server.bench;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The test loss of one run, before training and after each epoch.
 *
 * @param losses by epoch, from 0
 */
public record LossCurve(List<Double> losses) {
  public LossCurve {
    losses = List.copyOf(losses);
  }

  public double untrained() {
    return losses.getFirst();
  }

  public double end() {
    return losses.getLast();
  }

  /** The first epoch after which the loss was below a bound. */
  public OptionalInt firstBelow(double bound) {
    return IntStream.range(0, losses.size()).filter(at -> losses.get(at) < bound).findFirst();
  }
}
