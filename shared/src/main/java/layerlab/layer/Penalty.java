package layerlab.layer;

import java.util.List;
import layerlab.spec.Label;
import layerlab.spec.Param;
import layerlab.spec.Scale;
import layerlab.spec.Text;
import layerlab.spec.Values;

/**
 * What a layer's weights (never its biases) pay for being large: l1·Σ|w| + ½·l2·Σw², added to the
 * loss that is minimized and left out of the loss that is shown.
 *
 * <p><b>Source</b> DL4J's {@code L1Regularization} and {@code L2Regularization}.
 */
public record Penalty(double l1, double l2) {

  public static Penalty none() {
    return new Penalty(0, 0);
  }

  static List<Param> params() {
    return List.of(
        new Param.Real(
            Label.of(
                "l1",
                Text.of("L1", "L1"),
                Text.of("Pulls weights to exactly zero: l1 · Σ|w|.", "把权重拉到恰好为零：l1 · Σ|w|。")),
            0,
            10,
            0,
            Scale.LOG),
        new Param.Real(
            Label.of(
                "l2",
                Text.of("Weight decay", "权重衰减"),
                Text.of("Keeps weights small: ½ · l2 · Σw².", "让权重保持较小：½ · l2 · Σw²。")),
            0,
            10,
            0,
            Scale.LOG));
  }

  static Penalty of(Values values) {
    return new Penalty(values.real("l1"), values.real("l2"));
  }

  Values addTo(Values values) {
    return values.with("l1", l1).with("l2", l2);
  }
}
