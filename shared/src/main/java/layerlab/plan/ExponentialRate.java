package layerlab.plan;

import java.util.List;
import layerlab.maths.Elementary;
import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Param;
import layerlab.spec.Scale;
import layerlab.spec.Text;
import layerlab.spec.Values;

/**
 * γᵗ.
 *
 * <p><b>Source</b> DL4J's {@code ExponentialSchedule}, in epochs.
 */
public record ExponentialRate(double gamma, int warmUp) implements Schedule {
  public static final Kind<ExponentialRate> KIND =
      new Kind<>(
          Label.of(
              "exponential",
              Text.of("exponential", "指数"),
              Text.of("The rate shrinks by the same share in every epoch.", "学习率每轮按同一比例缩小。")),
          List.of(
              new Param.Real(
                  Label.of(
                      "gamma",
                      Text.of("Gamma", "γ"),
                      Text.of("What share of the rate is left after an epoch.", "每轮之后剩下的学习率比例。")),
                  0.9,
                  1,
                  0.995,
                  Scale.LINEAR),
              ScheduleParams.warmUp()),
          values -> new ExponentialRate(values.real("gamma"), values.whole("warmUp")));

  @Override
  public Kind<ExponentialRate> kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return Values.none().with("gamma", gamma).with("warmUp", warmUp);
  }

  @Override
  public double decay(double epoch) {
    return Elementary.exp(epoch * Elementary.log(gamma));
  }
}
