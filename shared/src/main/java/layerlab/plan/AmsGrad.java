package layerlab.plan;

import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Text;
import layerlab.spec.Values;

/**
 * As {@link Optimizer.Adam}, with the largest v so far in place of v.
 *
 * <p><b>Source</b> Reddi et al. 2018; DL4J's {@code AMSGradUpdater}.
 */
public record AmsGrad(double rate, double beta1, double beta2, double epsilon)
    implements Optimizer {
  public static final Kind<AmsGrad> KIND =
      OptimizerParams.adapting(
          Label.of(
              "amsgrad",
              Text.same("AMSGrad"),
              Text.of("Adam whose steps never grow back.", "步长不会再变大的 Adam。")),
          0.01,
          AmsGrad::new);

  @Override
  public Kind<AmsGrad> kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return OptimizerParams.adapting(rate, beta1, beta2, epsilon);
  }

  @Override
  public int slots() {
    return 3;
  }
}
