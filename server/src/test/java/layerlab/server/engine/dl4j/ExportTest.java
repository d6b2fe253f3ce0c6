package layerlab.server.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import layerlab.data.Examples;
import layerlab.experiment.Experiment;
import layerlab.fixture.RandomGraphs;
import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.graph.ShapedGraph;
import layerlab.json.Json;
import layerlab.layer.ActivationFunction;
import layerlab.layer.BatchNorm;
import layerlab.layer.Curve;
import layerlab.layer.Dense;
import layerlab.layer.Initialization;
import layerlab.layer.Output;
import layerlab.layer.Penalty;
import layerlab.plan.Clipping;
import layerlab.plan.CosineRate;
import layerlab.plan.EarlyStop;
import layerlab.plan.Loss;
import layerlab.plan.ModelFile;
import layerlab.plan.Optimizer;
import layerlab.plan.OptimizerCatalogue;
import layerlab.plan.Schedule;
import layerlab.plan.ScheduleCatalogue;
import layerlab.plan.TrainingPlan;
import layerlab.server.dataset.Datasets;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Blueprint;
import layerlab.server.engine.Networks;
import layerlab.server.engine.Snapshot;
import layerlab.server.engine.Trainer;
import layerlab.server.engine.dense.DenseEngine;
import layerlab.server.export.JavaProject;
import layerlab.spec.Kind;
import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
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
  private static final String ORIGIN = "http://lab.example/x/7f3k";

  @TempDir private Path folder;

  /** A trained network. */
  record Case(String name, Experiment experiment) {
    @Override
    public String toString() {
      return name;
    }

    ShapedGraph graph() {
      return RandomGraphs.shaped(experiment);
    }

    Examples examples() {
      return new Datasets().examples(experiment.data());
    }

    /** After a few steps, so that biases and running means are no longer what they began with. */
    Blueprint trained() {
      ShapedGraph graph = graph();
      TrainingPlan plan = experiment.plan();
      Assignment assignment =
          new Assignment(graph, plan, examples(), Snapshot.start(graph, plan, experiment.start()));
      try (Trainer trainer = new DenseEngine().open(assignment)) {
        Networks.losses(trainer, 3);
        return new Blueprint(graph, plan, trainer.snapshot().parameters());
      }
    }
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
    unpack(project(trained, blueprint));
    try (URLClassLoader loader = compiled()) {
      Class<?> program = loader.loadClass("Network");
      ComputationGraph network = (ComputationGraph) call(program, "network", folder);
      DataSet train = (DataSet) call(program, "data", folder, "train");
      DataSet test = (DataSet) call(program, "data", folder, "test");

      assertThat(train.numExamples()).isEqualTo(trained.examples().train());
      INDArray samples = Nd4j.vstack(train.getFeatures(), test.getFeatures());
      assertThat(Rows.of(network.outputSingle(samples)))
          .containsExactly(outputs(trained, blueprint), CLOSE);

      ComputationGraphConfiguration written =
          (ComputationGraphConfiguration) call(program, "configuration");
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

  /** Optimizers that DL4J has as we do, and trained weights to go on from. */
  static Stream<Case> goingOn() {
    Experiment initial = Experiment.initial();
    return OptimizerCatalogue.OPTIMIZERS.stream()
        .map(Kind::initial)
        .filter(optimizer -> StockWords.updater(optimizer, "").sources().isEmpty())
        .filter(optimizer -> StockWords.updater(optimizer, "").remarks().isEmpty())
        .map(optimizer -> run(optimizer.kind().id(), initial, initial.plan().with(optimizer)));
  }

  /** As it does here for whoever opens the link: with an optimizer that remembers nothing. */
  @ParameterizedTest
  @MethodSource("goingOn")
  void theModelGoesOnToTheNumbersOfTheLab(Case run) throws Exception {
    Blueprint trained = run.trained();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    new Dl4jExporter().model(trained, file);
    unpack(project(run, trained));
    Snapshot start = Snapshot.start(trained.graph(), trained.plan(), run.experiment().start());
    Snapshot from = new Snapshot(trained.parameters(), start.slots(), start.progress());
    try (URLClassLoader loader = compiled();
        Trainer trainer =
            new DenseEngine()
                .open(new Assignment(trained.graph(), trained.plan(), run.examples(), from))) {
      DataSet train = (DataSet) call(loader.loadClass("Network"), "data", folder, "train");
      ComputationGraph network =
          ModelSerializer.restoreComputationGraph(
              new ByteArrayInputStream(file.toByteArray()), false);
      for (DataSet batch : train.batchBy(trained.plan().batching().size())) {
        network.fit(batch);
        trainer.step();
      }

      double[] parameters = trainer.snapshot().parameters().toArray();
      assertThat(Rows.of(network.params()))
          .containsExactly(
              new NeutralOrder(trained.graph().layout(), network).toOwn(parameters), within(1e-9));
    }
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

    unpack(project(heavyBall, heavyBall.trained()));

    assertThat(folder.resolve("src/main/java/HeavyBall.java"))
        .content()
        .contains("v ← μ·v + g")
        .doesNotContain("package");
    assertThat(folder.resolve("README.md"))
        .content()
        .contains(ORIGIN, "`HeavyBall.java` is LayerLab's: Deeplearning4j lacks it.");
  }

  @Test
  void theModelFileSaysWhatItLacks() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    new Dl4jExporter().model(new Case("", Experiment.initial()).trained(), file);

    unpack(file.toByteArray());

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
    return new Dl4jExporter().source(blueprint(plan)).remarks();
  }

  /** Every optimizer that DL4J has as we do, and every way of holding a run back. */
  static Stream<Case> runs() {
    Experiment initial = Experiment.initial();
    List<Case> cases = new ArrayList<>();
    Schedule warm = new CosineRate(4, 0.1, 2);
    for (Kind<? extends Optimizer> kind : OptimizerCatalogue.OPTIMIZERS) {
      if (StockWords.updater(kind.initial(), "").remarks().isEmpty()) {
        cases.add(run(kind.id(), initial, initial.plan().with(kind.initial()).with(warm)));
      }
    }
    TrainingPlan plan = initial.plan().with(new Optimizer.Sgd(0.3));
    for (Clipping.Mode mode : List.of(Clipping.Mode.VALUE, Clipping.Mode.NORM)) {
      Clipping clipping = new Clipping(mode, 0.01);
      Node dense = Node.of("dense-1", penalized());
      Experiment penalized = initial.with(Networks.chain(tanh(), dense));
      cases.add(run("clipping by " + mode.id(), penalized, plan.with(clipping)));
      Node norm = Node.of("norm-1", BatchNorm.KIND.initial());
      Experiment normalized = initial.with(Networks.chain(tanh(), dense, norm));
      cases.add(run("clipping by " + mode.id() + ", norm", normalized, plan.with(clipping)));
    }
    cases.add(run("early stop", initial, plan.with(new EarlyStop(true, 1))));
    return cases.stream();
  }

  private static Dense penalized() {
    Initialization start = Dense.of(6, ActivationFunction.TANH).start();
    return new Dense(6, Curve.of(ActivationFunction.TANH), start, new Penalty(0.001, 0.01));
  }

  private static Output tanh() {
    return Output.of(1, ActivationFunction.TANH);
  }

  private static Case run(String name, Experiment experiment, TrainingPlan plan) {
    int size = plan.batching().size();
    TrainingPlan orderly = plan.with(new TrainingPlan.Batching(size, false)).withEpochs(12);
    return new Case(name, experiment.with(orderly));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void theProgramTrainsToTheNumbersOfTheLab(Case run) throws Exception {
    Blueprint start = blueprint(run.experiment());
    unpack(project(run, start));
    TrainingPlan plan = start.plan();
    Assignment assignment =
        new Assignment(
            start.graph(),
            plan,
            run.examples(),
            Snapshot.start(start.graph(), plan, run.experiment().start()));
    try (URLClassLoader loader = compiled();
        Trainer trainer = new DenseEngine().open(assignment)) {
      Class<?> program = loader.loadClass("Network");
      ComputationGraph network = (ComputationGraph) call(program, "network", folder);
      DataSet train = (DataSet) call(program, "data", folder, "train");
      DataSet test = (DataSet) call(program, "data", folder, "test");
      int epochs = (int) call(program, "train", network, train, test);

      assertThat(epochs).isEqualTo(train(trainer, plan));
      assertThat((double) call(program, "loss", network, test))
          .isEqualTo(trainer.evaluate().test().loss(), within(1e-9));
      double[] parameters = trainer.snapshot().parameters().toArray();
      assertThat(Rows.of(network.params()))
          .containsExactly(
              new NeutralOrder(start.graph().layout(), network).toOwn(parameters), within(1e-9));
      assertThat(plan.earlyStop().isOn()).isEqualTo(epochs < plan.epochs());
    }
  }

  /** As a session does it; returns after how many epochs it stops. */
  private static int train(Trainer trainer, TrainingPlan plan) {
    double best = Double.POSITIVE_INFINITY;
    int since = 0;
    for (int epoch = 1; epoch <= plan.epochs(); epoch++) {
      boolean isEnd = false;
      while (!isEnd) {
        isEnd = trainer.step().isEpochEnd();
      }
      double loss = trainer.evaluate().test().loss();
      if (loss < best) {
        best = loss;
        since = epoch;
      }
      if (plan.earlyStop().isOn() && epoch - since == plan.earlyStop().patience()) {
        return epoch;
      }
    }
    return plan.epochs();
  }

  private static Blueprint blueprint(TrainingPlan plan) {
    return blueprint(Experiment.initial().with(plan));
  }

  private static Blueprint blueprint(Experiment experiment) {
    TrainingPlan plan = experiment.plan();
    ShapedGraph graph = RandomGraphs.shaped(experiment);
    return new Blueprint(graph, plan, Snapshot.start(graph, plan, experiment.start()).parameters());
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

  static Stream<Kind<? extends Schedule>> schedules() {
    return ScheduleCatalogue.SCHEDULES.stream();
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void theRateOfTheProgramIsThatOfThePlan(Kind<? extends Schedule> kind) throws Exception {
    Experiment initial = Experiment.initial();
    Schedule schedule = kind.of(kind.initial().values().with("warmUp", 3));
    Case scheduled = new Case("", initial.with(initial.plan().with(schedule)));
    unpack(project(scheduled, scheduled.trained()));

    try (URLClassLoader loader = compiled()) {
      Class<?> program = loader.loadClass("Network");
      for (double epoch : new double[] {0, 0.5, 2.9, 3, 99.9, 100, 250.25, 5000}) {
        assertThat((double) call(program, "factor", epoch, 0.1))
            .as("at %s", epoch)
            .isEqualTo(schedule.factor(epoch, 0.1), within(1e-12));
      }
    }
  }

  /** So that the program may set it before each batch. */
  @Test
  void settingTheRateForgetsNothingOfTheOptimizer() {
    Case adam = new Case("", Experiment.initial());
    StockNetwork stock = new StockNetwork(adam.graph(), adam.experiment().plan());
    ComputationGraph steady = new ComputationGraph(stock.configuration());
    ComputationGraph set = new ComputationGraph(stock.configuration().clone());
    steady.init();
    set.init();
    set.setParams(steady.params().dup());
    INDArray samples = Nd4j.createFromArray(new double[][] {{1, 2}, {-1, 0.5}});
    INDArray targets = Nd4j.createFromArray(new double[][] {{1}, {-1}});
    for (int step = 0; step < 5; step++) {
      steady.fit(new DataSet(samples, targets));
      set.setLearningRate(0.012);
      set.fit(new DataSet(samples, targets));
    }

    assertThat(Rows.of(set.params())).containsExactly(Rows.of(steady.params()), within(1e-12));
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

  // -- there

  private static byte[] project(Case trained, Blueprint blueprint) throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    new JavaProject(blueprint, new Dl4jExporter().source(blueprint), trained.examples(), ORIGIN)
        .writeTo(archive);
    return archive.toByteArray();
  }

  private void unpack(byte[] archive) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
        entry = zip.getNextEntry();
      }
    }
  }

  private URLClassLoader compiled() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> arguments =
        new ArrayList<>(List.of("--release", "21", "-d", classes.toString(), "-proc:none"));
    try (Stream<Path> sources = Files.list(folder.resolve("src/main/java"))) {
      sources.forEach(source -> arguments.add(source.toString()));
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code = compiler.run(null, said, said, arguments.toArray(String[]::new));
    assertThat(code).as(said.toString(java.nio.charset.StandardCharsets.UTF_8)).isZero();
    return new URLClassLoader(new URL[] {classes.toUri().toURL()});
  }

  private static Object call(Class<?> program, String name, Object... arguments)
      throws IllegalAccessException, InvocationTargetException {
    return Arrays.stream(program.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow()
        .invoke(null, arguments);
  }
}
