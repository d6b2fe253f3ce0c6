package layerlab.plan;

import java.util.List;
import layerlab.spec.Label;
import layerlab.spec.Param;
import layerlab.spec.Scale;
import layerlab.spec.Text;
import layerlab.spec.Values;

/** The parameters that several optimizers have, and their values. */
final class OptimizerParams {
  private OptimizerParams() {}

  static Param learningRate(double initial) {
    return new Param.Real(
        Label.of(
            "rate", Text.of("Learning rate", "学习率"), Text.of("How far each step goes.", "每一步走多远。")),
        1e-6,
        10,
        initial,
        Scale.LOG);
  }

  static Param share(String id, String en, String zh, double initial) {
    return new Param.Real(
        Label.of(
            id,
            Text.of(en, zh),
            Text.of("How much of what it remembers is kept in a step.", "每一步保留多少已记住的值。")),
        0,
        0.9999,
        initial,
        Scale.LINEAR);
  }

  static Param beta1() {
    return share("beta1", "β₁", "β₁", 0.9);
  }

  static Param beta2() {
    return share("beta2", "β₂", "β₂", 0.999);
  }

  static Param stability(double initial) {
    return new Param.Real(
        Label.of(
            "epsilon",
            Text.of("Epsilon", "ε"),
            Text.of("Keeps the division away from zero.", "避免除以零。")),
        1e-12,
        0.1,
        initial,
        Scale.LOG);
  }

  /** Rate and momentum: the heavy ball's and Nesterov's. */
  static List<Param> rolling() {
    return List.of(learningRate(0.01), share("momentum", "Momentum", "动量", 0.9));
  }

  static Values rolling(double rate, double momentum) {
    return Values.none().with("rate", rate).with("momentum", momentum);
  }

  /** Rate, memory and ε: RMSProp's and AdaDelta's. */
  static List<Param> levelling(double rate, double epsilon) {
    return List.of(learningRate(rate), share("decay", "Memory", "记忆", 0.95), stability(epsilon));
  }

  static Values levelling(double rate, double decay, double epsilon) {
    return Values.none().with("rate", rate).with("decay", decay).with("epsilon", epsilon);
  }

  /** Rate, the memories of two moments and ε: Adam's, Nadam's and AMSGrad's. */
  static List<Param> adapting(double rate) {
    return List.of(learningRate(rate), beta1(), beta2(), stability(1e-8));
  }

  static Values adapting(double rate, double beta1, double beta2, double epsilon) {
    return Values.none()
        .with("rate", rate)
        .with("beta1", beta1)
        .with("beta2", beta2)
        .with("epsilon", epsilon);
  }
}
