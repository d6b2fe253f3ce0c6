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
 * (1 + γ·t)⁻ᵖ.
 *
 * <p><b>Source</b> DL4J's {@code InverseSchedule}, in epochs.
 */
public record InverseRate(double gamma, double power, int warmUp) implements Schedule {
  public static final Kind<InverseRate> KIND =
      new Kind<>(
          Label.of(
              "inverse",
              Text.of("inverse", "反比"),
              Text.of("The rate falls fast at first, then ever more slowly.", "学习率先快后慢地下降。")),
          List.of(
              new Param.Real(
                  Label.of(
                      "gamma",
                      Text.of("Gamma", "γ"),
                      Text.of("How soon it begins to fall.", "多快开始下降。")),
                  1e-5,
                  10,
                  0.01,
                  Scale.LOG),
              ScheduleParams.power(1),
              ScheduleParams.warmUp()),
          values ->
              new InverseRate(values.real("gamma"), values.real("power"), values.whole("warmUp")));

  @Override
  public Kind<InverseRate> kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return Values.none().with("gamma", gamma).with("power", power).with("warmUp", warmUp);
  }

  @Override
  public double decay(double epoch) {
    return Elementary.exp(-power * Elementary.log1p(gamma * epoch));
  }
}
