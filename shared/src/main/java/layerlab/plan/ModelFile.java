package layerlab.plan;

import layerlab.spec.Text;

/** What a model file of Deeplearning4j cannot hold of a plan. */
public final class ModelFile {
  /** Said where the file is offered, and in the file. */
  public static final Text LACKS =
      Text.of(
          "The DL4J model leaves out schedule, clipping and early stopping; momentum becomes SGD in"
              + " it, and AdaDelta loses its rate. Its optimizer begins afresh, as it does when the"
              + " link is opened.",
          "DL4J 模型不含学习率调度、梯度裁剪和早停；其中动量变为 SGD，AdaDelta 失去学习率。优化器从头开始，与打开链接时相同。");

  private ModelFile() {}
}
