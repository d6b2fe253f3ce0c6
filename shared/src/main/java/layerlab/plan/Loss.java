package layerlab.plan;

import layerlab.spec.Text;

/**
 * What training makes small. All are means over the samples; o is the output, t the target, of k
 * values.
 */
public enum Loss {
  /** ½ Σ (o − t)²: the TensorFlow playground's. */
  HALF_SQUARED_ERROR(
      "half-squared-error",
      Text.of("½ squared error", "½ 平方误差"),
      Text.of("Half the squared distance: large misses count most.", "距离平方的一半：大的偏差最重要。")),
  /** Σ (o − t)² / k. Source: DL4J's {@code LossMSE}. */
  MEAN_SQUARED_ERROR(
      "mean-squared-error",
      Text.of("mean squared error", "均方误差"),
      Text.of("The squared distance, on average over the outputs.", "各输出距离平方的平均。")),
  /** Σ |o − t| / k. Source: DL4J's {@code LossMAE}. */
  MEAN_ABSOLUTE_ERROR(
      "mean-absolute-error",
      Text.of("mean absolute error", "平均绝对误差"),
      Text.of("The distance itself: an outlier counts for what it is.", "距离本身：离群点不会被放大。")),
  /** Σ max(0, 1 − t·o), for targets ±1. Source: Cortes, Vapnik 1995; DL4J's {@code LossHinge}. */
  HINGE(
      "hinge",
      Text.of("hinge", "合页损失"),
      Text.of("Asks for a margin of 1 on the right side, and no more.", "只要求在正确一侧留出 1 的间隔。")),
  /**
   * −Σ t·ln o after softmax, or −t·ln o − (1 − t)·ln(1 − o) after one sigmoid. Source: DL4J's
   * {@code LossMCXENT} and {@code LossBinaryXENT}.
   */
  CROSS_ENTROPY(
      "cross-entropy",
      Text.of("cross-entropy", "交叉熵"),
      Text.of("How much the truth surprises the predicted shares.", "真值让预测的概率有多意外。"));

  private final String id;
  private final Text title;
  private final Text hint;

  Loss(String id, Text title, Text hint) {
    this.id = id;
    this.title = title;
    this.hint = hint;
  }

  /** What it is like, in one sentence. */
  public Text hint() {
    return hint;
  }

  public String id() {
    return id;
  }

  public Text title() {
    return title;
  }

  public static Loss of(String id) {
    for (Loss loss : values()) {
      if (loss.id.equals(id)) {
        return loss;
      }
    }
    throw new IllegalArgumentException("loss: unknown " + id);
  }
}
