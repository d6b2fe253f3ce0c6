package layerlab.server.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import layerlab.experiment.Experiment;
import layerlab.graph.Node;
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
import layerlab.plan.Optimizer;
import layerlab.plan.OptimizerCatalogue;
import layerlab.plan.Schedule;
import layerlab.plan.ScheduleCatalogue;
import layerlab.plan.TrainingPlan;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Blueprint;
import layerlab.server.engine.Networks;
import layerlab.server.engine.Snapshot;
import layerlab.server.engine.Trainer;
import layerlab.server.engine.dense.DenseEngine;
import layerlab.server.engine.dl4j.Exported.Case;
import layerlab.spec.Kind;
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

/** What is taken elsewhere trains there to the numbers that it comes to here. */
class ExportedTrainingTest {
  @TempDir private Path folder;
  private Exported project;

  @BeforeEach
  void unpackHere() {
    project = new Exported(folder);
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
    project.unpack(Exported.project(run, trained));
    Snapshot start = Snapshot.start(trained.graph(), trained.plan(), run.experiment().start());
    Snapshot from = new Snapshot(trained.parameters(), start.slots(), start.progress());
    try (URLClassLoader loader = project.compiled();
        Trainer trainer =
            new DenseEngine()
                .open(new Assignment(trained.graph(), trained.plan(), run.examples(), from))) {
      DataSet train = (DataSet) Exported.call(loader.loadClass("Network"), "data", folder, "train");
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
    Blueprint start = run.fresh();
    project.unpack(Exported.project(run, start));
    TrainingPlan plan = start.plan();
    Assignment assignment =
        new Assignment(
            start.graph(),
            plan,
            run.examples(),
            Snapshot.start(start.graph(), plan, run.experiment().start()));
    try (URLClassLoader loader = project.compiled();
        Trainer trainer = new DenseEngine().open(assignment)) {
      Class<?> program = loader.loadClass("Network");
      ComputationGraph network = (ComputationGraph) Exported.call(program, "network", folder);
      DataSet train = (DataSet) Exported.call(program, "data", folder, "train");
      DataSet test = (DataSet) Exported.call(program, "data", folder, "test");
      int epochs = (int) Exported.call(program, "train", network, train, test);

      assertThat(epochs).isEqualTo(train(trainer, plan));
      assertThat((double) Exported.call(program, "loss", network, test))
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

  static Stream<Kind<? extends Schedule>> schedules() {
    return ScheduleCatalogue.SCHEDULES.stream();
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void theRateOfTheProgramIsThatOfThePlan(Kind<? extends Schedule> kind) throws Exception {
    Experiment initial = Experiment.initial();
    Schedule schedule = kind.of(kind.initial().values().with("warmUp", 3));
    Case scheduled = new Case("", initial.with(initial.plan().with(schedule)));
    project.unpack(Exported.project(scheduled, scheduled.trained()));

    try (URLClassLoader loader = project.compiled()) {
      Class<?> program = loader.loadClass("Network");
      for (double epoch : new double[] {0, 0.5, 2.9, 3, 99.9, 100, 250.25, 5000}) {
        assertThat((double) Exported.call(program, "factor", epoch, 0.1))
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
}
