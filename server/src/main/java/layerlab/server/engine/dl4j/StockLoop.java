package layerlab.server.engine.dl4j;

import java.util.ArrayList;
import java.util.List;
import layerlab.graph.ShapedNode;
import layerlab.layer.Dense;
import layerlab.layer.Input;
import layerlab.layer.Output;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Batches;
import layerlab.server.engine.Scorer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * DL4J as its own examples use it: stock layers, stock workspaces, {@code fit} over batches that
 * lie ready. What sessions are compared with; it trains chains of dense layers only.
 */
public final class StockLoop {
  private final ComputationGraph graph;
  private final List<DataSet> batches = new ArrayList<>();
  private int steps;

  public StockLoop(Assignment assignment) {
    graph = new ComputationGraph(configuration(assignment).build());
    graph.init();
    Batches order = new Batches(assignment.plan(), assignment.examples());
    for (int batch = 0; batch < order.count(); batch++) {
      batches.add(batch(assignment, order.samples(0, batch)));
    }
  }

  private static GraphBuilder configuration(Assignment assignment) {
    GraphBuilder builder =
        new NeuralNetConfiguration.Builder()
            .dataType(DataType.DOUBLE)
            .updater(
                OptimizerTranslator.updater(
                    assignment.plan().optimizer(),
                    new LiveRate(assignment.plan().optimizer().rate())))
            .graphBuilder();
    String before = "";
    for (ShapedNode node : assignment.graph().nodes()) {
      String name = node.id().value();
      switch (node.layer()) {
        case Input input -> builder.addInputs(name);
        case Dense dense ->
            builder.addLayer(
                name,
                new DenseLayer.Builder()
                    .nIn(node.width())
                    .nOut(dense.units())
                    .activation(LayerTranslator.function(dense.curve()))
                    .build(),
                before);
        case Output output ->
            builder
                .addLayer(
                    name,
                    new OutputLayer.Builder(LossFunction.MSE)
                        .nIn(node.width())
                        .nOut(output.units())
                        .activation(LayerTranslator.function(output.curve()))
                        .build(),
                    before)
                .setOutputs(name);
        case layerlab.layer.Layer other ->
            throw new IllegalArgumentException("no chain of dense layers: " + name);
      }
      before = name;
    }
    return builder;
  }

  private static DataSet batch(Assignment assignment, int[] samples) {
    Scorer scorer = new Scorer(assignment.graph(), assignment.examples());
    int width = assignment.examples().width();
    double[] inputs = new double[samples.length * width];
    double[] targets = new double[samples.length * scorer.targetSize()];
    for (int i = 0; i < samples.length; i++) {
      System.arraycopy(
          assignment.examples().inputs(), samples[i] * width, inputs, i * width, width);
      scorer.target(samples[i], targets, i * scorer.targetSize());
    }
    return new DataSet(
        Nd4j.create(inputs, new long[] {samples.length, width}, 'c'),
        Nd4j.create(targets, new long[] {samples.length, scorer.targetSize()}, 'c'));
  }

  /** Trains the next batch. */
  public void step() {
    graph.fit(batches.get(steps % batches.size()));
    steps++;
  }
}
