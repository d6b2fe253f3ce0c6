package layerlab.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import layerlab.data.Examples;
import layerlab.data.PlanarData;
import layerlab.data.Task;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCheck;
import layerlab.experiment.Limits;
import layerlab.fixture.RandomGraphs;
import layerlab.graph.Checked;
import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.graph.ShapedGraph;
import layerlab.layer.ActivationFunction;
import layerlab.layer.BatchNorm;
import layerlab.layer.Dense;
import layerlab.layer.Dropout;
import layerlab.layer.Input;
import layerlab.layer.Layer;
import layerlab.layer.Output;
import layerlab.layer.Penalty;
import layerlab.plan.Clipping;
import layerlab.plan.Optimizer;
import org.junit.jupiter.api.Test;

class DenseTrainingTest {
  private static final NodeId MIDDLE = new NodeId("middle");
  private static final int[] BATCH = {0, 1, 2, 3, 4, 5, 6};

  /** A network in training. */
  private record Run(DenseNet net, DenseTraining training, ShapedGraph graph, Examples examples) {
    static Run of(Experiment experiment) {
      ShapedGraph graph = shaped(experiment);
      return of(experiment, graph, drawn(experiment, graph));
    }

    static Run of(Experiment experiment, ShapedGraph graph, Examples examples) {
      DenseNet net = new DenseNet(graph);
      double[] start = Initializer.draw(graph, experiment.plan().seed());
      System.arraycopy(start, 0, net.parameters(), 0, start.length);
      return new Run(
          net, new DenseTraining(net, graph, experiment.plan(), examples), graph, examples);
    }
  }

  private static ShapedGraph shaped(Experiment experiment) {
    return ((Checked.Valid) ExperimentCheck.check(experiment, Limits.initial())).graph();
  }

  private static Examples drawn(Experiment experiment, ShapedGraph graph) {
    return experiment.data() instanceof PlanarData planar ? planar.examples() : anything(graph);
  }

  /** Numbers in place of a table. */
  private static Examples anything(ShapedGraph graph) {
    Random random = new Random(1);
    int width = graph.data().input().size();
    double[] inputs = random.doubles(40L * width, -1, 1).toArray();
    double[] labels =
        switch (graph.data().task()) {
          case Task.Regression() -> random.doubles(40, -1, 1).toArray();
          case Task.Classification task ->
              random.ints(40, 0, task.classes().size()).asDoubleStream().toArray();
        };
    return new Examples(inputs, labels, width, 30);
  }

  private static Experiment withMiddle(Node middle) {
    return Experiment.initial()
        .with(
            Graph.chain(
                Node.of("input", new Input()),
                Node.of("dense", Dense.of(5, ActivationFunction.TANH)),
                middle,
                Node.of("output", Output.of(1, ActivationFunction.TANH))));
  }

