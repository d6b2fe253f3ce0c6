package layerlab.layer;

import java.util.List;
import layerlab.shape.Shape;
import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Text;
import layerlab.spec.Values;

/**
 * Puts its inputs one after the other, in the order of its edges.
 *
 * <p><b>Shapes</b> two or more → {@code Vector} of the sum of their sizes, or of the largest int
 * where that is less: the graph check refuses far smaller ones.
 *
 * <p><b>Source</b> DL4J's {@code MergeVertex}.
 */
public record Concat() implements Layer {
  public static final Kind<Concat> KIND =
      new Kind<>(
          Label.of(
              "concat",
              Text.of("Concat", "拼接"),
              Text.of("Puts what its connections bring side by side.", "把各条连线带来的值并排放在一起。")),
          List.of(),
          values -> new Concat());

  @Override
  public Kind<Concat> kind() {
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
    long size = inputs.stream().mapToLong(Shape::size).sum();
    return new Inferred.Fits(new Shape.Vector((int) Math.min(size, Integer.MAX_VALUE)));
  }

  @Override
  public List<Tensor> tensors(List<Shape> inputs) {
    return List.of();
  }
}
