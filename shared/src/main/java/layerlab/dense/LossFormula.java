package layerlab.dense;

import layerlab.layer.ActivationFunction;
import layerlab.maths.Elementary;
import layerlab.plan.Loss;

/**
 * The loss of one sample.
 *
 * <p>Cross-entropy is computed from the weighted sums before softmax or sigmoid: it stays exact
 * where the output is so near 0 or 1 that its logarithm is lost.
 *
 * @param loss what is measured
 * @param activation the output's
 * @param size how many values the output has
 */
public record LossFormula(Loss loss, ActivationFunction activation, int size) {

  /**
   * The loss of the sample whose values begin at an offset, the same in all three arrays.
   *
   * @param sums what the output's activation is applied to
   * @param outputs what comes out of it
   * @param targets the truth
   */
  public double of(double[] sums, double[] outputs, double[] targets, int offset) {
    return switch (loss) {
      case HALF_SQUARED_ERROR -> squaredError(outputs, targets, offset) / 2;
      case MEAN_SQUARED_ERROR -> squaredError(outputs, targets, offset) / size;
      case CROSS_ENTROPY ->
          activation == ActivationFunction.SOFTMAX
              ? ofClasses(sums, targets, offset)
              : ofYesOrNo(sums[offset], targets[offset]);
    };
  }

  private double squaredError(double[] outputs, double[] targets, int offset) {
    double sum = 0;
    for (int i = offset; i < offset + size; i++) {
      double error = outputs[i] - targets[i];
      sum += error * error;
    }
    return sum;
  }

  /** −Σ t·ln softmax(z) = Σ t·(ln Σ exp z − z). */
  private double ofClasses(double[] sums, double[] targets, int offset) {
    double most = sums[offset];
    for (int i = offset; i < offset + size; i++) {
      most = Math.max(most, sums[i]);
    }
    double share = 0;
    for (int i = offset; i < offset + size; i++) {
      share += Elementary.exp(sums[i] - most);
    }
    double total = most + Elementary.log(share);
    double loss = 0;
    for (int i = offset; i < offset + size; i++) {
      if (targets[i] != 0) {
        loss += targets[i] * (total - sums[i]);
      }
    }
    return loss;
  }

  /** −t·ln σ(z) − (1 − t)·ln(1 − σ(z)). */
  private static double ofYesOrNo(double sum, double target) {
    return target * Elementary.softplus(-sum) + (1 - target) * Elementary.softplus(sum);
  }
}
