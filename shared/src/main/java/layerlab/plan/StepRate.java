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
 * drop^⌊t / every⌋.
 *
 * <p><b>Source</b> DL4J's {@code StepSchedule}, in epochs.
 */
public record StepRate(int every, double drop, int warmUp) implements Schedule {
  public static final Kind<StepRate> KIND =
      new Kind<>(
          Label.of(
              "step",
              Text.of("step", "阶梯"),
              Text.of("The rate falls at a blow every so many epochs.", "每隔若干轮学习率陡降一次。")),
          List.of(
              new Param.Whole(
                  Label.of(
                      "every",
                      Text.of("Every", "每隔"),
                      Text.of("After how many epochs it falls again.", "多少轮之后再降一次。")),
                  1,
                  1_000_000,
                  100),
              new Param.Real(
                  Label.of(
                      "drop",
                      Text.of("Drop to", "降到"),
                      Text.of("What share of the rate is left after a drop.", "每次下降后剩下的学习率比例。")),
                  0.01,
                  1,
                  0.5,
                  Scale.SHARE),
              ScheduleParams.warmUp()),
          values ->
              new StepRate(values.whole("every"), values.real("drop"), values.whole("warmUp")));

  @Override
  public Kind<StepRate> kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return Values.none().with("every", every).with("drop", drop).with("warmUp", warmUp);
  }

  @Override
  public double decay(double epoch) {
    return Elementary.exp(Math.floor(epoch / every) * Elementary.log(drop));
  }
}
