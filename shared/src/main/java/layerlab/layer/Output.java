package layerlab.layer;

import java.util.List;
import layerlab.shape.Shape;
import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Text;
import layerlab.spec.Values;

/**
 * The fully connected layer whose values are compared with the targets by the loss.
 *
 * <p><b>Shapes</b> any shape of n values → {@code Vector(units)}; W is units × n, b has units.
 *
 * <p><b>Source</b> DL4J's {@code OutputLayer}.
 */
public record Output(int units, Curve curve, Initialization start, Penalty penalty)
    implements Layer {
  public static final Kind<Output> KIND =
      new Kind<>(
          Label.of(
              "output",
              Text.of("Output", "输出"),
              Text.of(
                  "The network's answer, compared with the truth by the loss.",
                  "网络的回答，由损失函数与真值比较。")),
          Dense.params(1, ActivationFunction.all(), ActivationFunction.TANH),
          values ->
              new Output(
                  values.whole("units"),
                  Curve.of(values),
                  Initialization.of(values),
                  Penalty.of(values)));

  /** An output with Xavier's initialization and no penalty. */
  public static Output of(int units, ActivationFunction activation) {
    return new Output(units, Curve.of(activation), Initialization.xavier(), Penalty.none());
  }

  public ActivationFunction activation() {
    return curve.function();
  }

  public Output withUnits(int count) {
    return new Output(count, curve, start, penalty);
  }

  public Output withActivation(ActivationFunction function) {
    return new Output(units, curve.with(function), start, penalty);
  }

  @Override
  public Kind<Output> kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return Dense.values(units, curve, start, penalty);
  }

  @Override
  public Arity arity() {
    return Arity.ONE;
  }

  @Override
  public Inferred infer(List<Shape> inputs) {
    return new Inferred.Fits(new Shape.Vector(units));
  }

  @Override
  public List<Tensor> tensors(List<Shape> inputs) {
    return Dense.tensors(units, inputs.getFirst());
  }
}
