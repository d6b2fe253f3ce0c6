package layerlab.plan;

import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Text;
import layerlab.spec.Values;

/**
 * s ← ρ·s + (1 − ρ)·g²; d ← g·√(u + ε) / √(s + ε); u ← ρ·u + (1 − ρ)·d²; w ← w − η·d.
 *
 * <p><b>Source</b> Zeiler 2012, with PyTorch's rate; DL4J's {@code AdaDeltaUpdater} is that of rate
 * 1.
 */
public record AdaDelta(double rate, double decay, double epsilon) implements Optimizer {
  public static final Kind<AdaDelta> KIND =
      OptimizerParams.levelling(
          Label.of(
              "adadelta",
              Text.same("AdaDelta"),
              Text.of(
                  "Measures its own steps and finds the rate by itself; 1 leaves it to that.",
                  "根据自己走过的步长确定学习率；学习率取 1 表示完全由它决定。")),
          1,
          1e-6,
          AdaDelta::new);

  @Override
  public Kind<AdaDelta> kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return OptimizerParams.levelling(rate, decay, epsilon);
  }

  @Override
  public int slots() {
    return 2;
  }
}
