package layerlab.walk;

import java.util.List;

/**
 * One number of the calculation: what it is, where it stands, and how it comes about.
 *
 * @param subject the place that the step is about
 * @param path the places on the way of the number through the drawing
 */
public record CalculationStep(
    Stage stage, Place subject, Formula.Quantity result, Reckoning reckoning, List<Place> path) {
  public CalculationStep {
    path = List.copyOf(path);
  }

  /** How a number comes about. */
  public sealed interface Reckoning {

    /** By one formula. */
    record Plain(Formula formula) implements Reckoning {}

    /**
     * By the chain rule: a product of factors.
     *
     * @param added what a penalty on the weight adds; the constant 0 without one
     */
    record Chain(List<Factor> factors, Formula added) implements Reckoning {
      public Chain {
        factors = List.copyOf(factors);
      }
    }
  }

  /** What the formula gives, from the numbers in it. */
  public double reckoned() {
    return switch (reckoning) {
      case Reckoning.Plain(Formula formula) -> formula.value();
      case Reckoning.Chain(List<Factor> factors, Formula added) -> {
        double product = 1;
        for (Factor factor : factors) {
          product *= factor.body().value();
        }
        yield product + added.value();
      }
    };
  }

  public double value() {
    return result.value();
  }
}
