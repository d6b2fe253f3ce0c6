package layerlab.layer;

import java.util.List;
import layerlab.shape.Shape;
import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Text;
import layerlab.spec.Values;

/** Where samples enter; its shape is the data's. */
public record Input() implements Layer {
  public static final Kind<Input> KIND =
      new Kind<>(
          Label.of(
              "input",
              Text.of("Input", "输入"),
              Text.of("Hands each sample to the network.", "把每个样本交给网络。")),
          List.of(),
          values -> new Input());

  @Override
  public Kind<Input> kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return Values.none();
  }

  @Override
  public Arity arity() {
    return Arity.NONE;
  }

  /** The graph check gives an input the data's shape and never asks. */
  @Override
  public Inferred infer(List<Shape> inputs) {
    throw new IllegalArgumentException("an input has no inputs");
  }

  @Override
  public List<Tensor> tensors(List<Shape> inputs) {
    return List.of();
  }
}
