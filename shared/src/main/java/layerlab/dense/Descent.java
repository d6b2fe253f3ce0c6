package layerlab.dense;

import layerlab.plan.AdaDelta;
import layerlab.plan.AdaGrad;
import layerlab.plan.AdaMax;
import layerlab.plan.AmsGrad;
import layerlab.plan.Nadam;
import layerlab.plan.Nesterov;
import layerlab.plan.Optimizer;

/**
 * An optimizer at work on a flat array: what it remembers, and its step.
 *
 * <p><b>Thread</b> one at a time. <b>Source</b> the formulas of {@link Optimizer}.
 */
public final class Descent {
  /** What DL4J adds to the largest gradient, so that 0 / 0 is 0. */
  private static final double LEAST = 1e-32;

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
   * What it remembers of each parameter, the live arrays: velocity or mean first, then mean square
   * or largest, then AMSGrad's largest mean square; AdaDelta has the mean square of the gradients,
   * then that of its steps.
   */
  public double[][] slots() {
    return slots;
  }

  /** Steps remembered: t of Adam and its kin. */
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
      case Nesterov nesterov -> lookAhead(nesterov, parameters, gradient, from, to);
      case AdaGrad adaGrad -> gather(adaGrad, parameters, gradient, from, to);
      case AdaDelta adaDelta -> measure(adaDelta, parameters, gradient, from, to);
      case Optimizer.RmsProp rmsProp -> level(rmsProp, parameters, gradient, from, to);
      case Optimizer.Adam adam -> adapt(adam, parameters, gradient, from, to);
      case AdaMax adaMax -> adaptToLargest(adaMax, parameters, gradient, from, to);
      case Nadam nadam -> adaptAhead(nadam, parameters, gradient, from, to);
      case AmsGrad amsGrad -> adaptFirmly(amsGrad, parameters, gradient, from, to);
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

  private void lookAhead(
      Nesterov nesterov, double[] parameters, double[] gradient, int from, int to) {
    double[] velocity = slots[0];
    double kept = nesterov.momentum();
    for (int i = from; i < to; i++) {
      double before = kept * velocity[i];
      velocity[i] = before - rate * gradient[i];
      parameters[i] += (1 + kept) * velocity[i] - before;
    }
  }

  private void gather(AdaGrad adaGrad, double[] parameters, double[] gradient, int from, int to) {
    double[] squares = slots[0];
    double epsilon = adaGrad.epsilon();
    for (int i = from; i < to; i++) {
      squares[i] += gradient[i] * gradient[i];
      parameters[i] -= rate * gradient[i] / (Math.sqrt(squares[i]) + epsilon);
    }
  }

  private void measure(
      AdaDelta adaDelta, double[] parameters, double[] gradient, int from, int to) {
    double[] squares = slots[0];
    double[] steps = slots[1];
    double kept = adaDelta.decay();
    double epsilon = adaDelta.epsilon();
    for (int i = from; i < to; i++) {
      double g = gradient[i];
      squares[i] = kept * squares[i] + (1 - kept) * g * g;
      double step = g * (Math.sqrt(steps[i] + epsilon) / Math.sqrt(squares[i] + epsilon));
      steps[i] = kept * steps[i] + (1 - kept) * step * step;
      parameters[i] -= rate * step;
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

  private void adaptToLargest(
      AdaMax adaMax, double[] parameters, double[] gradient, int from, int to) {
    double[] means = slots[0];
    double[] largest = slots[1];
    double beta1 = adaMax.beta1();
    double beta2 = adaMax.beta2();
    double size = rate / (1 - power(beta1, updates));
    for (int i = from; i < to; i++) {
      double g = gradient[i];
      means[i] = beta1 * means[i] + (1 - beta1) * g;
      largest[i] = Math.max(beta2 * largest[i], Math.abs(g)) + LEAST;
      parameters[i] -= size * means[i] / largest[i];
    }
  }

  private void adaptAhead(Nadam nadam, double[] parameters, double[] gradient, int from, int to) {
    double[] means = slots[0];
    double[] squares = slots[1];
    double beta1 = nadam.beta1();
    double beta2 = nadam.beta2();
    double epsilon = nadam.epsilon();
    double size = rate / (1 - power(beta1, updates));
    for (int i = from; i < to; i++) {
      double fresh = (1 - beta1) * gradient[i];
      means[i] = beta1 * means[i] + fresh;
      squares[i] = beta2 * squares[i] + (1 - beta2) * gradient[i] * gradient[i];
      parameters[i] -= size * (beta1 * means[i] + fresh) / (Math.sqrt(squares[i]) + epsilon);
    }
  }

  private void adaptFirmly(
      AmsGrad amsGrad, double[] parameters, double[] gradient, int from, int to) {
    double[] means = slots[0];
    double[] squares = slots[1];
    double[] largest = slots[2];
    double beta1 = amsGrad.beta1();
    double beta2 = amsGrad.beta2();
    double epsilon = amsGrad.epsilon();
    double size = rate * Math.sqrt(1 - power(beta2, updates)) / (1 - power(beta1, updates));
    for (int i = from; i < to; i++) {
      double g = gradient[i];
      means[i] = beta1 * means[i] + (1 - beta1) * g;
      squares[i] = beta2 * squares[i] + (1 - beta2) * g * g;
      largest[i] = Math.max(largest[i], squares[i]);
      parameters[i] -= size * means[i] / (Math.sqrt(largest[i]) + epsilon);
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
