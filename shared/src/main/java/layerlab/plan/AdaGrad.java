package layerlab.plan;

import java.util.List;
import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Text;
import layerlab.spec.Values;

/**
 * s ← s + g²; w ← w − η·g / (√s + ε).
 *
 * <p><b>Source</b> Duchi et al. 2011; DL4J's {@code AdaGradUpdater}, which begins with s = ε where
 * this begins with 0.
 */
public record AdaGrad(double rate, double epsilon) implements Optimizer {
  public static final Kind<AdaGrad> KIND =
      new Kind<>(
          Label.of(
              "adagrad",
              Text.same("AdaGrad"),
              Text.of(
                  "Divides each step by the size of all gradients of that weight so far.",
                  "每一步除以该权重迄今所有梯度的大小。")),
          List.of(OptimizerParams.learningRate(0.1), OptimizerParams.stability(1e-6)),
          values -> new AdaGrad(values.real("rate"), values.real("epsilon")));

  @Override
  public Kind<AdaGrad> kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return Values.none().with("rate", rate).with("epsilon", epsilon);
  }

  @Override
  public int slots() {
    return 1;
  }
}
