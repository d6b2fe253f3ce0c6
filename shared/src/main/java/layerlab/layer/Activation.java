package layerlab.layer;

import java.util.List;
import layerlab.shape.Shape;
import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Text;
import layerlab.spec.Values;

/**
 * A function on every value, without weights: what follows an Add or a normalization.
 *
 * <p><b>Shapes</b> any → {@code Vector} of the same size.
 *
 * <p><b>Source</b> DL4J's {@code ActivationLayer}.
 */
public record Activation(Curve curve) implements Layer {
  public static final Kind<Activation> KIND =
      new Kind<>(
          Label.of(
              "activation",
              Text.of("Activation", "激活"),
              Text.of("Bends every value with one function.", "用一个函数弯曲每个值。")),
          Curve.params(
              "The function applied to each value.",
              "作用在每个值上的函数。",
              ActivationFunction.hidden(),
              ActivationFunction.RELU.id()),
          values -> new Activation(Curve.of(values)));

  /** One without settings of its own. */
  public static Activation of(ActivationFunction function) {
    return new Activation(Curve.of(function));
  }

  public ActivationFunction function() {
    return curve.function();
  }

  @Override
  public Kind<Activation> kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return curve.addTo(Values.none());
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
    return List.of();
  }
}
