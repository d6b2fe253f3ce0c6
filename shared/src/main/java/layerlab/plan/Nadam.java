package layerlab.plan;

import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Text;
import layerlab.spec.Values;

/**
 * m ← β₁·m + (1 − β₁)·g; v ← β₂·v + (1 − β₂)·g²; w ← w − η/(1 − β₁ᵗ) · (β₁·m + (1 − β₁)·g) / (√v +
 * ε).
 *
 * <p><b>Source</b> Dozat 2016, in the form of DL4J's {@code NadamUpdater}: v is not corrected for
 * its beginning at 0, so that the first steps are long.
 */
public record Nadam(double rate, double beta1, double beta2, double epsilon) implements Optimizer {
  public static final Kind<Nadam> KIND =
      OptimizerParams.adapting(
          Label.of(
              "nadam",
              Text.same("Nadam"),
              Text.of("Adam with Nesterov's look ahead.", "带 Nesterov 前瞻的 Adam。")),
          0.005,
          Nadam::new);

  @Override
  public Kind<Nadam> kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return OptimizerParams.adapting(rate, beta1, beta2, epsilon);
  }

  @Override
  public int slots() {
    return 2;
  }
}
