package layerlab.server.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import layerlab.data.DataShape;
import layerlab.data.Examples;
import layerlab.dense.Initializer;
import layerlab.dense.LossFormula;
import layerlab.graph.Edge;
import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.graph.ParameterLayout.Place;
import layerlab.graph.ShapedGraph;
import layerlab.layer.Activation;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Add;
import layerlab.layer.BatchNorm;
import layerlab.layer.Concat;
import layerlab.layer.Curve;
import layerlab.layer.Dense;
import layerlab.layer.Dropout;
import layerlab.layer.Initialization;
import layerlab.layer.Input;
import layerlab.layer.Layer;
import layerlab.layer.Output;
import layerlab.layer.Penalty;
import layerlab.plan.Loss;
import layerlab.server.engine.Networks;
import layerlab.server.engine.Scorer;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.gradientcheck.GradientCheckUtil.GraphConfig;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;

/** DL4J's own check, finite differences against backpropagation, over all that is translated. */
class GradientTest {
  private static final int BATCH = 7;
  private static final Dense DENSE =
      new Dense(
          4, Curve.of(ActivationFunction.TANH), Initialization.xavier(), new Penalty(0.01, 0.02));

  @BeforeAll
  static void doublePrecision() {
    Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
  }

  @AfterAll
  static void usualPrecision() {
    Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
  }

  @ParameterizedTest
  @EnumSource(value = ActivationFunction.class, mode = EnumSource.Mode.EXCLUDE, names = "SOFTMAX")
  void everyHiddenFunction(ActivationFunction function) {
    check(
        Networks.chain(
            Output.of(1, ActivationFunction.TANH),
            Node.of("dense-1", Dense.of(4, function)),
            Node.of("dense-2", Dense.of(3, ActivationFunction.IDENTITY)),
            Node.of("activation-1", Activation.of(function))),
        Networks.shape(3, 2),
        Loss.HALF_SQUARED_ERROR);
  }

  static Stream<Layer> layers() {
    return Stream.of(DENSE, new BatchNorm(0.9, 1e-5), new Dropout(0.4));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void everyLayerWithOneInput(Layer layer) {
    check(
        Networks.chain(
            Output.of(1, ActivationFunction.TANH),
            Node.of("dense-1", DENSE),
            Node.of("layer", layer),
            Node.of("dense-2", DENSE)),
        Networks.shape(3, 2),
        Loss.HALF_SQUARED_ERROR);
  }

  @ParameterizedTest
  @MethodSource("joins")
  void everyLayerWithSeveralInputs(Layer join) {
    Graph graph =
        new Graph(
            List.of(
                Node.of("input-1", new Input()),
                Node.of("dense-1", DENSE),
                Node.of("dense-2", DENSE),
                Node.of("join", join),
                Node.of("activation-1", Activation.of(ActivationFunction.SIGMOID)),
                Node.of("again", join),
                Node.of("output-1", Output.of(1, ActivationFunction.TANH))),
            List.of(
                Edge.of("input-1", "dense-1"),
                Edge.of("dense-1", "dense-2"),
                Edge.of("dense-2", "join"),
                Edge.of("dense-1", "join"),
                Edge.of("join", "activation-1"),
                Edge.of("activation-1", "again"),
                Edge.of("join", "again"),
                Edge.of("again", "output-1")));
    check(graph, Networks.shape(3, 2), Loss.HALF_SQUARED_ERROR);
  }

  static Stream<Layer> joins() {
    return Stream.of(new Add(), new Concat());
  }

  static Stream<Arguments> losses() {
    return Stream.of(
        arguments(Loss.HALF_SQUARED_ERROR, ActivationFunction.IDENTITY, 1, 0),
        arguments(Loss.HALF_SQUARED_ERROR, ActivationFunction.SOFTMAX, 3, 3),
        arguments(Loss.MEAN_SQUARED_ERROR, ActivationFunction.SIGMOID, 1, 2),
        arguments(Loss.MEAN_SQUARED_ERROR, ActivationFunction.TANH, 3, 3),
        arguments(Loss.MEAN_ABSOLUTE_ERROR, ActivationFunction.IDENTITY, 1, 0),
        arguments(Loss.MEAN_ABSOLUTE_ERROR, ActivationFunction.SOFTMAX, 3, 3),
        arguments(Loss.HINGE, ActivationFunction.IDENTITY, 1, 2),
        arguments(Loss.HINGE, ActivationFunction.TANH, 1, 2),
        arguments(Loss.CROSS_ENTROPY, ActivationFunction.SIGMOID, 1, 2),
        arguments(Loss.CROSS_ENTROPY, ActivationFunction.SOFTMAX, 2, 2),
        arguments(Loss.CROSS_ENTROPY, ActivationFunction.SOFTMAX, 5, 5));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void everyLoss(Loss loss, ActivationFunction function, int units, int classes) {
    check(
        Networks.chain(
            new Output(units, Curve.of(function), Initialization.xavier(), new Penalty(0.01, 0.02)),
            Node.of("dense-1", DENSE)),
        Networks.shape(3, classes),
        loss);
  }

  private static void check(Graph graph, DataShape shape, Loss loss) {
    ShapedGraph shaped = Networks.checked(graph, shape, loss);
    Output output = shaped.outputLayer();
    OutputLoss measured =
        new OutputLoss(new LossFormula(loss, output.activation(), output.units()));
    ComputationGraph network =
        new ComputationGraph(
            new LayerTranslator(shaped, measured, 10, () -> 3).configuration(new NoOp()));
    network.init();
    double[] start = Initializer.draw(shaped, 10);
    network
        .params()
        .assign(Nd4j.createFromArray(new NeutralOrder(shaped.layout(), network).toOwn(start)));

    boolean agrees =
        GradientCheckUtil.checkGradients(
            new GraphConfig()
                .net(network)
                .inputs(new INDArray[] {inputs(shape)})
                .labels(new INDArray[] {targets(shaped)})
                .excludeParams(runningStatistics(shaped))
                .callEachIter(same -> {}));

    assertThat(agrees).isTrue();
  }

  private static INDArray inputs(DataShape shape) {
    double[] inputs = Networks.random(shape, BATCH, 1).inputs();
    return Nd4j.create(inputs, new long[] {BATCH, shape.input().size()}, 'c');
  }

  private static INDArray targets(ShapedGraph graph) {
    Examples examples = Networks.random(graph.data(), BATCH, 1);
    Scorer scorer = new Scorer(graph, examples);
    double[] targets = new double[BATCH * scorer.targetSize()];
    for (int i = 0; i < BATCH; i++) {
      scorer.target(i, targets, i * scorer.targetSize());
    }
    return Nd4j.create(targets, new long[] {BATCH, scorer.targetSize()}, 'c');
  }

  private static Set<String> runningStatistics(ShapedGraph graph) {
    Set<String> names = new HashSet<>();
    for (Place place : graph.layout().places()) {
      if (!place.tensor().role().isTrained()) {
        names.add(place.node() + "_" + place.tensor().role().id());
      }
    }
    return names;
  }
}
