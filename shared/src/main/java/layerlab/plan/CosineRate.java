package layerlab.plan;

import java.util.List;
import layerlab.maths.Elementary;
import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Text;
import layerlab.spec.Values;

/**
 * ½·(1 + cos(π·t/T)) between 1 and the final share, which stays from T on.
 *
 * <p><b>Source</b> Loshchilov, Hutter 2017, without restarts.
 */
public record CosineRate(int until, double least, int warmUp) implements Schedule {
  public static final Kind<CosineRate> KIND =
      new Kind<>(
          Label.of(
              "cosine",
              Text.of("cosine", "余弦"),
              Text.of(
                  "The rate falls along half a cosine: slowly, fast, slowly.",
                  "学习率沿半个余弦下降：慢、快、慢。")),
          List.of(ScheduleParams.until(), ScheduleParams.least(), ScheduleParams.warmUp()),
          values ->
              new CosineRate(values.whole("until"), values.real("least"), values.whole("warmUp")));

  @Override
  public Kind<CosineRate> kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return Values.none().with("until", until).with("least", least).with("warmUp", warmUp);
  }

  @Override
  public double decay(double epoch) {
    double way = Math.min(1, epoch / until);
    return ScheduleParams.between(0.5 * (1 + Elementary.cos(Math.PI * way)), least);
  }
}
