package layerlab.layer;

import java.util.List;
import layerlab.shape.Shape;
import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Param;
import layerlab.spec.Scale;
import layerlab.spec.Text;
import layerlab.spec.Values;

/**
 * Brings every value to mean 0 and variance 1 over the batch, then scales and shifts it by what it
 * learned; outside training it uses the running mean and variance.
 *
 * <p><b>Shapes</b> any of n values → {@code Vector(n)}; γ, β, mean and variance have n each, all
 * four counted as parameters, as DL4J does.
 *
 * <p><b>Source</b> Ioffe, Szegedy 2015; DL4J's {@code BatchNormalization}.
 */
public record BatchNorm(double decay, double epsilon) implements Layer {
  public static final Kind<BatchNorm> KIND =
      new Kind<>(
          Label.of(
              "batch-norm",
              Text.of("Norm", "批归一"),
              Text.of(
                  "Brings every value to mean 0 and variance 1 over the batch.",
                  "使每个值在一批样本中均值为 0、方差为 1。")),
          List.of(
              new Param.Real(
                  Label.of(
                      "decay",
                      Text.of("Memory", "记忆"),
                      Text.of(
                          "How much of the running mean and variance is kept in a step.",
                          "每一步保留多少滑动均值和方差。")),
                  0,
                  0.999,
                  0.9,
                  Scale.LINEAR),
              new Param.Real(
                  Label.of(
                      "epsilon",
                      Text.of("Epsilon", "ε"),
                      Text.of(
                          "Added to the variance, so that nothing is divided by zero.",
                          "加在方差上，避免除以零。")),
                  1e-8,
                  0.1,
                  1e-5,
                  Scale.LOG)),
          values -> new BatchNorm(values.real("decay"), values.real("epsilon")));

  @Override
  public Kind<BatchNorm> kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return Values.none().with("decay", decay).with("epsilon", epsilon);
  }

  @Override
  public Arity arity() {
    return Arity.ONE;
  }

  @Override
  public Inferred infer(List<Shape> inputs) {
    return new Inferred.Fits(new Shape.Vector(inputs.getFirst().size()));
  }

  @Override
  public List<Tensor> tensors(List<Shape> inputs) {
    int size = inputs.getFirst().size();
    return List.of(
        new Tensor(Tensor.Role.SCALE, size, 1),
        new Tensor(Tensor.Role.SHIFT, size, 1),
        new Tensor(Tensor.Role.MEAN, size, 1),
        new Tensor(Tensor.Role.VARIANCE, size, 1));
  }
}
