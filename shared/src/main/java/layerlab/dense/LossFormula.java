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
      case MEAN_ABSOLUTE_ERROR -> absoluteError(outputs, targets, offset) / size;
      case HINGE -> shortfall(outputs, targets, offset);
      case CROSS_ENTROPY ->
          activation == ActivationFunction.SOFTMAX
              ? ofClasses(sums, targets, offset)
              : ofYesOrNo(sums[offset], targets[offset]);
    };
  }

  /**
   * How the loss depends on one output; cross-entropy on its sum. Where it has a kink the slope is
   * 0.
   */
  double slope(double output, double target) {
    double error = output - target;
    return switch (loss) {
      case HALF_SQUARED_ERROR, CROSS_ENTROPY -> error;
      case MEAN_SQUARED_ERROR -> 2.0 / size * error;
      case MEAN_ABSOLUTE_ERROR -> (error > 0 ? 1.0 : error < 0 ? -1.0 : error) / size;
      case HINGE -> target * output < 1 ? -target : 0;
    };
  }

  private double absoluteError(double[] outputs, double[] targets, int offset) {
    double sum = 0;
    for (int i = offset; i < offset + size; i++) {
      sum += Math.abs(outputs[i] - targets[i]);
    }
    return sum;
  }

  /** By how much t·o falls short of 1. */
  private double shortfall(double[] outputs, double[] targets, int offset) {
    double sum = 0;
    for (int i = offset; i < offset + size; i++) {
      double missing = 1 - targets[i] * outputs[i];
      sum += missing <= 0 ? 0 : missing;
    }
    return sum;
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
