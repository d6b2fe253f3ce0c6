package layerlab.plan;

import java.util.List;
import layerlab.maths.Elementary;
import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Text;
import layerlab.spec.Values;

/**
 * (1 − t/T)ᵖ between 1 and the final share, which stays from T on.
 *
 * <p><b>Source</b> DL4J's {@code PolySchedule}, in epochs.
 */
public record PolynomialRate(int until, double power, double least, int warmUp)
    implements Schedule {
  public static final Kind<PolynomialRate> KIND =
      new Kind<>(
          Label.of(
              "polynomial",
              Text.of("polynomial", "多项式"),
              Text.of(
                  "The rate falls to its final value along a power, a straight line for 1.",
                  "学习率按幂下降到最终值，幂为 1 时是直线。")),
          List.of(
              ScheduleParams.until(),
              ScheduleParams.power(2),
              ScheduleParams.least(),
              ScheduleParams.warmUp()),
          values ->
              new PolynomialRate(
                  values.whole("until"),
                  values.real("power"),
                  values.real("least"),
                  values.whole("warmUp")));

  @Override
  public Kind<PolynomialRate> kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return Values.none()
        .with("until", until)
        .with("power", power)
        .with("least", least)
        .with("warmUp", warmUp);
  }

  @Override
  public double decay(double epoch) {
    double left = Math.max(0, 1 - epoch / until);
    return ScheduleParams.between(
        left == 0 ? 0 : Elementary.exp(power * Elementary.log(left)), least);
  }
}
