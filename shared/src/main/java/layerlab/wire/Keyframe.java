package layerlab.wire;

import java.util.Optional;
import layerlab.graph.Numbers;

/**
 * A network as it was when an epoch had ended.
 *
 * @param parameters exact, in the order of the parameter layout
 */
public record Keyframe(Moment moment, Numbers parameters, Scores train, Scores test) {

  /**
   * How good it was over one part of the samples.
   *
   * @param accuracy NaN for a regression
   * @param answers how often each class was taken for each, as in {@link Frame.Confusion}; empty
   *     for a regression
   * @param predicted what a regression of a table predicted
   */
  public record Scores(
      double loss, double accuracy, Frame.Counts answers, Optional<Frame.Predicted> predicted) {}
}
