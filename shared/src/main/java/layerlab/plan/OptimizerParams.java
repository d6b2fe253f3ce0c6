package layerlab.plan;

import layerlab.spec.Label;
import layerlab.spec.Param;
import layerlab.spec.Scale;
import layerlab.spec.Text;

/** The parameters that several optimizers have. */
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
}
