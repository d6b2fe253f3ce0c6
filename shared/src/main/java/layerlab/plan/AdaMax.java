package layerlab.plan;

import java.util.List;
import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Text;
import layerlab.spec.Values;

/**
 * m ← β₁·m + (1 − β₁)·g; u ← max(β₂·u, |g|); w ← w − η/(1 − β₁ᵗ) · m / u.
 *
 * <p><b>Source</b> Kingma, Ba 2015, section 7.1; DL4J's {@code AdaMaxUpdater}, which adds 10⁻³² to
 * u.
 */
public record AdaMax(double rate, double beta1, double beta2) implements Optimizer {
  public static final Kind<AdaMax> KIND =
      new Kind<>(
          Label.of(
              "adamax",
              Text.same("AdaMax"),
              Text.of(
                  "Adam by the largest recent gradient in place of the mean square.",
                  "用近来最大的梯度代替均方的 Adam。")),
          List.of(
              OptimizerParams.learningRate(0.01), OptimizerParams.beta1(), OptimizerParams.beta2()),
          values -> new AdaMax(values.real("rate"), values.real("beta1"), values.real("beta2")));

  @Override
  public Kind<AdaMax> kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return Values.none().with("rate", rate).with("beta1", beta1).with("beta2", beta2);
  }

  @Override
  public int slots() {
    return 2;
  }
}
