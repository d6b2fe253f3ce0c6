package layerlab.walk;

import static layerlab.walk.Formula.constant;
import static layerlab.walk.Formula.product;
import static layerlab.walk.Formula.sum;

import java.util.List;
import layerlab.layer.Curve;
import layerlab.walk.Formula.Call;
import layerlab.walk.Formula.Cube;
import layerlab.walk.Formula.Fraction;
import layerlab.walk.Formula.Function;
import layerlab.walk.Formula.Larger;
import layerlab.walk.Formula.Minus;
import layerlab.walk.Formula.Negative;
import layerlab.walk.Formula.Quantity;
import layerlab.walk.Formula.Smaller;
import layerlab.walk.Formula.Square;

/**
 * What each activation function and its derivative look like.
 *
 * <p><b>Source</b> the same branches as {@code layerlab.dense.Curves}, which computes them.
 */
final class ActivationTerms {
  private static final double SELU_SCALE = 1.0507009873554805;

  /** λ·α. */
  private static final double SELU_SLOPE = SELU_SCALE * 1.6732632423543772;

  private static final double GELU_CUBE = 0.044715;

  /** √(2/π). */
  private static final double GELU_SCALE = 0.7978845608028654;

  private ActivationTerms() {}

  /**
   * What comes out.
   *
   * @param net what goes in
   * @param nets what goes into all neurons of the layer: softmax needs them
   */
  static Formula value(Curve curve, Quantity net, List<Quantity> nets) {
    return switch (curve.function()) {
      case IDENTITY -> net;
      case SIGMOID -> sigmoid(net);
      case TANH -> new Call(Function.TANH, net);
      case RELU -> new Larger(constant(0), net);
      case LEAKY_RELU -> net.value() >= 0 ? net : product(constant(curve.leak()), net);
      case ELU -> net.value() >= 0 ? net : new Minus(exp(net), constant(1));
      case SELU ->
          net.value() > 0
              ? product(constant(SELU_SCALE), net)
              : product(constant(SELU_SLOPE), new Minus(exp(net), constant(1)));
      case GELU -> product(constant(0.5), net, sum(constant(1), geluTanh(net)));
      case SWISH -> new Fraction(net, sum(constant(1), exp(new Negative(net))));
      case SOFTPLUS -> new Call(Function.LN, sum(constant(1), exp(net)));
      case HARD_SIGMOID ->
          new Larger(
              constant(0),
              new Smaller(constant(1), sum(product(constant(0.2), net), constant(0.5))));
      case SOFTMAX ->
          new Fraction(exp(net), new Formula.Sum(nets.stream().map(ActivationTerms::exp).toList()));
    };
  }

  /** How steep it is; for softmax only along the diagonal, where no other neuron plays a part. */
  static Formula slope(Curve curve, Quantity net, Quantity out) {
    return switch (curve.function()) {
      case IDENTITY -> constant(1);
      case SIGMOID, SOFTMAX -> product(out, new Minus(constant(1), out));
      case TANH -> new Minus(constant(1), new Square(out));
      case RELU -> constant(net.value() > 0 ? 1 : 0);
      case LEAKY_RELU -> constant(net.value() >= 0 ? 1 : curve.leak());
      case ELU -> net.value() >= 0 ? constant(1) : sum(out, constant(1));
      case SELU -> net.value() > 0 ? constant(SELU_SCALE) : sum(out, constant(SELU_SLOPE));
      case GELU -> geluSlope(net);
      case SWISH -> sum(out, product(sigmoid(net), new Minus(constant(1), out)));
      case SOFTPLUS -> sigmoid(net);
      case HARD_SIGMOID -> constant(out.value() > 0 && out.value() < 1 ? 0.2 : 0);
    };
  }

  private static Formula geluTanh(Formula net) {
    Formula inner = sum(net, product(constant(GELU_CUBE), new Cube(net)));
    return new Call(Function.TANH, product(constant(GELU_SCALE), inner));
  }

  private static Formula geluSlope(Formula net) {
    Formula tanh = geluTanh(net);
    Formula inner = sum(constant(1), product(constant(3 * GELU_CUBE), new Square(net)));
    Formula steep =
        product(constant(0.5 * GELU_SCALE), net, new Minus(constant(1), new Square(tanh)), inner);
    return sum(product(constant(0.5), sum(constant(1), tanh)), steep);
  }

  private static Formula sigmoid(Formula net) {
    return new Fraction(constant(1), sum(constant(1), exp(new Negative(net))));
  }

  private static Formula exp(Formula of) {
    return new Call(Function.EXP, of);
  }
}