  @Test
  void gradientsAreTheSlopesOfTheLoss() {
    RandomGraphs experiments = RandomGraphs.tame(3);
    int checked = 0;
    int bent = 0;
    for (int i = 0; i < 60; i++) {
      Experiment drawn = experiments.next();
      Run run = Run.of(drawn.with(drawn.plan().with(Clipping.none())));
      double[] parameters = run.net.parameters();
      // Away from zeros, where |w| and ReLU bend.
      Random random = new Random(i);
      for (int k = 0; k < parameters.length; k++) {
        parameters[k] += 0.1 + 0.2 * random.nextDouble();
      }
      run.training.gradient(BATCH, 5);
      double[] gradient = run.training.gradient().clone();
      for (int tries = 0; tries < 25; tries++) {
        int k = random.nextInt(parameters.length);
        double slope = slope(run, k, 1e-5);
        if (Math.abs(slope - slope(run, k, 1e-6)) > 1e-5 * (1 + Math.abs(slope))) {
          bent++;
        } else {
          assertThat(gradient[k])
              .as("parameter %d of %s", k, run.graph.layout())
              .isCloseTo(slope, within(1e-6 * (1 + Math.abs(slope))));
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(30 * bent).isGreaterThan(1000);
  }

  private static double slope(Run run, int k, double h) {
    double[] parameters = run.net.parameters();
    double before = parameters[k];
    parameters[k] = before + h;
    double above = run.training.gradient(BATCH, 5);
    parameters[k] = before - h;
    double below = run.training.gradient(BATCH, 5);
    parameters[k] = before;
    return (above - below) / (2 * h);
  }

  @Test
  void everyOptimizerLearnsTheSpiralOfTheDefault() {
    Experiment initial = Experiment.initial();
    for (Optimizer optimizer :
        new Optimizer[] {
          new Optimizer.Sgd(0.3),
          new Optimizer.Momentum(0.05, 0.9),
          new Optimizer.RmsProp(0.005, 0.95, 1e-8),
          new Optimizer.Adam(0.02, 0.9, 0.999, 1e-8)
        }) {
      Run run = Run.of(initial.with(initial.plan().with(optimizer)));
      int[] all = IntStream.range(0, run.examples.train()).toArray();
      double first = run.training.gradient(all, 0);
      for (int step = 0; step < 6000; step++) {
        int from = step % 14 * 20;
        run.training.step(IntStream.range(from, from + 20).toArray(), step);
      }
      assertThat(run.training.gradient(all, 0)).as("%s", optimizer).isLessThan(first / 2);
    }
  }

  @Test
  void firstStepsOfOptimizersAreTheirFormulas() {
    Experiment initial = Experiment.initial();
    Run adam =
        Run.of(initial.with(initial.plan().with(new Optimizer.Adam(0.02, 0.9, 0.999, 1e-8))));
    double before = adam.net.parameters()[0];
    adam.training.step(BATCH, 0);
    double g = adam.training.gradient()[0];
    // The first step of Adam is the rate whatever the gradient is.
    assertThat(adam.net.parameters()[0]).isCloseTo(before - 0.02 * Math.signum(g), within(1e-6));
    assertThat(adam.training.descent().updates()).isEqualTo(1);
    assertThat(adam.training.descent().slots()[0][0]).isCloseTo(0.1 * g, within(1e-15));
    assertThat(adam.training.descent().slots()[1][0]).isCloseTo(0.001 * g * g, within(1e-15));

    Run ball = Run.of(initial.with(initial.plan().with(new Optimizer.Momentum(0.1, 0.5))));
    ball.training.step(BATCH, 0);
    double g1 = ball.training.gradient()[0];
    double between = ball.net.parameters()[0];
    ball.training.step(BATCH, 1);
    double g2 = ball.training.gradient()[0];
    assertThat(ball.net.parameters()[0]).isCloseTo(between - 0.1 * (0.5 * g1 + g2), within(1e-15));

    Run rms = Run.of(initial.with(initial.plan().with(new Optimizer.RmsProp(0.1, 0.75, 1e-3))));
    double start = rms.net.parameters()[0];
    rms.training.step(BATCH, 0);
    double g3 = rms.training.gradient()[0];
    assertThat(rms.net.parameters()[0])
        .isCloseTo(start - 0.1 * g3 / (0.5 * Math.abs(g3) + 1e-3), within(1e-15));
  }

  @Test
  void dropoutDropsItsShareInTrainingOnlyAndByStep() {
    Run run = Run.of(withMiddle(new Node(MIDDLE, new Dropout(0.25))));
    int[] batch = IntStream.range(0, 200).toArray();
    NodeId dense = new NodeId("dense");
    run.training.gradient(batch, 3);
    double[] first = run.net.values(MIDDLE).clone();
    int dropped = 0;
    for (int i = 0; i < 1000; i++) {
      if (first[i] == 0) {
        dropped++;
      } else {
        assertThat(first[i]).isEqualTo(run.net.values(dense)[i] * (1 / 0.75));
      }
    }
    assertThat(dropped).isBetween(200, 300);
    run.training.gradient(batch, 4);
    assertThat(run.net.values(MIDDLE)).isNotEqualTo(first);
    run.training.gradient(batch, 3);
    assertThat(run.net.values(MIDDLE)).isEqualTo(first);

    run.net.forward(run.examples, 0, 200);
    assertThat(run.net.values(MIDDLE))
        .startsWith(run.net.values(dense)[0], run.net.values(dense)[1]);
  }

  @Test
  void batchNormUsesTheBatchInTrainingAndItsMemoryOtherwise() {
    Run run = Run.of(withMiddle(new Node(MIDDLE, new BatchNorm(0.5, 1e-5))));
    int[] batch = IntStream.range(0, 100).toArray();
    run.training.step(batch, 0);
    double[] normalized = run.net.values(MIDDLE);
    double mean = 0;
    double square = 0;
    for (int n = 0; n < 100; n++) {
      mean += normalized[100 + n] / 100;
      square += normalized[100 + n] * normalized[100 + n] / 100;
    }
    assertThat(mean).isCloseTo(0, within(1e-12));
    assertThat(square).isCloseTo(1, within(1e-3));

    double measured = 0;
    double[] values = run.net.values(new NodeId("dense"));
    for (int n = 0; n < 100; n++) {
      measured += values[100 + n] / 100;
    }
    int offset = 15;
    double[] parameters = run.net.parameters();
    assertThat(parameters[offset + 11]).isCloseTo(0.5 * measured, within(1e-12));

    run.net.forward(run.examples, 0, 1);
    double expected =
        (run.net.values(new NodeId("dense"))[1] - parameters[offset + 11])
                / Math.sqrt(parameters[offset + 16] + 1e-5)
                * parameters[offset + 1]
            + parameters[offset + 6];
    assertThat(run.net.values(MIDDLE)[1]).isCloseTo(expected, within(1e-12));
  }

  @Test
  void rowsAndColumnsOfSamplesGiveTheSame() {
    RandomGraphs experiments = RandomGraphs.tame(9);
    for (int i = 0; i < 20; i++) {
      Run run = Run.of(experiments.next());
      int width = run.examples.width();
      double[] columns = new double[5 * width];
      for (int n = 0; n < 5; n++) {
        for (int f = 0; f < width; f++) {
          columns[f * 5 + n] = run.examples.inputs()[(n + 2) * width + f];
        }
      }
      int size = run.graph.outputLayer().units();
      double[] sums = new double[5 * size];
      double[] fromRows = new double[5 * size];
      double[] fromColumns = new double[5 * size];
      run.net.forward(run.examples, 2, 7);
      run.net.copyOutput(sums, fromRows);
      run.net.forward(columns, 5);
      run.net.copyOutput(sums, fromColumns);
      assertThat(fromColumns).isEqualTo(fromRows);
    }
  }

  @Test
  void penaltiesAreForWeightsOnlyAndStandInTheLoss() {
    Experiment plain = Experiment.initial();
    ShapedGraph graph = shaped(plain);
    Run run = Run.of(plain, graph, drawn(plain, graph));
    double loss = run.training.gradient(BATCH, 0);
    double[] gradient = run.training.gradient().clone();

    Graph penalized =
        Graph.chain(
            plain.graph().nodes().stream()
                .map(node -> new Node(node.id(), penalized(node)))
                .toArray(Node[]::new));
    Run other = Run.of(plain.with(penalized));
    double first = other.net.parameters()[0];
    double penalty = 0;
    for (var place : graph.layout().places()) {
      for (int i = place.offset(); i < place.end(); i++) {
        double w = other.net.parameters()[i];
        boolean isFirst = place.offset() == 0;
        penalty += isFirst ? 0.01 * Math.abs(w) + 0.5 * 0.1 * w * w : 0;
      }
    }
    assertThat(other.training.gradient(BATCH, 0)).isCloseTo(loss + penalty, within(1e-12));
    assertThat(other.training.gradient()[0])
        .isCloseTo(gradient[0] + 0.1 * first + 0.01 * Math.signum(first), within(1e-12));
    assertThat(other.training.gradient()[16]).isEqualTo(gradient[16]);
  }

  /** The first dense layer with L1 0.01 and L2 0.1. */
  private static Layer penalized(Node node) {
    return node.id().value().equals("dense-1") && node.layer() instanceof Dense dense
        ? new Dense(dense.units(), dense.curve(), dense.start(), new Penalty(0.01, 0.1))
        : node.layer();
  }
}
