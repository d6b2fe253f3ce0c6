package layerlab.server.engine.dl4j;

import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The way back through batch normalization for a batch of one sample, at which DL4J fails ("Output
 * array did not match expected shape"). Mean is the sample and variance 0: what comes out is β,
 * whatever went in.
 */
final class LoneSample {
  private LoneSample() {}

  static boolean isAt(GraphVertex vertex, INDArray targets) {
    return targets.size(0) == 1 && vertex.getLayer() instanceof BatchNormalization;
  }

  /** Writes the gradients of γ and β and the steps of mean and variance; hands nothing on. */
  static INDArray backward(GraphVertex vertex) {
    BatchNormalization layer = (BatchNormalization) vertex.getLayer();
    double share = 1 - layer.layerConf().getDecay();
    INDArray sample = vertex.getInputs()[0];
    INDArray mean = layer.getParam(BatchNormalizationParamInitializer.GLOBAL_MEAN);
    INDArray variance = layer.getParam(BatchNormalizationParamInitializer.GLOBAL_VAR);
    part(layer, 0).assign(0);
    part(layer, 1).assign(flat(vertex.getEpsilon()));
    part(layer, 2).assign(flat(mean).sub(flat(sample)).muli(share));
    part(layer, 3).assign(flat(variance).mul(share));
    return sample.like();
  }

  /** γ, β, mean, variance. */
  private static INDArray part(BatchNormalization layer, int number) {
    INDArray gradients = flat(layer.getGradientsViewArray());
    long size = gradients.length() / 4;
    return gradients.get(NDArrayIndex.interval(number * size, (number + 1) * size));
  }

  private static INDArray flat(INDArray array) {
    return array.reshape(array.length());
  }
}
