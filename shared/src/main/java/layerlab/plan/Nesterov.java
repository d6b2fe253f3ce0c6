package layerlab.plan;

import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Text;
import layerlab.spec.Values;

/**
 * v′ ← μ·v − η·g; w ← w + (1 + μ)·v′ − μ·v.
 *
 * <p><b>Source</b> Nesterov 1983 in the form of Bengio et al. 2012; DL4J's {@code
 * NesterovsUpdater}. The velocity holds the rate at which it was gained.
 */
public record Nesterov(double rate, double momentum) implements Optimizer {
  public static final Kind<Nesterov> KIND =
      OptimizerParams.rolling(
          Label.of(
              "nesterov",
              Text.same("Nesterov"),
              Text.of("Momentum that looks ahead before it corrects.", "先往前看一步再修正的动量。")),
          Nesterov::new);

  @Override
  public Kind<Nesterov> kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return OptimizerParams.rolling(rate, momentum);
  }

  @Override
  public int slots() {
    return 1;
  }
}
