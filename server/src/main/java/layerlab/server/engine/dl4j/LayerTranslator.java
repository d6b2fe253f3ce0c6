package layerlab.server.engine.dl4j;

import java.util.function.IntSupplier;
import layerlab.graph.NodeId;
import layerlab.graph.ShapedGraph;
import layerlab.graph.ShapedNode;
import layerlab.layer.Activation;
import layerlab.layer.Add;
import layerlab.layer.BatchNorm;
import layerlab.layer.Concat;
import layerlab.layer.Curve;
import layerlab.layer.Dense;
import layerlab.layer.Dropout;
import layerlab.layer.Input;
import layerlab.layer.Output;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.IUpdater;

/** A checked graph in DL4J's words: each node becomes the vertex of the same name. */
final class LayerTranslator {
  private final ShapedGraph graph;
  private final OutputLoss loss;
  private final int seed;
  private final IntSupplier step;

  /**
   * @param seed of the dropout masks
   * @param step of which the next mask is drawn
   */
  LayerTranslator(ShapedGraph graph, OutputLoss loss, int seed, IntSupplier step) {
    this.graph = graph;
    this.loss = loss;
    this.seed = seed;
    this.step = step;
  }

  /** Weights start at zero: their values come from a snapshot. */
  ComputationGraphConfiguration configuration(IUpdater updater) {
    GraphBuilder builder =
        new NeuralNetConfiguration.Builder()
            .dataType(DataType.DOUBLE)
            .weightInit(WeightInit.ZERO)
            .updater(updater)
            .trainingWorkspaceMode(WorkspaceMode.NONE)
            .inferenceWorkspaceMode(WorkspaceMode.NONE)
            .graphBuilder()
            .validateOutputLayerConfig(false);
    for (ShapedNode node : graph.nodes()) {
      add(node, builder);
    }
    return builder.build();
  }

  private void add(ShapedNode node, GraphBuilder builder) {
    String name = node.id().value();
    String[] inputs = node.inputs().stream().map(NodeId::value).toArray(String[]::new);
    switch (node.layer()) {
      case Input input -> builder.addInputs(name);
      case Dense dense -> builder.addLayer(name, dense(dense, node.width()), inputs);
      case Activation activation ->
          builder.addLayer(name, new ActivationLayer(function(activation.curve())), inputs);
      case Dropout dropout -> builder.addLayer(name, dropout(dropout, node.id()), inputs);
      case BatchNorm norm -> builder.addLayer(name, batchNorm(norm, node.width()), inputs);
      case Add add ->
          builder.addVertex(name, new ElementWiseVertex(ElementWiseVertex.Op.Add), inputs);
      case Concat concat -> builder.addVertex(name, new MergeVertex(), inputs);
      case Output output ->
          builder.addLayer(name, output(output, node.width()), inputs).setOutputs(name);
    }
  }

  private static DenseLayer dense(Dense dense, int inputs) {
    return new DenseLayer.Builder()
        .nIn(inputs)
        .nOut(dense.units())
        .activation(function(dense.curve()))
        .l1(dense.penalty().l1())
        .l2(dense.penalty().l2())
        .build();
  }

  private OutputLayer output(Output output, int inputs) {
    return new OutputLayer.Builder(loss)
        .nIn(inputs)
        .nOut(output.units())
        .activation(function(output.curve()))
        .l1(output.penalty().l1())
        .l2(output.penalty().l2())
        .build();
  }

  private DropoutLayer dropout(Dropout dropout, NodeId node) {
    return new DropoutLayer.Builder(new SeededDropout(dropout.rate(), seed, node, step)).build();
  }

  /** DL4J would keep the logarithm of the deviation; the neutral order has the variance. */
  private static BatchNormalization batchNorm(BatchNorm norm, int size) {
    return new BatchNormalization.Builder()
        .nIn(size)
        .nOut(size)
        .decay(norm.decay())
        .eps(norm.epsilon())
        .useLogStd(false)
        .build();
  }

  static IActivation function(Curve curve) {
    return switch (curve.function()) {
      case IDENTITY -> new ActivationIdentity();
      case SIGMOID -> new ActivationSigmoid();
      case TANH -> new ActivationTanH();
      case RELU -> new ActivationReLU();
      case LEAKY_RELU -> new LeakyRelu(curve.leak());
      case ELU -> new ActivationELU();
      case SELU -> new ActivationSELU();
      case GELU -> Formula.gelu();
      case SWISH -> Formula.swish();
      case SOFTPLUS -> Formula.softplus();
      case HARD_SIGMOID -> Formula.hardSigmoid();
      case SOFTMAX -> new ActivationSoftmax();
    };
  }
}
