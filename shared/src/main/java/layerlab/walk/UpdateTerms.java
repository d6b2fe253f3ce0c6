package layerlab.walk;

import static layerlab.walk.Formula.constant;
import static layerlab.walk.Formula.product;
import static layerlab.walk.Formula.sum;

import layerlab.plan.Optimizer;
import layerlab.walk.Formula.Fraction;
import layerlab.walk.Formula.Minus;
import layerlab.walk.Formula.Quantity;
import layerlab.walk.Formula.Root;
import layerlab.walk.Formula.Square;

/** What the first step of an optimizer looks like, when it remembers nothing yet. */
final class UpdateTerms {
  private UpdateTerms() {}

  /**
   * The new weight.
   *
   * @param after what the optimizer made of it, for those whose formula is not written out
   */
  static Formula after(Optimizer optimizer, Quantity weight, Quantity gradient, double after) {
    Quantity rate = letter("η", optimizer.rate());
    if (optimizer instanceof Optimizer.Sgd) {
      return new Minus(weight, product(rate, gradient));
    }
    if (optimizer instanceof Optimizer.Momentum momentum) {
      Formula velocity = sum(product(letter("μ", momentum.momentum()), constant(0)), gradient);
      return new Minus(weight, product(rate, velocity));
    }
    if (optimizer instanceof Optimizer.RmsProp prop) {
      Formula size = rootMeanSquare("ρ", prop.decay(), gradient, prop.epsilon());
      return new Minus(weight, product(rate, new Fraction(gradient, size)));
    }
    if (optimizer instanceof Optimizer.Adam adam) {
      return new Minus(weight, adapted(adam, rate, gradient));
    }
    return new Minus(weight, letter("Δ", weight.value() - after));
  }

  /** Whether the formula is written out, or only the step that the optimizer made. */
  static boolean isWrittenOut(Optimizer optimizer) {
    return optimizer instanceof Optimizer.Sgd
        || optimizer instanceof Optimizer.Momentum
        || optimizer instanceof Optimizer.RmsProp
        || optimizer instanceof Optimizer.Adam;
  }

  private static Formula adapted(Optimizer.Adam adam, Quantity rate, Quantity gradient) {
    Quantity beta1 = letter("β", "1", adam.beta1());
    Quantity beta2 = letter("β", "2", adam.beta2());
    Formula first = new Minus(constant(1), beta1);
    Formula second = new Minus(constant(1), beta2);
    Formula mean = product(first, gradient);
    Formula size =
        sum(new Root(product(second, new Square(gradient))), letter("ε", adam.epsilon()));
    Formula correction = new Fraction(new Root(second), first);
    return product(rate, correction, new Fraction(mean, size));
  }

  private static Formula rootMeanSquare(
      String name, double decay, Quantity gradient, double epsilon) {
    Formula fresh = new Minus(constant(1), letter(name, decay));
    return sum(new Root(product(fresh, new Square(gradient))), letter("ε", epsilon));
  }

  private static Quantity letter(String base, double value) {
    return letter(base, "", value);
  }

  private static Quantity letter(String base, String index, double value) {
    return new Quantity(new Symbol.Name(base, index), value, new Place.Nowhere());
  }
}
