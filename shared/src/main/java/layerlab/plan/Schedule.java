package layerlab.plan;

import layerlab.spec.Configured;
import layerlab.spec.Kind;

/**
 * How the learning rate changes in the course of a run: the optimizer's own rate times a factor,
 * found anew before each step.
 *
 * <p><b>Units</b> time is counted in epochs, as a real number: a step in the middle of epoch 3 is
 * at 3.5. So a schedule means the same for every batch size.
 */
public sealed interface Schedule extends Configured
    permits ConstantRate, StepRate, ExponentialRate, InverseRate, PolynomialRate, CosineRate {
  @Override
  Kind<? extends Schedule> kind();

  /** Over how many epochs the rate rises to its height first, in a straight line; 0 for none. */
  int warmUp();

  /** Whether it never changes the rate. */
  default boolean isSteady() {
    return this instanceof ConstantRate && warmUp() == 0;
  }

  /** What the rate is multiplied with after some epochs, but for the warm-up. */
  double decay(double epoch);

  /**
   * What the rate is multiplied with.
   *
   * @param epoch when the step begins
   * @param step how long it is: one epoch divided by its batches
   */
  default double factor(double epoch, double step) {
    double factor = decay(epoch);
    return epoch + step < warmUp() ? factor * (epoch + step) / warmUp() : factor;
  }
}
