package layerlab.walk;

import static layerlab.walk.Formula.constant;
import static layerlab.walk.Formula.product;

import layerlab.layer.ActivationFunction;
import layerlab.plan.Loss;
import layerlab.walk.Formula.Call;
import layerlab.walk.Formula.Fraction;
import layerlab.walk.Formula.Function;
import layerlab.walk.Formula.Larger;
import layerlab.walk.Formula.Minus;
import layerlab.walk.Formula.Negative;
import layerlab.walk.Formula.Quantity;
import layerlab.walk.Formula.Square;

/**
 * What each loss and its derivative look like for one output.
 *
 * @param loss what is measured
 * @param activation the output's
 * @param size how many outputs there are
 */
record LossTerms(Loss loss, ActivationFunction activation, int size) {

  /** What one output adds to the error. */
  Formula share(Quantity out, Quantity target) {
    return switch (loss) {
      case HALF_SQUARED_ERROR -> new Fraction(squared(out, target), constant(2));
      case MEAN_SQUARED_ERROR -> mean(squared(out, target));
      case MEAN_ABSOLUTE_ERROR -> mean(new Call(Function.SIZE, new Minus(target, out)));
      case HINGE -> new Larger(constant(0), new Minus(constant(1), product(target, out)));
      case CROSS_ENTROPY ->
          activation == ActivationFunction.SOFTMAX
              ? new Negative(product(target, ln(out)))
              : new Minus(
                  new Negative(product(target, ln(out))),
                  product(new Minus(constant(1), target), ln(new Minus(constant(1), out))));
    };
  }

  /** How the error depends on the output; for cross-entropy, on its weighted sum. */
  Formula slope(Quantity out, Quantity target) {
    Formula miss = new Minus(out, target);
    return switch (loss) {
      case HALF_SQUARED_ERROR, CROSS_ENTROPY -> miss;
      case MEAN_SQUARED_ERROR -> mean(product(constant(2), miss));
      case MEAN_ABSOLUTE_ERROR -> mean(constant(Math.signum(miss.value())));
      case HINGE -> target.value() * out.value() < 1 ? new Negative(target) : constant(0);
    };
  }

  /** Whether the derivative is already that by the weighted sum: the activation has fallen out. */
  boolean shortens() {
    return loss == Loss.CROSS_ENTROPY;
  }

  private static Formula squared(Quantity out, Quantity target) {
    return new Square(new Minus(target, out));
  }

  private Formula mean(Formula whole) {
    return size == 1 ? whole : new Fraction(whole, constant(size));
  }

  private static Formula ln(Formula of) {
    return new Call(Function.LN, of);
  }
}
