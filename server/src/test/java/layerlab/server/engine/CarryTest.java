package layerlab.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import layerlab.data.DataShape;
import layerlab.data.SeededRandom;
import layerlab.dense.Initializer;
import layerlab.experiment.Experiment;
import layerlab.fixture.RandomGraphs;
import layerlab.graph.Edge;
import layerlab.graph.Graph;
import layerlab.graph.GraphEdit;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.graph.Numbers;
import layerlab.graph.ParameterLayout.Place;
import layerlab.graph.ShapedGraph;
import layerlab.layer.Activation;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Add;
import layerlab.layer.BatchNorm;
import layerlab.layer.Concat;
import layerlab.layer.Dense;
import layerlab.layer.Dropout;
import layerlab.layer.Tensor.Role;
import layerlab.plan.Loss;
import layerlab.plan.Optimizer;
import layerlab.plan.TrainingPlan;
import layerlab.server.engine.Carry.Carried;
import layerlab.server.engine.Snapshot.Progress;
import org.junit.jupiter.api.Test;

class CarryTest {
  private static final DataShape SHAPE = Networks.shape(2, 2);
  private static final Progress MIDDLE = new Progress(3, 34, 4, 34);
  private static final NodeId FIRST = new NodeId("dense-1");
  private static final NodeId SECOND = new NodeId("dense-2");
  private static final NodeId OUTPUT = new NodeId("output-1");
  private static final Graph GRAPH = Networks.dense(ActivationFunction.TANH, 4, 3);

