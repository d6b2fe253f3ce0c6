package layerlab.layer;

import java.util.List;
import layerlab.spec.Label;
import layerlab.spec.Option;
import layerlab.spec.Param;
import layerlab.spec.Scale;
import layerlab.spec.Text;
import layerlab.spec.Values;

/**
 * An activation function with what can be set of it.
 *
 * @param leak the slope of leaky ReLU below zero; kept but without effect for the others
 */
public record Curve(ActivationFunction function, double leak) {
  /** The usual slope of leaky ReLU below zero: DL4J's and PyTorch's. */
  public static final double USUAL_LEAK = 0.01;

  /** Without settings of one's own. */
  public static Curve of(ActivationFunction function) {
    return new Curve(function, USUAL_LEAK);
  }

  static List<Param> params(String hintEn, String hintZh, List<Option> options, String start) {
    return List.of(
        new Param.Choice(
            Label.of("activation", Text.of("Activation", "激活函数"), Text.of(hintEn, hintZh)),
            options,
            start),
        new Param.Real(
            Label.of(
                "leak",
                Text.of("Leak", "泄漏斜率"),
                Text.of("The slope of leaky ReLU below zero.", "leaky ReLU 在零以下的斜率。")),
            0.001,
            0.9,
            USUAL_LEAK,
            Scale.LOG));
  }

  static Curve of(Values values) {
    return new Curve(ActivationFunction.of(values.word("activation")), values.real("leak"));
  }

  Values addTo(Values values) {
    return values.with("activation", function.id()).with("leak", leak);
  }

  Curve with(ActivationFunction other) {
    return new Curve(other, leak);
  }
}
