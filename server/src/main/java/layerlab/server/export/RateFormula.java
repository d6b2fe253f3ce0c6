package layerlab.server.export;

import layerlab.plan.ConstantRate;
import layerlab.plan.CosineRate;
import layerlab.plan.ExponentialRate;
import layerlab.plan.InverseRate;
import layerlab.plan.PolynomialRate;
import layerlab.plan.Schedule;
import layerlab.plan.StepRate;
import layerlab.plan.TrainingPlan;

/** The schedule of a learning rate as Java: set before each batch, because DL4J's count epochs. */
final class RateFormula {
  private RateFormula() {}

  /** Members of a class: the rate, and what it is multiplied with. */
  static String members(TrainingPlan plan) {
    return """

      static final double RATE = %s;

      /** What the rate is multiplied with, for a batch that begins then and is so long. */
      public static double factor(double epoch, double length) {
        double factor = %s;
        return epoch + length < %d ? factor * (epoch + length) / %d : factor;
      }
    """
        .formatted(
            plan.optimizer().rate(),
            decay(plan.schedule()),
            plan.schedule().warmUp(),
            Math.max(1, plan.schedule().warmUp()));
  }

  /**
   * A statement before a batch.
   *
   * @param setRate the method that takes the rate
   */
  static String statement(String setRate) {
    return """
            %s(
                RATE * factor(epoch + (double) i / batches.size(), 1.0 / batches.size()));
    """
        .formatted(setRate);
  }

  private static String decay(Schedule schedule) {
    return switch (schedule) {
      case ConstantRate it -> "1";
      case StepRate it -> "Math.pow(" + it.drop() + ", Math.floor(epoch / " + it.every() + "))";
      case ExponentialRate it -> "Math.pow(" + it.gamma() + ", epoch)";
      case InverseRate it -> "Math.pow(1 + " + it.gamma() + " * epoch, -" + it.power() + ")";
      case PolynomialRate it ->
          between(
              it.least(),
              "Math.pow(Math.max(0, 1 - epoch / " + it.until() + "), " + it.power() + ")");
      case CosineRate it ->
          between(
              it.least(),
              "0.5 * (1 + Math.cos(Math.PI * Math.min(1, epoch / " + it.until() + ")))");
    };
  }

  private static String between(double least, String formula) {
    return least + " + (1 - " + least + ") * " + formula;
  }
}
