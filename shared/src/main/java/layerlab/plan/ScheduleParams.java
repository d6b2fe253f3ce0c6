package layerlab.plan;

import layerlab.spec.Label;
import layerlab.spec.Param;
import layerlab.spec.Scale;
import layerlab.spec.Text;

/** The parameters that several schedules have. */
final class ScheduleParams {
  private static final int MOST_EPOCHS = 1_000_000;

  private ScheduleParams() {}

  static Param warmUp() {
    return new Param.Whole(
        Label.of(
            "warmUp",
            Text.of("Warm-up", "预热"),
            Text.of(
                "Over how many epochs the rate first rises from zero; 0 for none.",
                "学习率先用多少轮从零升起，0 表示不预热。")),
        0,
        MOST_EPOCHS,
        0);
  }

  static Param until() {
    return new Param.Whole(
        Label.of(
            "until",
            Text.of("Ends after", "结束于"),
            Text.of("After how many epochs it has fallen all the way.", "多少轮之后降到最低。")),
        1,
        MOST_EPOCHS,
        1000);
  }

  static Param least() {
    return new Param.Real(
        Label.of(
            "least",
            Text.of("Final rate", "最终学习率"),
            Text.of("The share of the rate that is left at the end.", "最后剩下的学习率比例。")),
        0,
        1,
        0.01,
        Scale.SHARE);
  }

  static Param power(double initial) {
    return new Param.Real(
        Label.of("power", Text.of("Power", "幂"), Text.of("How sharply it falls.", "下降得多快。")),
        0.1,
        5,
        initial,
        Scale.LINEAR);
  }

  /** From 1 to the final share, along a curve from 1 to 0. */
  static double between(double curve, double least) {
    return least + (1 - least) * curve;
  }
}