  private final TrainingPlan plan =
      Networks.plan(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8), Loss.HALF_SQUARED_ERROR);
  private final Assignment before = assignment(GRAPH);
  private final Snapshot trained = trained(before);

  private Assignment assignment(Graph graph) {
    return Networks.assignment(graph, SHAPE, plan, Networks.random(SHAPE, 200, 1));
  }

  /** A state with no two equal numbers. */
  private static Snapshot trained(Assignment assignment) {
    int size = assignment.graph().parameterCount();
    List<Numbers> slots = new ArrayList<>();
    for (int slot = 0; slot < assignment.plan().optimizer().slots(); slot++) {
      slots.add(drawn(size, slot + 1));
    }
    return new Snapshot(drawn(size, 0), slots, MIDDLE);
  }

  private static Numbers drawn(int size, int stream) {
    SeededRandom random = SeededRandom.of(1, stream);
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = random.gaussian();
    }
    return Numbers.of(values);
  }

  private ShapedGraph shaped(Graph graph) {
    return Networks.checked(graph, SHAPE, plan.loss());
  }

  private Carried carried(Graph after) {
    return Carry.over(before, trained, shaped(after), plan);
  }

  private static Graph with(NodeId node, int units) {
    return GRAPH.apply(new GraphEdit.Replace(node, Dense.of(units, ActivationFunction.TANH)));
  }

  private static double[][] rows(Numbers values, ShapedGraph graph, NodeId node, Role role) {
    Place place = graph.layout().place(node, role).orElseThrow();
    double[][] rows = new double[place.tensor().rows()][place.tensor().columns()];
    for (int i = 0; i < place.tensor().size(); i++) {
      rows[i / rows[0].length][i % rows[0].length] = values.at(place.offset() + i);
    }
    return rows;
  }

  private double[][] old(NodeId node, Role role) {
    return rows(trained.parameters(), before.graph(), node, role);
  }

  private double[][] fresh(Graph after, NodeId node, Role role) {
    return rows(
        Numbers.of(Initializer.draw(shaped(after), plan.seed())), shaped(after), node, role);
  }

  private double[][] after(Graph after, NodeId node, Role role) {
    return rows(carried(after).snapshot().parameters(), shaped(after), node, role);
  }

  @Test
  void withoutAnEditNothingChanges() {
    assertThat(carried(GRAPH)).isEqualTo(new Carried(trained, Map.of()));
  }

  @Test
  void anotherFunctionChangesNoNumber() {
    Graph bent = GRAPH.apply(new GraphEdit.Replace(FIRST, Dense.of(4, ActivationFunction.RELU)));

    assertThat(carried(bent).snapshot()).isEqualTo(trained);
  }

  @Test
  void aWiderLayerKeepsItsUnitsAndDrawsTheNewOnes() {
    Graph wider = with(FIRST, 5);

    double[][] weights = after(wider, FIRST, Role.WEIGHTS);
    for (int unit = 0; unit < 4; unit++) {
      assertThat(weights[unit]).isEqualTo(old(FIRST, Role.WEIGHTS)[unit]);
    }
    assertThat(weights[4]).isEqualTo(fresh(wider, FIRST, Role.WEIGHTS)[4]);
    assertThat(after(wider, FIRST, Role.BIAS)[4]).containsExactly(0);
    assertThat(carried(wider).removed()).isEmpty();
  }

  @Test
  void theLayerBehindAWiderOneKeepsItsColumnsAndDrawsTheNewOne() {
    Graph wider = with(FIRST, 5);

    double[][] weights = after(wider, SECOND, Role.WEIGHTS);
    double[][] drawn = fresh(wider, SECOND, Role.WEIGHTS);
    for (int unit = 0; unit < 3; unit++) {
      double[] was = old(SECOND, Role.WEIGHTS)[unit];
      assertThat(weights[unit]).containsExactly(was[0], was[1], was[2], was[3], drawn[unit][4]);
    }
    assertThat(after(wider, SECOND, Role.BIAS)).isDeepEqualTo(old(SECOND, Role.BIAS));
    assertThat(after(wider, OUTPUT, Role.WEIGHTS)).isDeepEqualTo(old(OUTPUT, Role.WEIGHTS));
  }

  @Test
  void whatTheOptimizerRemembersGoesWithTheWeights() {
    Graph wider = with(FIRST, 5);

    Snapshot snapshot = carried(wider).snapshot();
    for (int slot = 0; slot < 2; slot++) {
      double[][] was = rows(trained.slots().get(slot), before.graph(), SECOND, Role.WEIGHTS);
      double[][] is = rows(snapshot.slots().get(slot), shaped(wider), SECOND, Role.WEIGHTS);
      assertThat(is[2]).containsExactly(was[2][0], was[2][1], was[2][2], was[2][3], 0);
    }
    assertThat(snapshot.progress()).isEqualTo(MIDDLE);
  }

  @Test
  void aNarrowerLayerLosesTheUnitsWithTheWeakestWeightsAhead() {
    Graph narrower = with(FIRST, 2);
    List<Integer> byStrength = byStrength(old(SECOND, Role.WEIGHTS));
    List<Integer> kept = byStrength.subList(2, 4).stream().sorted().toList();
    List<Integer> gone = byStrength.subList(0, 2).stream().sorted().toList();

    assertThat(carried(narrower).removed()).isEqualTo(Map.of(FIRST, gone));
    for (int unit = 0; unit < 2; unit++) {
      assertThat(after(narrower, FIRST, Role.WEIGHTS)[unit])
          .isEqualTo(old(FIRST, Role.WEIGHTS)[kept.get(unit)]);
      for (int row = 0; row < 3; row++) {
        assertThat(after(narrower, SECOND, Role.WEIGHTS)[row][unit])
            .isEqualTo(old(SECOND, Role.WEIGHTS)[row][kept.get(unit)]);
      }
    }
  }

  /** Columns, the weakest first. */
  private static List<Integer> byStrength(double[][] weights) {
    List<Integer> columns = new ArrayList<>(List.of(0, 1, 2, 3));
    columns.sort((a, b) -> Double.compare(squares(weights, a), squares(weights, b)));
    return columns;
  }

  private static double squares(double[][] weights, int column) {
    double sum = 0;
    for (double[] row : weights) {
      sum += row[column] * row[column];
    }
    return sum;
  }

  @Test
  void aLayerPutInBetweenThatOnlyChangesValuesCostsNoWeight() {
    for (Node between :
        List.of(
            Node.of("dropout-1", new Dropout(0.5)),
            Node.of("activation-1", Activation.of(ActivationFunction.RELU)),
            Node.of("batch-norm-1", new BatchNorm(0.9, 1e-5)))) {
      Graph longer = GRAPH.apply(new GraphEdit.InsertAfter(FIRST, between));

      assertThat(after(longer, FIRST, Role.WEIGHTS)).isDeepEqualTo(old(FIRST, Role.WEIGHTS));
      assertThat(after(longer, SECOND, Role.WEIGHTS)).isDeepEqualTo(old(SECOND, Role.WEIGHTS));
    }
  }

  @Test
  void aLayerThatKnowsNoneOfItsInputsStartsFresh() {
    Graph longer =
        GRAPH.apply(
            new GraphEdit.InsertAfter(
                FIRST, Node.of("dense-3", Dense.of(4, ActivationFunction.TANH))));

    for (Role role : List.of(Role.WEIGHTS, Role.BIAS)) {
      assertThat(after(longer, SECOND, role)).isDeepEqualTo(fresh(longer, SECOND, role));
      assertThat(after(longer, FIRST, role)).isDeepEqualTo(old(FIRST, role));
      assertThat(after(longer, OUTPUT, role)).isDeepEqualTo(old(OUTPUT, role));
    }
  }

  @Test
  void aShortcutThatIsAddedCostsNoWeight() {
    Graph square = Networks.dense(ActivationFunction.TANH, 4, 4);
    Assignment assignment = assignment(square);
    Snapshot snapshot = trained(assignment);
    Graph residual = square.apply(new GraphEdit.Skip(FIRST, OUTPUT, Node.of("add-1", new Add())));

    assertThat(Carry.over(assignment, snapshot, shaped(residual), plan).snapshot())
        .isEqualTo(snapshot);
  }

  @Test
  void aShortcutThatIsConcatenatedBringsNewColumnsBehindTheOld() {
    Graph wider = GRAPH.apply(new GraphEdit.Skip(FIRST, OUTPUT, Node.of("concat-1", new Concat())));

    double[] was = old(OUTPUT, Role.WEIGHTS)[0];
    double[] is = after(wider, OUTPUT, Role.WEIGHTS)[0];
    double[] drawn = fresh(wider, OUTPUT, Role.WEIGHTS)[0];
    assertThat(is).containsExactly(was[0], was[1], was[2], drawn[3], drawn[4], drawn[5], drawn[6]);
  }

  @Test
  void columnsFollowTheirValuesToAnotherPlace() {
    Graph one = GRAPH.apply(new GraphEdit.Skip(FIRST, OUTPUT, Node.of("concat-1", new Concat())));
    Assignment assignment = assignment(one);
    Snapshot snapshot = trained(assignment);
    Graph turned =
        one.apply(new GraphEdit.Disconnect(Edge.of("dense-2", "concat-1")))
            .apply(new GraphEdit.Connect(Edge.of("dense-2", "concat-1")));

    double[] was = rows(snapshot.parameters(), assignment.graph(), OUTPUT, Role.WEIGHTS)[0];
    Snapshot after = Carry.over(assignment, snapshot, shaped(turned), plan).snapshot();
    assertThat(rows(after.parameters(), shaped(turned), OUTPUT, Role.WEIGHTS)[0])
        .containsExactly(was[3], was[4], was[5], was[6], was[0], was[1], was[2]);
  }

  @Test
  void anotherOptimizerRemembersNothing() {
    TrainingPlan other = plan.with(new Optimizer.Momentum(0.01, 0.9));

    Snapshot snapshot = Carry.over(before, trained, before.graph(), other).snapshot();

    assertThat(snapshot.parameters()).isEqualTo(trained.parameters());
    assertThat(snapshot.slots())
        .containsExactly(Numbers.of(new double[before.graph().parameterCount()]));
    assertThat(snapshot.progress()).isEqualTo(new Progress(3, 34, 4, 0));
  }

  @Test
  void anotherRateOfTheSameOptimizerForgetsNothing() {
    TrainingPlan faster = plan.with(plan.optimizer().withRate(0.5));

    assertThat(Carry.over(before, trained, before.graph(), faster).snapshot()).isEqualTo(trained);
  }

  @Test
  void anotherBatchSizeGoesOnWhereTheEpochIs() {
    TrainingPlan larger = plan.withBatchSize(15);

    assertThat(Carry.over(before, trained, before.graph(), larger).snapshot().progress())
        .isEqualTo(new Progress(3, 34, 2, 34));
  }

  @Test
  void whateverIsEditedFitsTheNewGraph() {
    RandomGraphs graphs = RandomGraphs.tame(1);
    for (int i = 0; i < 100; i++) {
      Experiment experiment = graphs.next();
      Experiment other = graphs.next();
      ShapedGraph from = RandomGraphs.shaped(experiment);
      ShapedGraph to = RandomGraphs.shaped(other);
      Assignment assignment =
          new Assignment(
              from,
              experiment.plan(),
              Networks.random(from.data(), 40, 1),
              Snapshot.start(from, experiment.plan(), experiment.start()));

      Snapshot carried = Carry.over(assignment, trained(assignment), to, other.plan()).snapshot();

      assertThat(carried.parameters().size()).isEqualTo(to.parameterCount());
      assertThat(carried.slots()).hasSize(other.plan().optimizer().slots());
    }
  }
}
