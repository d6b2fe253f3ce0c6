package layerlab.server.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import layerlab.data.Examples;
import layerlab.experiment.Experiment;
import layerlab.fixture.RandomGraphs;
import layerlab.graph.Graph;
import layerlab.json.Json;
import layerlab.layer.ActivationFunction;
import layerlab.plan.Clipping;
import layerlab.plan.EarlyStop;
import layerlab.plan.Loss;
import layerlab.plan.ModelFile;
import layerlab.plan.Optimizer;
import layerlab.plan.OptimizerCatalogue;
import layerlab.plan.Schedule;
import layerlab.plan.ScheduleCatalogue;
import layerlab.plan.TrainingPlan;
import layerlab.server.engine.Blueprint;
import layerlab.server.engine.Networks;
import layerlab.server.engine.dl4j.Exported.Case;
import layerlab.spec.Kind;
import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** What is taken elsewhere answers there what it answers here. */
class ExportTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  @TempDir private Path folder;
  private Exported project;

  @BeforeEach
  void unpackHere() {
    project = new Exported(folder);
  }

  static Stream<Case> random() {
    RandomGraphs graphs = RandomGraphs.tame(7);
    return IntStream.range(0, 8).mapToObj(i -> new Case("experiment " + i, graphs.next()));
  }

  /** Every function in a hidden layer, every optimizer, every loss. */
  static Stream<Case> every() {
    List<Case> cases = new ArrayList<>();
    Experiment initial = Experiment.initial();
    for (ActivationFunction function : ActivationFunction.values()) {
      if (function != ActivationFunction.SOFTMAX) {
        Graph graph = Networks.dense(function, 4, 3);
        cases.add(new Case(function.id(), initial.with(graph)));
      }
    }
    for (Kind<? extends Optimizer> kind : OptimizerCatalogue.OPTIMIZERS) {
      cases.add(new Case(kind.id(), initial.with(initial.plan().with(kind.initial()))));
    }
    for (Loss loss : List.of(Loss.MEAN_SQUARED_ERROR, Loss.MEAN_ABSOLUTE_ERROR, Loss.HINGE)) {
      cases.add(new Case(loss.id(), initial.with(initial.plan().with(loss))));
    }
    return cases.stream();
  }

  static Stream<Case> all() {
    return Stream.concat(every(), random());
  }

  @ParameterizedTest
  @MethodSource("all")
  void theProgramCompilesAndAnswersTheSame(Case trained) throws Exception {
    Blueprint blueprint = trained.trained();
    project.unpack(Exported.project(trained, blueprint));
    try (URLClassLoader loader = project.compiled()) {
      Class<?> program = loader.loadClass("Network");
      ComputationGraph network = (ComputationGraph) Exported.call(program, "network", folder);
      DataSet train = (DataSet) Exported.call(program, "data", folder, "train");
      DataSet test = (DataSet) Exported.call(program, "data", folder, "test");

      assertThat(train.numExamples()).isEqualTo(trained.examples().train());
      INDArray samples = Nd4j.vstack(train.getFeatures(), test.getFeatures());
      assertThat(Rows.of(network.outputSingle(samples)))
          .containsExactly(outputs(trained, blueprint), CLOSE);

      ComputationGraphConfiguration written =
          (ComputationGraphConfiguration) Exported.call(program, "configuration");
      StockNetwork stock = new StockNetwork(blueprint.graph(), blueprint.plan());
      if (stock.sources().isEmpty()) {
        assertThat(written.toJson()).isEqualTo(stock.configuration().toJson());
      }
      network.fit(train.batchBy(10).getFirst());
      assertThat(network.params().isNaN().any()).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void theModelIsRestoredByDl4jAndAnswersTheSame(Case trained) throws Exception {
    Blueprint blueprint = trained.trained();
    assertThat(new Dl4jExporter().hasModel(blueprint)).isEqualTo(!hasGelu(trained));
    if (hasGelu(trained)) {
      return;
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    new Dl4jExporter().model(blueprint, file);

    ComputationGraph network =
        ModelSerializer.restoreComputationGraph(
            new ByteArrayInputStream(file.toByteArray()), false);
    Examples examples = trained.examples();
    INDArray samples =
        Nd4j.create(examples.inputs(), new long[] {examples.count(), examples.width()}, 'c');

    assertThat(Rows.of(network.outputSingle(samples)))
        .containsExactly(outputs(trained, blueprint), CLOSE);
  }

  private static boolean hasGelu(Case trained) {
    return trained.experiment().graph().nodes().stream()
        .map(node -> node.layer().values().byId().get("activation"))
        .anyMatch(Json.text(ActivationFunction.GELU.id())::equals);
  }

  @Test
  void whatDl4jLacksComesAsSourceAndIsNamed() throws Exception {
    Experiment initial = Experiment.initial();
    Case heavyBall =
        new Case("", initial.with(initial.plan().with(new Optimizer.Momentum(0.01, 0.9))));

    project.unpack(Exported.project(heavyBall, heavyBall.trained()));

    assertThat(folder.resolve("src/main/java/HeavyBall.java"))
        .content()
        .contains("v ← μ·v + g")
        .doesNotContain("package");
    assertThat(folder.resolve("README.md"))
        .content()
        .contains(Exported.ORIGIN, "`HeavyBall.java` is LayerLab's: Deeplearning4j lacks it.");
  }

  @Test
  void theModelFileSaysWhatItLacks() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    new Dl4jExporter().model(new Case("", Experiment.initial()).trained(), file);

    project.unpack(file.toByteArray());

    assertThat(folder.resolve("README.md"))
        .content()
        .contains(ModelFile.LACKS.en(), ModelFile.LACKS.zh());
    assertThat(folder.resolve("updaterState.bin")).doesNotExist();
  }

  static Stream<Optimizer> optimizers() {
    return OptimizerCatalogue.OPTIMIZERS.stream().map(Kind::initial);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void nothingOfAPlanIsLeftOutOfTheProgram(Optimizer optimizer) {
    TrainingPlan plain = Experiment.initial().plan().with(optimizer);
    List<TrainingPlan> others = new ArrayList<>();
    others.add(plain.with(new EarlyStop(true, 7)));
    others.add(plain.with(new Clipping(Clipping.Mode.VALUE, 2)));
    others.add(plain.with(new Clipping(Clipping.Mode.NORM, 2)));
    for (Kind<? extends Schedule> kind : ScheduleCatalogue.SCHEDULES) {
      others.add(plain.with(kind.of(kind.initial().values().with("warmUp", 3))));
    }

    assertThat(others).allMatch(other -> remarks(other).equals(remarks(plain)));
  }

  private static List<String> remarks(TrainingPlan plan) {
    return new Dl4jExporter()
        .source(new Case("", Experiment.initial().with(plan)).fresh())
        .remarks();
  }

  @Test
  void itReadsLikeWhatAStudentWouldWrite() {
    Case spiral = new Case("", Experiment.initial());

    assertThat(new Dl4jExporter().source(spiral.trained()).configuration())
        .startsWith(
            "new NeuralNetConfiguration.Builder()",
            "    .seed(10)",
            "    .dataType(DataType.DOUBLE)",
            "    .updater(new Adam(0.012, 0.9, 0.999, 1.0E-8))",
            "    .graphBuilder()",
            "    .validateOutputLayerConfig(false)",
            "    .addInputs(\"input-1\")",
            "    .addLayer(",
            "        \"dense-1\",",
            "        new DenseLayer.Builder()",
            "            .nIn(2).nOut(8)",
            "            .activation(new ActivationTanH())");
  }

  // -- here

  private static double[] outputs(Case trained, Blueprint blueprint) {
    Examples examples = trained.examples();
    Network network = new Network(blueprint.graph(), blueprint.plan(), new LiveRate(0.1), () -> 0);
    network.setParameters(blueprint.parameters().toArray());
    return Rows.of(
        network
            .answers(
                Nd4j.create(
                    examples.inputs(), new long[] {examples.count(), examples.width()}, 'c'))
            .outputs());
  }
}
