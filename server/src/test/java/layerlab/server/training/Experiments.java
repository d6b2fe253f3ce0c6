package layerlab.server.training;

import java.util.List;
import java.util.stream.IntStream;
import layerlab.data.Data;
import layerlab.data.DrawnData;
import layerlab.data.DrawnPoint;
import layerlab.data.DrawnPoints;
import layerlab.data.Examples;
import layerlab.data.Feature;
import layerlab.data.PlanarData;
import layerlab.data.PlanarSet;
import layerlab.experiment.Experiment;
import layerlab.experiment.Start;
import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Dense;
import layerlab.layer.Input;
import layerlab.layer.Output;
import layerlab.plan.EngineChoice;
import layerlab.plan.Loss;
import layerlab.plan.Optimizer;
import layerlab.plan.TrainingPlan;
import layerlab.server.dataset.Samples;

/**
 * Small experiments: 100 points, 50 of them to learn from in batches of 10, so 5 steps an epoch.
 */
public final class Experiments {
  public static final int STEPS_AN_EPOCH = 5;

  private Experiments() {}

  /** Two inputs, a hidden layer, one output; ends after 1000 epochs. */
  public static Experiment small() {
    return withHidden(3);
  }

  public static Experiment withHidden(int units) {
    Graph graph =
        Graph.chain(
            Node.of("input-1", new Input()),
            Node.of("dense-1", Dense.of(units, ActivationFunction.TANH)),
            Node.of("output-1", Output.of(1, ActivationFunction.TANH)));
    TrainingPlan plan =
        TrainingPlan.plain(
            new Optimizer.Sgd(0.03),
            Loss.HALF_SQUARED_ERROR,
            new TrainingPlan.Batching(10, true),
            7,
            TrainingPlan.Execution.of(1000, EngineChoice.DL4J));
    Data data =
        new PlanarData(
            PlanarSet.CIRCLE,
            List.of(Feature.X, Feature.Y),
            new PlanarData.Drawing(100, 0, 1),
            0.5);
    return new Experiment(graph, plan, data, new Start.Fresh());
  }

  /** On so many points that were drawn, half of them to learn from. */
  public static Experiment drawn(int count) {
    List<DrawnPoint> points =
        IntStream.range(0, count).mapToObj(i -> new DrawnPoint(i, -i, i % 2)).toList();
    return small()
        .with(new DrawnData(new DrawnPoints(points, 2), List.of(Feature.X, Feature.Y), 0, 0.5, 1));
  }

  /** Of which not two can take a step every second. */
  public static Experiment demanding() {
    Experiment small = small();
    Graph graph =
        Graph.chain(
            Node.of("input-1", new Input()),
            Node.of("dense-1", Dense.of(1000, ActivationFunction.TANH)),
            Node.of("dense-2", Dense.of(1000, ActivationFunction.TANH)),
            Node.of("output-1", Output.of(1, ActivationFunction.TANH)));
    return small.with(graph).with(small.plan().withBatchSize(1000));
  }

  public static Experiment withRate(double rate) {
    Experiment small = small();
    return small.with(small.plan().with(small.plan().optimizer().withRate(rate)));
  }

  public static Experiment withEpochs(int epochs) {
    Experiment small = small();
    return small.with(small.plan().withEpochs(epochs));
  }

  /** As many samples as asked for, all of them zero. */
  static Samples zeros(Data data) {
    int count = data.count();
    int width = data.shape().input().size();
    double[] inputs = new double[count * width];
    int train = (int) (count * data.trainShare());
    return new Samples(
        new Examples(inputs, new double[count], width, train),
        IntStream.range(0, count).toArray(),
        inputs,
        Samples.Target.AS_IT_IS);
  }
}
