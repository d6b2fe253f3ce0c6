package layerlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import layerlab.data.DataCatalogue;
import layerlab.data.DrawnData;
import layerlab.data.DrawnPoint;
import layerlab.data.DrawnPoints;
import layerlab.graph.Checked;
import layerlab.graph.Edge;
import layerlab.graph.Graph;
import layerlab.graph.GraphEdit;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.graph.NodeWeights;
import layerlab.graph.Numbers;
import layerlab.graph.Problem;
import layerlab.graph.Repair;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Add;
import layerlab.layer.Dense;
import layerlab.layer.Dropout;
import layerlab.layer.Input;
import layerlab.layer.Layer;
import layerlab.layer.Output;
import layerlab.plan.Loss;
import layerlab.plan.Optimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule that an experiment can break, and the ways out. */
class ProblemsTest {
  private static final Experiment INITIAL = Experiment.initial();
  private static final NodeId OUTPUT = new NodeId("output-1");

  /** An experiment with one problem, and whether there is a way out. */
  record Broken(String name, Experiment experiment, boolean canBeRepaired) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Experiment drawn(DrawnPoint... points) {
    DrawnData few = DrawnData.begin(INITIAL.data());
    return INITIAL.with(few.with(new DrawnPoints(List.of(points), 2)));
  }

  static Stream<Broken> broken() {
    return Stream.of(
        repairable("no points", drawn()),
        repairable("points of one class", drawn(new DrawnPoint(0, 0, 1), new DrawnPoint(1, 0, 1))),
        repairable(
            "circle",
            edited(
                replace("dense-1", new Add()),
                new GraphEdit.Connect(Edge.of("dense-2", "dense-1")))),
        repairable("two inputs into one layer", edited(connect("input-1", "dense-3"))),
        repairable("into the input", edited(connect("dense-1", "input-1"))),
        repairable(
            "no input into a layer",
            edited(
                connect("input-1", "dense-2"),
                new GraphEdit.Disconnect(Edge.of("dense-1", "dense-2")),
                connect("dense-1", "dense-3"),
                new GraphEdit.Disconnect(Edge.of("input-1", "dense-1")),
                new GraphEdit.Disconnect(Edge.of("dense-2", "dense-3")),
                new GraphEdit.Remove(new NodeId("dense-2")))),
        repairable("an addition of one", edited(replace("dense-2", new Add()))),
        repairable(
            "dead end",
            edited(
                new GraphEdit.Disconnect(Edge.of("dense-2", "dense-3")),
                connect("dense-1", "dense-3"))),
        repairable(
            "nothing but ends",
            INITIAL.with(
                new Graph(
                    List.of(
                        Node.of("input-1", new Input()),
                        Node.of("output-1", Output.of(1, ActivationFunction.TANH))),
                    List.of()))),
        repairable(
            "on from the output",
            edited(new GraphEdit.InsertAfter(OUTPUT, Node.of("dropout-1", new Dropout(0.1))))),
        repairable(
            "sizes",
            edited(new GraphEdit.Skip(new NodeId("dense-1"), OUTPUT, Node.of("add-1", new Add())))),
        repairable("output units", edited(replace("output-1", output(7, ActivationFunction.TANH)))),
        repairable("output activation", INITIAL.with(INITIAL.plan().with(Loss.CROSS_ENTROPY))),
        repairable(
            "loss",
            Fitting.withSet(INITIAL, DataCatalogue.set("plane").orElseThrow())
                .with(INITIAL.plan().with(Loss.CROSS_ENTROPY))),
        repairable("no output", edited(new GraphEdit.Remove(OUTPUT))),
        repairable(
            "two outputs",
            edited(
                new GraphEdit.InsertAfter(
                    OUTPUT, Node.of("output-2", output(1, ActivationFunction.TANH))))),
        repairable("a layer's range", edited(replace("dense-1", dense(1_000_000_000)))),
        repairable(
            "the optimizer's range", INITIAL.with(INITIAL.plan().with(new Optimizer.Sgd(-1)))),
        repairable("the plan's range", INITIAL.with(INITIAL.plan().withBatchSize(0))),
        repairable(
            "the data's range",
            INITIAL.with(
                INITIAL.data().kind().of(INITIAL.data().values().with("features", List.of())))),
        new Broken("no input", edited(new GraphEdit.Remove(new NodeId("input-1"))), false),
        new Broken("too many layers", deep(70, 2), false),
        new Broken("too many parameters", deep(4, 1024), false),
        repairable(
            "weights of a layer that has none",
            INITIAL.with(
                new Start.Trained(List.of(new NodeWeights(new NodeId("input-1"), Numbers.of()))))),
        repairable(
            "weights of another network",
            INITIAL.with(
                new Start.Trained(
                    List.of(new NodeWeights(new NodeId("dense-1"), Numbers.of(1, 2, 3)))))));
  }

