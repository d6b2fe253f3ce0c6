package layerlab.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import layerlab.data.DataShape;
import layerlab.data.Task;
import layerlab.dense.Initializer;
import layerlab.experiment.Experiment;
import layerlab.graph.Checked;
import layerlab.graph.Graph;
import layerlab.graph.GraphCheck;
import layerlab.graph.Node;
import layerlab.graph.Numbers;
import layerlab.graph.ShapedGraph;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Curve;
import layerlab.layer.Dense;
import layerlab.layer.Dropout;
import layerlab.layer.Initialization;
import layerlab.layer.Input;
import layerlab.layer.Output;
import layerlab.layer.Penalty;
import layerlab.plan.Clipping;
import layerlab.plan.Loss;
import layerlab.plan.Optimizer;
import layerlab.plan.OptimizerCatalogue;
import layerlab.plan.TrainingPlan;
import layerlab.shape.Shape;
import layerlab.spec.Kind;
import layerlab.spec.Text;
import layerlab.walk.Way.Obstacle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WalkTest {
  private static final TrainingPlan PLAN = Experiment.initial().plan();

  private static DataShape data(int inputs, int classes) {
    List<Text> names = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      names.add(Text.same("class " + i));
    }
    return new DataShape(new Shape.Vector(inputs), new Task.Classification(names));
  }

  private static ShapedGraph shaped(Graph graph, DataShape data, Loss loss) {
    return ((Checked.Valid) GraphCheck.check(graph, data, loss)).graph();
  }

  /** 3 inputs, 4 and 3 neurons of one function, and an output. */
  private static Walk walk(Dense hidden, Output output, Loss loss, Optimizer optimizer) {
    return walk(hidden, output, loss, PLAN.with(optimizer));
  }

  private static Walk walk(Dense hidden, Output output, Loss loss, TrainingPlan plan) {
    Graph graph =
        Graph.chain(
            Node.of("input-1", new Input()),
            Node.of("dense-1", hidden),
            Node.of("dense-2", hidden.withUnits(3)),
            Node.of("output-1", output));
    ShapedGraph shaped = shaped(graph, data(3, Math.max(2, output.units())), loss);
    double[] targets = new double[output.units()];
    targets[output.units() - 1] = 1;
    return new Walk(
        new Way.Open(shaped),
        plan.with(loss),
        Numbers.of(Initializer.draw(shaped, 3)),
        new Sample(Numbers.of(0.7, -1.3, 0.2), Numbers.of(targets)),
        Biases.LEARN);
  }

  private static void assertEveryFormulaGivesItsNumber(Walk walk) {
    assertThat(walk.steps())
        .allSatisfy(
            step ->
                assertThat(step.reckoned())
                    .as("%s %s", step.stage(), step.result().symbol().plain())
                    .isCloseTo(step.value(), within(1e-12 + 1e-12 * Math.abs(step.value()))));
  }

  @ParameterizedTest
  @EnumSource(ActivationFunction.class)
  void everyFormulaOfEveryActivationGivesTheNumberOfTheNetwork(ActivationFunction function) {
    boolean isForOutputs = function == ActivationFunction.SOFTMAX;
    Dense hidden = Dense.of(4, isForOutputs ? ActivationFunction.TANH : function);
    Optimizer optimizer = new Optimizer.Sgd(0.5);

    assertEveryFormulaGivesItsNumber(
        walk(hidden, Output.of(3, function), Loss.HALF_SQUARED_ERROR, optimizer));
    assertEveryFormulaGivesItsNumber(
        walk(hidden, Output.of(2, function), Loss.MEAN_SQUARED_ERROR, optimizer));
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void everyFormulaOfEveryLossGivesTheNumberOfTheNetwork(Loss loss) {
    boolean isEntropy = loss == Loss.CROSS_ENTROPY;
    Dense hidden = Dense.of(4, ActivationFunction.RELU);
    Output several = Output.of(3, isEntropy ? ActivationFunction.SOFTMAX : ActivationFunction.TANH);
    Output single = Output.of(1, isEntropy ? ActivationFunction.SIGMOID : ActivationFunction.TANH);

    // The hinge is for one output between −1 and 1.
    if (loss != Loss.HINGE) {
      assertEveryFormulaGivesItsNumber(walk(hidden, several, loss, new Optimizer.Sgd(0.1)));
    }
    assertEveryFormulaGivesItsNumber(walk(hidden, single, loss, new Optimizer.Sgd(0.1)));
  }

  static Stream<Optimizer> optimizers() {
    return OptimizerCatalogue.OPTIMIZERS.stream().map(Kind::initial);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void theUpdateOfEveryOptimizerIsItsFirstStep(Optimizer optimizer) {
    assertEveryFormulaGivesItsNumber(
        walk(
            Dense.of(4, ActivationFunction.TANH),
            Output.of(1, ActivationFunction.TANH),
            Loss.HALF_SQUARED_ERROR,
            optimizer));
  }

  @Test
  void aPenaltyIsPartOfTheGradient() {
    Dense hidden =
        new Dense(
            4, Curve.of(ActivationFunction.TANH), Initialization.xavier(), new Penalty(0.02, 0.03));
    Walk walk =
        walk(
            hidden,
            Output.of(1, ActivationFunction.TANH),
            Loss.HALF_SQUARED_ERROR,
            new Optimizer.Sgd(0.1));

    assertEveryFormulaGivesItsNumber(walk);
    assertThat(walk.steps()).anyMatch(WalkTest::hasAddition);
  }

  @Test
  void aClippedGradientIsShownAsItIsAndMovedAsItIsClipped() {
    TrainingPlan clipping =
        PLAN.with(new Optimizer.Sgd(0.1)).with(new Clipping(Clipping.Mode.VALUE, 0.001));
    Walk walk =
        walk(
            Dense.of(4, ActivationFunction.TANH),
            Output.of(1, ActivationFunction.TANH),
            Loss.HALF_SQUARED_ERROR,
            clipping);

    assertEveryFormulaGivesItsNumber(walk);
    assertThat(walk.isClipped()).isTrue();
  }

  private static boolean hasAddition(CalculationStep step) {
    return step.reckoning()
            instanceof CalculationStep.Reckoning.Chain(List<Factor> factors, Formula added)
        && added.value() != 0;
  }

  @Test
  void everyWeightAndBiasIsAskedOnceAndMovedOnce() {
    Walk walk =
        walk(
            Dense.of(4, ActivationFunction.TANH),
            Output.of(1, ActivationFunction.TANH),
            Loss.HALF_SQUARED_ERROR,
            new Optimizer.Sgd(0.1));
    List<Place> all = new ArrayList<>();
    for (int i = 0; i < walk.graph().parameterCount(); i++) {
      all.add(new Place.Weight(i));
    }

    for (Stage stage : List.of(Stage.BACKWARD, Stage.UPDATE)) {
      assertThat(
              walk.steps().stream()
                  .filter(step -> step.stage() == stage)
                  .map(CalculationStep::subject)
                  .filter(place -> place instanceof Place.Weight))
          .containsExactlyInAnyOrderElementsOf(all);
    }
  }

  @Test
  void onlyChainsOfNarrowDenseLayersCanBeFollowed() {
    Graph graph =
        Graph.chain(
            Node.of("input-1", new Input()),
            Node.of("dense-1", Dense.of(9, ActivationFunction.TANH)),
            Node.of("dropout-1", new Dropout(0.5)),
            Node.of("output-1", Output.of(1, ActivationFunction.TANH)));

    assertThat(Way.through(shaped(graph, data(2, 2), Loss.HALF_SQUARED_ERROR)))
        .isEqualTo(
            new Way.Blocked(
                List.of(
                    new Obstacle.Wide(graph.nodes().get(1).id(), 9),
                    new Obstacle.Strange(graph.nodes().get(2).id()))));
  }

  @Test
  void theDefaultExperimentCanBeFollowed() {
    Experiment experiment = Experiment.initial();
    ShapedGraph graph =
        shaped(experiment.graph(), experiment.data().shape(), experiment.plan().loss());

    assertThat(Way.through(graph)).isEqualTo(new Way.Open(graph));
  }

  @Test
  void namesAreReadAloud() {
    Walk walk =
        walk(
            Dense.of(4, ActivationFunction.TANH),
            Output.of(1, ActivationFunction.TANH),
            Loss.HALF_SQUARED_ERROR,
            new Optimizer.Sgd(0.1));

    assertThat(walk.layers().getFirst().net(2).symbol().plain()).isEqualTo("net h1,3");
    assertThat(walk.name(walk.layers().getLast().bias(0)).plain()).isEqualTo("bo1");
    assertThat(walk.name(4).plain()).isEqualTo("w5");
  }
}
