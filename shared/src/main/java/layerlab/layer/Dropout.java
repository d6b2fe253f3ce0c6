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
 * Silences each value with a probability while training and scales the others by 1 / (1 − rate);
 * does nothing otherwise.
 *
 * <p><b>Units/range</b> rate is the probability to <em>drop</em> (DL4J's own argument is the one to
 * keep).
 *
 * <p><b>Source</b> Srivastava et al. 2014, in the inverted form.
 */
public record Dropout(double rate) implements Layer {
  public static final Kind<Dropout> KIND =
      new Kind<>(
          Label.of(
              "dropout",
              Text.of("Dropout", "丢弃"),
              Text.of(
                  "Silences some values at random in each training step, so that none is relied"
                      + " on.",
                  "每个训练步随机关掉一些值，使网络不依赖其中任何一个。")),
          List.of(
              new Param.Real(
                  Label.of(
                      "rate",
                      Text.of("Dropped", "丢弃率"),
                      Text.of("The share of values silenced in each step.", "每一步被关掉的值所占的比例。")),
                  0,
                  0.9,
                  0.2,
                  Scale.SHARE)),
          values -> new Dropout(values.real("rate")));

  @Override
  public Kind<Dropout> kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return Values.none().with("rate", rate);
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
