package layerlab.plan;

import java.util.List;
import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Param;
import layerlab.spec.Scale;
import layerlab.spec.Text;
import layerlab.spec.Values;

/** The parameters that several optimizers have, and kinds of the same parameters. */
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

  /** Makes an optimizer with rate and momentum: the heavy ball, Nesterov's. */
  interface Rolling<T> {
    T of(double rate, double momentum);
  }

  static <T extends Optimizer> Kind<T> rolling(Label label, Rolling<T> optimizer) {
    return new Kind<>(
        label,
        List.of(learningRate(0.01), share("momentum", "Momentum", "动量", 0.9)),
        values -> optimizer.of(values.real("rate"), values.real("momentum")));
  }

  static Values rolling(double rate, double momentum) {
    return Values.none().with("rate", rate).with("momentum", momentum);
  }

  /** Makes an optimizer with rate, memory and ε: RMSProp, AdaDelta. */
  interface Levelling<T> {
    T of(double rate, double decay, double epsilon);
  }

  static <T extends Optimizer> Kind<T> levelling(
      Label label, double rate, double epsilon, Levelling<T> optimizer) {
    return new Kind<>(
        label,
        List.of(learningRate(rate), share("decay", "Memory", "记忆", 0.95), stability(epsilon)),
        values -> optimizer.of(values.real("rate"), values.real("decay"), values.real("epsilon")));
  }

  static Values levelling(double rate, double decay, double epsilon) {
    return Values.none().with("rate", rate).with("decay", decay).with("epsilon", epsilon);
  }

  /** Makes an optimizer with rate, the memories of two moments and ε: Adam, Nadam, AMSGrad. */
  interface Adapting<T> {
    T of(double rate, double beta1, double beta2, double epsilon);
  }

  static <T extends Optimizer> Kind<T> adapting(Label label, double rate, Adapting<T> optimizer) {
    return new Kind<>(
        label,
        List.of(learningRate(rate), beta1(), beta2(), stability(1e-8)),
        values ->
            optimizer.of(
                values.real("rate"),
                values.real("beta1"),
                values.real("beta2"),
                values.real("epsilon")));
  }

  static Values adapting(double rate, double beta1, double beta2, double epsilon) {
    return Values.none()
        .with("rate", rate)
        .with("beta1", beta1)
        .with("beta2", beta2)
        .with("epsilon", epsilon);
  }
}
