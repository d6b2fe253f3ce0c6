package layerlab.plan;

import layerlab.spec.Text;

/**
 * What training makes small. All are means over the samples; o is the output, t the target, of k
 * values.
 */
public enum Loss {
  /** ½ Σ (o − t)²: the TensorFlow playground's. */
  HALF_SQUARED_ERROR("half-squared-error", Text.of("½ squared error", "½ 平方误差")),
  /** Σ (o − t)² / k. Source: DL4J's {@code LossMSE}. */
  MEAN_SQUARED_ERROR("mean-squared-error", Text.of("mean squared error", "均方误差")),
  /** Σ |o − t| / k. Source: DL4J's {@code LossMAE}. */
  MEAN_ABSOLUTE_ERROR("mean-absolute-error", Text.of("mean absolute error", "平均绝对误差")),
  /** Σ max(0, 1 − t·o), for targets ±1. Source: Cortes, Vapnik 1995; DL4J's {@code LossHinge}. */
  HINGE("hinge", Text.of("hinge", "合页损失")),
  /**
   * −Σ t·ln o after softmax, or −t·ln o − (1 − t)·ln(1 − o) after one sigmoid. Source: DL4J's
   * {@code LossMCXENT} and {@code LossBinaryXENT}.
   */
  CROSS_ENTROPY("cross-entropy", Text.of("cross-entropy", "交叉熵"));

  private final String id;
  private final Text title;

  Loss(String id, Text title) {
    this.id = id;
    this.title = title;
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
