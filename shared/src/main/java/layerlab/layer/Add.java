package layerlab.layer;

import java.util.ArrayList;
import java.util.List;
import layerlab.shape.Shape;
import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Text;
import layerlab.spec.Values;

/**
 * Adds its inputs value by value: the end of a residual connection.
 *
 * <p><b>Shapes</b> two or more of n values → {@code Vector(n)}.
 *
 * <p><b>Source</b> DL4J's {@code ElementWiseVertex(Op.Add)}.
 */
public record Add() implements Layer {
  public static final Kind<Add> KIND =
      new Kind<>(
          Label.of(
              "add",
              Text.of("Add", "相加"),
              Text.of("Adds what its connections bring, value by value.", "把各条连线带来的值逐个相加。")),
          List.of(),
          values -> new Add());

  @Override
  public Kind<Add> kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return Values.none();
  }

  @Override
  public Arity arity() {
    return Arity.MANY;
  }

  @Override
  public Inferred infer(List<Shape> inputs) {
    int size = inputs.getFirst().size();
    if (inputs.stream().allMatch(input -> input.size() == size)) {
      return new Inferred.Fits(new Shape.Vector(size));
    }
    List<Integer> sizes = new ArrayList<>();
    inputs.forEach(input -> sizes.add(input.size()));
    return new Inferred.SizesDiffer(sizes);
  }

  @Override
  public List<Tensor> tensors(List<Shape> inputs) {
    return List.of();
  }
}
