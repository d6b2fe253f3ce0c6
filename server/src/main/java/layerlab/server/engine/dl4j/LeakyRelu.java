package layerlab.server.engine.dl4j;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Leaky ReLU whose derivative has the slope of its values. ND4J's kernel takes the slope of the
 * derivative as a float: 0.01 becomes 0.009999999776.
 */
final class LeakyRelu extends ActivationLReLU {
  private static final long serialVersionUID = 1;

  LeakyRelu(double slope) {
    super(slope);
  }

  @Override
  public Pair<INDArray, INDArray> backprop(INDArray sums, INDArray errors) {
    INDArray isPositive = sums.gte(0).castTo(errors.dataType());
    INDArray slopes = isPositive.muli(1 - getAlpha()).addi(getAlpha());
    return new Pair<>(slopes.muli(errors), null);
  }
}
