package layerlab.layer;

import java.util.ArrayList;
import java.util.List;
import layerlab.shape.Shape;
import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Option;
import layerlab.spec.Param;
import layerlab.spec.Text;
import layerlab.spec.Values;

/**
 * A fully connected layer: f(W·x + b).
 *
 * <p><b>Shapes</b> any shape of n values → {@code Vector(units)}; W is units × n, b has units.
 *
 * <p><b>Source</b> DL4J's {@code DenseLayer}.
 */
public record Dense(int units, Curve curve, Initialization start, Penalty penalty)
    implements Layer {
  public static final Kind<Dense> KIND =
      new Kind<>(
          Label.of(
              "dense",
              Text.of("Dense", "全连接"),
              Text.of(
                  "Every neuron sees all values that come in: f(W·x + b).",
                  "每个神经元都看到全部输入：f(W·x + b)。")),
          params(4, ActivationFunction.hidden(), ActivationFunction.TANH),
          values ->
              new Dense(
                  values.whole("units"),
                  Curve.of(values),
                  Initialization.of(values),
                  Penalty.of(values)));

  /** A layer with Xavier's initialization and no penalty. */
  public static Dense of(int units, ActivationFunction activation) {
    return new Dense(units, Curve.of(activation), Initialization.xavier(), Penalty.none());
  }

  static List<Param> params(int units, List<Option> activations, ActivationFunction activation) {
    List<Param> params = new ArrayList<>();
    params.add(
        new Param.Whole(
            Label.of(
                "units",
                Text.of("Neurons", "神经元"),
                Text.of("How many neurons the layer has.", "这一层有多少个神经元。")),
            1,
            1024,
            units));
    params.addAll(
        Curve.params(
            "The function applied to each weighted sum.",
            "作用在每个加权和上的函数。",
            activations,
            activation.id()));
    params.addAll(Initialization.params());
    params.addAll(Penalty.params());
    return params;
  }

  static Values values(int units, Curve curve, Initialization start, Penalty penalty) {
    return penalty.addTo(start.addTo(curve.addTo(Values.none().with("units", units))));
  }

  static List<Tensor> tensors(int units, Shape input) {
    return List.of(
        new Tensor(Tensor.Role.WEIGHTS, units, input.size()),
        new Tensor(Tensor.Role.BIAS, units, 1));
  }

  public ActivationFunction activation() {
    return curve.function();
  }

  public Dense withUnits(int count) {
    return new Dense(count, curve, start, penalty);
  }

  public Dense withActivation(ActivationFunction function) {
    return new Dense(units, curve.with(function), start, penalty);
  }

  @Override
  public Kind<Dense> kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return values(units, curve, start, penalty);
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
    return tensors(units, inputs.getFirst());
  }
}