  private static Broken repairable(String name, Experiment experiment) {
    return new Broken(name, experiment, true);
  }

  private static Experiment edited(GraphEdit... edits) {
    Graph graph = INITIAL.graph();
    for (GraphEdit edit : edits) {
      graph = graph.apply(edit);
    }
    return INITIAL.with(graph);
  }

  private static GraphEdit connect(String from, String to) {
    return new GraphEdit.Connect(Edge.of(from, to));
  }

  private static GraphEdit replace(String node, Layer layer) {
    return new GraphEdit.Replace(new NodeId(node), layer);
  }

  private static Dense dense(int units) {
    return Dense.of(units, ActivationFunction.TANH);
  }

  private static Output output(int units, ActivationFunction activation) {
    return Output.of(units, activation);
  }

  private static Experiment deep(int layers, int units) {
    List<Node> nodes = new ArrayList<>(List.of(Node.of("input-1", new Input())));
    for (int i = 0; i < layers; i++) {
      nodes.add(Node.of("dense-" + i, dense(units)));
    }
    nodes.add(Node.of("output-1", output(1, ActivationFunction.TANH)));
    return INITIAL.with(Graph.chain(nodes.toArray(Node[]::new)));
  }

  private static List<Problem> problems(Experiment experiment) {
    return ExperimentCheck.check(experiment, Limits.initial()) instanceof Checked.Invalid invalid
        ? invalid.problems()
        : List.of();
  }

  @Test
  void everyKindOfProblemIsAmongThem() {
    Set<Object> reached = new HashSet<>();
    broken()
        .flatMap(broken -> problems(broken.experiment()).stream())
        .forEach(problem -> reached.add(problem.getClass()));
    assertThat(reached)
        .containsExactlyInAnyOrder((Object[]) Problem.class.getPermittedSubclasses());
  }

  @Test
  void everyKindOfRepairIsAmongThem() {
    Set<Object> reached = new HashSet<>();
    broken()
        .flatMap(broken -> problems(broken.experiment()).stream())
        .flatMap(problem -> problem.repairs().stream())
        .forEach(repair -> reached.add(repair.getClass()));
    assertThat(reached).containsExactlyInAnyOrder((Object[]) Repair.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aProblemIsSaidInBothLanguagesAtALayerThatIsThere(Broken broken) {
    assertThat(problems(broken.experiment())).isNotEmpty();
    for (Problem problem : problems(broken.experiment())) {
      assertThat(problem.say().en()).endsWith(".");
      assertThat(problem.say().zh()).endsWith("。");
      assertThat(problem.node())
          .matches(node -> node.map(broken.experiment().graph()::has).orElse(true));
      for (Repair repair : problem.repairs()) {
        assertThat(repair.label().en()).isNotBlank();
        assertThat(repair.label().zh()).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("broken")
  void everyRepairEndsItsProblem(Broken broken) {
    List<Problem> problems = problems(broken.experiment());
    boolean canBeRepaired = problems.stream().anyMatch(problem -> !problem.repairs().isEmpty());
    assertThat(canBeRepaired).isEqualTo(broken.canBeRepaired());
    for (Problem problem : problems) {
      for (Repair repair : problem.repairs()) {
        assertThat(problems(broken.experiment().apply(repair)))
            .as(repair.label().en())
            .doesNotContain(problem);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("broken")
  void theFirstRepairsLeadToAnExperimentThatMayBeTrained(Broken broken) {
    Experiment experiment = broken.experiment();
    for (int i = 0; i < 10 && !problems(experiment).isEmpty() && broken.canBeRepaired(); i++) {
      experiment = experiment.apply(problems(experiment).getFirst().repairs().getFirst());
    }
    assertThat(problems(experiment).isEmpty()).isEqualTo(broken.canBeRepaired());
  }
}
