package layerlab.server.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import layerlab.data.Examples;
import layerlab.dense.DenseNet;
import layerlab.dense.DenseTraining;
import layerlab.experiment.Experiment;
import layerlab.fixture.RandomGraphs;
import layerlab.graph.Node;
import layerlab.graph.ParameterLayout.Place;
import layerlab.graph.ShapedGraph;
import layerlab.graph.ShapedNode;
import layerlab.json.Json;
import layerlab.layer.Initialization;
import layerlab.plan.Optimizer;
import layerlab.plan.TrainingPlan;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Networks;
import layerlab.server.engine.Scorer;
import layerlab.server.engine.Snapshot;
import layerlab.server.engine.Trainer;
import layerlab.server.engine.dense.DenseEngine;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** DL4J and our own arithmetic, each the other's reference, over random graphs. */
class AgreementTest {
  private static final int SAMPLES = 30;
  private static final Offset<Double> CLOSE = within(1e-6);

  /** An experiment, named by its number so that a failure can be looked at again. */
  record Case(int number, Experiment experiment) {
    @Override
    public String toString() {
      return "experiment " + number;
    }

    static boolean isSymmetric(Node node) {
      Json scheme = node.layer().values().byId().get("init");
      return Json.text(Initialization.Scheme.ZEROS.id()).equals(scheme)
          || Json.text(Initialization.Scheme.ONES.id()).equals(scheme);
    }

    ShapedGraph graph() {
      return RandomGraphs.shaped(experiment);
    }

    Examples examples() {
      return Networks.random(graph().data(), SAMPLES, number);
    }

    Assignment assignment() {
      return assignment(experiment.plan());
    }

    Assignment assignment(TrainingPlan plan) {
      ShapedGraph graph = graph();
      return new Assignment(
          graph, plan, examples(), Snapshot.start(graph, plan, experiment.start()));
    }
  }

  static Stream<Case> experiments() {
    RandomGraphs graphs = RandomGraphs.tame(20);
    return IntStream.range(0, 120).mapToObj(number -> new Case(number, graphs.next()));
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void shapesAndParameterCounts(Case random) {
    ShapedGraph graph = random.graph();
    Assignment assignment = random.assignment();
    Network network = network(assignment);

    Map<String, INDArray> activations = network.graph().feedForward(inputs(assignment), false);
    for (ShapedNode node : graph.nodes()) {
      String name = node.id().value();
      assertThat(Objects.requireNonNull(activations.get(name)).shape())
          .as(name)
          .containsExactly(SAMPLES, node.output().size());
      assertThat(network.graph().getVertex(name).numParams())
          .as(name)
          .isEqualTo(node.parameterCount());
    }
    assertThat(network.graph().numParams()).isEqualTo(graph.parameterCount());
  }

  private static Network network(Assignment assignment) {
    TrainingPlan plan = assignment.plan();
    Network network =
        new Network(assignment.graph(), plan, new LiveRate(plan.optimizer().rate()), () -> 0);
    network.setParameters(assignment.from().parameters().toArray());
    return network;
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void outputs(Case random) {
    Assignment assignment = random.assignment();
    DenseNet net = dense(assignment);
    net.forward(assignment.examples(), 0, SAMPLES);
    int size = assignment.graph().outputLayer().units();
    double[] sums = new double[SAMPLES * size];
    double[] outputs = new double[SAMPLES * size];
    net.copyOutput(sums, outputs);

    Network.Answers answers = network(assignment).answers(inputs(assignment));
    assertThat(Rows.of(answers.sums())).containsExactly(sums, CLOSE);
    assertThat(Rows.of(answers.outputs())).containsExactly(outputs, CLOSE);
  }

  private static DenseNet dense(Assignment assignment) {
    DenseNet net = new DenseNet(assignment.graph());
    double[] start = assignment.from().parameters().toArray();
    System.arraycopy(start, 0, net.parameters(), 0, start.length);
    return net;
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void lossesAndGradients(Case random) {
    TrainingPlan plan = random.experiment().plan().with(new Optimizer.Sgd(1));
    Assignment assignment = random.assignment(plan);
    DenseTraining training =
        new DenseTraining(dense(assignment), assignment.graph(), plan, assignment.examples());
    double loss = training.gradient(all(), 0);

    Network network = network(assignment);
    assertThat(network.learn(inputs(assignment), targets(assignment))).isEqualTo(loss, CLOSE);
    network.update(0);
    double[] gradients = new double[assignment.graph().parameterCount()];
    network.copyGradients(gradients);
    for (Place place : assignment.graph().layout().places()) {
      if (place.tensor().role().isTrained()) {
        assertThat(part(gradients, place))
            .as(place.toString())
            .containsExactly(part(training.gradient(), place), CLOSE);
      }
    }
  }

  private static double[] part(double[] values, Place place) {
    return Arrays.copyOfRange(values, place.offset(), place.end());
  }

  private static int[] all() {
    return IntStream.range(0, SAMPLES).toArray();
  }

  private static INDArray inputs(Assignment assignment) {
    Examples examples = assignment.examples();
    return Nd4j.create(examples.inputs(), new long[] {SAMPLES, examples.width()}, 'c');
  }

  private static INDArray targets(Assignment assignment) {
    Scorer scorer = new Scorer(assignment.graph(), assignment.examples());
    double[] targets = new double[SAMPLES * scorer.targetSize()];
    for (int sample : all()) {
      scorer.target(sample, targets, sample * scorer.targetSize());
    }
    return Nd4j.create(targets, new long[] {SAMPLES, scorer.targetSize()}, 'c');
  }

  /** Where all weights of a layer start the same, the sign of rounding errors decides. */
  static Stream<Case> trainings() {
    return experiments()
        .filter(
            random -> random.experiment().graph().nodes().stream().noneMatch(Case::isSymmetric));
  }

  @ParameterizedTest
  @MethodSource("trainings")
  void trainingAndWhatTheOptimizerRemembers(Case random) {
    Assignment assignment = random.assignment();
    try (Trainer own = new DenseEngine().open(assignment);
        Trainer dl4j = new Dl4jEngine().open(assignment)) {
      for (int step = 0; step < 5; step++) {
        assertThat(dl4j.step().loss())
            .as("loss of step %s", step)
            .isEqualTo(own.step().loss(), CLOSE);
      }
      assertClose(dl4j.snapshot(), own.snapshot());
      assertThat(dl4j.evaluate().test().loss()).isEqualTo(own.evaluate().test().loss(), CLOSE);
    }
  }

  private static void assertClose(Snapshot actual, Snapshot expected) {
    assertThat(actual.progress()).isEqualTo(expected.progress());
    assertThat(actual.parameters().toArray())
        .containsExactly(expected.parameters().toArray(), CLOSE);
    for (int slot = 0; slot < expected.slots().size(); slot++) {
      assertThat(actual.slots().get(slot).toArray())
          .containsExactly(expected.slots().get(slot).toArray(), CLOSE);
    }
  }
}
