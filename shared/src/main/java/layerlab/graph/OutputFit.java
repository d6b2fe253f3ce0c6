package layerlab.graph;

import layerlab.data.TargetCoding;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Output;
import layerlab.plan.Loss;

/** Which outputs go with how many classes (0: regression) and which loss. */
final class OutputFit {
  private OutputFit() {}

  /** The loss itself where it fits, else one that does. */
  static Loss loss(Loss loss, int classes) {
    return switch (loss) {
      case CROSS_ENTROPY -> classes == 0 ? Loss.HALF_SQUARED_ERROR : loss;
      case HINGE ->
          switch (classes) {
            case 0 -> Loss.MEAN_ABSOLUTE_ERROR;
            case 2 -> loss;
            default -> Loss.CROSS_ENTROPY;
          };
      case HALF_SQUARED_ERROR, MEAN_SQUARED_ERROR, MEAN_ABSOLUTE_ERROR -> loss;
    };
  }

  /** The nearest number of units that fits: two classes take one unit, or two without hinge. */
  static int units(int got, int classes, Loss loss) {
    return switch (classes) {
      case 0 -> 1;
      case 2 -> got == 2 && loss != Loss.HINGE ? 2 : 1;
      default -> classes;
    };
  }

  /** The output's own activation where it fits, else the one that does. */
  static ActivationFunction activation(Output output, int classes, Loss loss) {
    if (loss == Loss.CROSS_ENTROPY && classes > 0) {
      return output.units() == 1 ? ActivationFunction.SIGMOID : ActivationFunction.SOFTMAX;
    }
    if (loss == Loss.HINGE && classes > 0) {
      return output.activation() == ActivationFunction.TANH
          ? ActivationFunction.TANH
          : ActivationFunction.IDENTITY;
    }
    if (output.units() == 1 && output.activation() == ActivationFunction.SOFTMAX) {
      return classes == 0 ? ActivationFunction.IDENTITY : ActivationFunction.TANH;
    }
    return output.activation();
  }

  static Output fitted(Output output, int classes, Loss loss) {
    Output sized = output.withUnits(units(output.units(), classes, loss));
    return sized.withActivation(activation(sized, classes, loss));
  }

  /** A new output that fits. */
  static Output usual(int classes, Loss loss) {
    ActivationFunction activation =
        classes == 0 ? ActivationFunction.IDENTITY : ActivationFunction.TANH;
    return fitted(Output.of(1, activation), classes, loss);
  }

  static TargetCoding coding(Output output, int classes) {
    if (classes == 0) {
      return TargetCoding.REAL;
    }
    if (output.units() > 1) {
      return TargetCoding.ONE_HOT;
    }
    return output.activation() == ActivationFunction.SIGMOID
        ? TargetCoding.UNIT
        : TargetCoding.SIGNED;
  }
}
