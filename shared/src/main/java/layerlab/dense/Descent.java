package layerlab.dense;

import layerlab.plan.Optimizer;

/**
 * An optimizer at work on a flat array: what it remembers, and its step.
 *
 * <p><b>Thread</b> one at a time. <b>Source</b> the formulas of {@link Optimizer}.
 */
public final class Descent {
  private final Optimizer optimizer;
  private final double[][] slots;
  private double rate;
  private int updates;

  /** One that remembers nothing yet. */
  public Descent(Optimizer optimizer, int parameterCount) {
    this.optimizer = optimizer;
    this.slots = new double[optimizer.slots()][parameterCount];
    this.rate = optimizer.rate();
  }

  /**
   * What it remembers of each parameter, the live arrays: the velocity of momentum; the mean square
   * of RMSProp; the mean, then the mean square of Adam.
   */
  public double[][] slots() {
    return slots;
  }

  /** Steps remembered: Adam's t. */
  public int updates() {
    return updates;
  }

  public void setUpdates(int remembered) {
    updates = remembered;
  }

  public void setRate(double newRate) {
    rate = newRate;
  }

  /** Begins a step, which {@link #move} carries out. */
  void begin() {
    updates++;
  }

  /** Moves the parameters from…to against their gradient. */
  void move(double[] parameters, double[] gradient, int from, int to) {
    switch (optimizer) {
      case Optimizer.Sgd sgd -> {
        for (int i = from; i < to; i++) {
          parameters[i] -= rate * gradient[i];
        }
      }
      case Optimizer.Momentum momentum -> roll(momentum, parameters, gradient, from, to);
      case Optimizer.RmsProp rmsProp -> level(rmsProp, parameters, gradient, from, to);
      case Optimizer.Adam adam -> adapt(adam, parameters, gradient, from, to);
    }
  }

  private void roll(
      Optimizer.Momentum momentum, double[] parameters, double[] gradient, int from, int to) {
    double[] velocity = slots[0];
    double kept = momentum.momentum();
    for (int i = from; i < to; i++) {
      velocity[i] = kept * velocity[i] + gradient[i];
      parameters[i] -= rate * velocity[i];
    }
  }

  private void level(
      Optimizer.RmsProp rmsProp, double[] parameters, double[] gradient, int from, int to) {
    double[] squares = slots[0];
    double kept = rmsProp.decay();
    double epsilon = rmsProp.epsilon();
    for (int i = from; i < to; i++) {
      squares[i] = kept * squares[i] + (1 - kept) * gradient[i] * gradient[i];
      parameters[i] -= rate * gradient[i] / (Math.sqrt(squares[i]) + epsilon);
    }
  }

  private void adapt(
      Optimizer.Adam adam, double[] parameters, double[] gradient, int from, int to) {
    double[] means = slots[0];
    double[] squares = slots[1];
    double beta1 = adam.beta1();
    double beta2 = adam.beta2();
    double epsilon = adam.epsilon();
    double size = rate * Math.sqrt(1 - power(beta2, updates)) / (1 - power(beta1, updates));
    for (int i = from; i < to; i++) {
      double g = gradient[i];
      means[i] = beta1 * means[i] + (1 - beta1) * g;
      squares[i] = beta2 * squares[i] + (1 - beta2) * g * g;
      parameters[i] -= size * means[i] / (Math.sqrt(squares[i]) + epsilon);
    }
  }

  /** base^exponent by squaring: Math.pow differs between the runtimes. */
  private static double power(double base, int exponent) {
    double power = 1;
    double square = base;
    for (int rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        power *= square;
      }
      square *= square;
    }
    return power;
  }
}
