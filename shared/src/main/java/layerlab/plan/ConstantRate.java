package layerlab.plan;

import java.util.List;
import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Text;
import layerlab.spec.Values;

/** 1. */
public record ConstantRate(int warmUp) implements Schedule {
  public static final Kind<ConstantRate> KIND =
      new Kind<>(
          Label.of(
              "constant",
              Text.of("constant", "恒定"),
              Text.of("The rate stays as it is.", "学习率保持不变。")),
          List.of(ScheduleParams.warmUp()),
          values -> new ConstantRate(values.whole("warmUp")));

  @Override
  public Kind<ConstantRate> kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return Values.none().with("warmUp", warmUp);
  }

  @Override
  public double decay(double epoch) {
    return 1;
  }
}
