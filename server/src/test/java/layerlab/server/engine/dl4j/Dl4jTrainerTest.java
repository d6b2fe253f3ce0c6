package layerlab.server.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import layerlab.data.DataShape;
import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.graph.Numbers;
import layerlab.layer.ActivationFunction;
import layerlab.layer.BatchNorm;
import layerlab.layer.Curve;
import layerlab.layer.Dense;
import layerlab.layer.Dropout;
import layerlab.layer.Initialization;
import layerlab.layer.Output;
import layerlab.layer.Penalty;
import layerlab.plan.Loss;
import layerlab.plan.Optimizer;
import layerlab.plan.TrainingPlan;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Engine;
import layerlab.server.engine.Evaluation;
import layerlab.server.engine.Networks;
import layerlab.server.engine.Snapshot;
import layerlab.server.engine.Trainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class Dl4jTrainerTest {
  private static final int STEPS = 25;
  private static final DataShape SHAPE = Networks.shape(3, 2);
  private static final Engine ENGINE = new Dl4jEngine();

  private static Graph withEverything() {
    return Networks.chain(
        Output.of(1, ActivationFunction.TANH),
        Node.of(
            "dense-1",
            new Dense(
                6,
                Curve.of(ActivationFunction.RELU),
                Initialization.xavier(),
                new Penalty(0.001, 0.01))),
        Node.of("batch-norm-1", new BatchNorm(0.9, 1e-5)),
        Node.of("dropout-1", new Dropout(0.3)),
        Node.of("dense-2", Dense.of(4, ActivationFunction.TANH)));
  }

  private static TrainingPlan plan(Optimizer optimizer) {
    return Networks.plan(optimizer, Loss.HALF_SQUARED_ERROR);
  }

  private static Assignment assignment(Optimizer optimizer, int seed) {
    return Networks.assignment(
        withEverything(), SHAPE, plan(optimizer).withSeed(seed), Networks.random(SHAPE, 94, seed));
  }

  private static Assignment adam(int seed) {
    return assignment(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8), seed);
  }

  private static double[] alone(Assignment assignment) {
    try (Trainer trainer = ENGINE.open(assignment)) {
      return Networks.losses(trainer, STEPS);
    }
  }

  @Test
  void theSameSeedGivesTheSameLossesToTheLastBit() {
    assertThat(alone(adam(1))).isEqualTo(alone(adam(1)));
    assertThat(alone(adam(1))).isNotEqualTo(alone(adam(2)));
  }

  @Test
  void sessionsWithDropoutTakingTurnsOnOneThreadDoNotDisturbEachOther() {
    double[] first = new double[STEPS];
    double[] second = new double[STEPS];
    try (Trainer one = ENGINE.open(adam(1));
        Trainer other = ENGINE.open(adam(2))) {
      for (int i = 0; i < STEPS; i++) {
        first[i] = one.step().loss();
        second[i] = other.step().loss();
        other.evaluate();
      }
    }

    assertThat(first).isEqualTo(alone(adam(1)));
    assertThat(second).isEqualTo(alone(adam(2)));
  }

  @Test
  void lossesDoNotDependOnThreads() {
    try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
      List<CompletableFuture<double[]>> runs =
          IntStream.range(1, 4)
              .mapToObj(seed -> CompletableFuture.supplyAsync(() -> alone(adam(seed)), pool))
              .toList();

      for (int seed = 1; seed < 4; seed++) {
        assertThat(runs.get(seed - 1).join()).isEqualTo(alone(adam(seed)));
      }
    }
  }

  @Test
  void aTrainerMayWanderBetweenThreads() {
    double[] losses = new double[STEPS];
    try (ExecutorService pool = Executors.newFixedThreadPool(2);
        Trainer trainer = ENGINE.open(adam(1))) {
      for (int i = 0; i < STEPS; i++) {
        losses[i] = CompletableFuture.supplyAsync(() -> trainer.step().loss(), pool).join();
      }
    }

    assertThat(losses).isEqualTo(alone(adam(1)));
  }

  static Stream<Optimizer> optimizers() {
    return Stream.of(
        new Optimizer.Sgd(0.1),
        new Optimizer.Momentum(0.05, 0.9),
        new Optimizer.RmsProp(0.01, 0.95, 1e-8),
        new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void aRestoredRunGoesOnWithTheSameNumbers(Optimizer optimizer) {
    Assignment assignment = assignment(optimizer, 1);
    try (Trainer original = ENGINE.open(assignment)) {
      Networks.losses(original, 7);
      Snapshot snapshot = original.snapshot();
      try (Trainer restored = ENGINE.open(from(assignment, snapshot))) {
        assertThat(restored.snapshot()).isEqualTo(snapshot);
        assertThat(Networks.losses(restored, 10)).isEqualTo(Networks.losses(original, 10));
        assertThat(restored.snapshot()).isEqualTo(original.snapshot());
        assertThat(restored.evaluate()).isEqualTo(original.evaluate());
      }
    }
  }

  private static Assignment from(Assignment assignment, Snapshot snapshot) {
    return new Assignment(assignment.graph(), assignment.plan(), assignment.examples(), snapshot);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void aSnapshotHasTheOptimizersSlots(Optimizer optimizer) {
    Assignment assignment = assignment(optimizer, 1);
    try (Trainer trainer = ENGINE.open(assignment)) {
      assertThat(trainer.snapshot()).isEqualTo(assignment.from());
      trainer.step();
      assertThat(trainer.snapshot().slots())
          .hasSize(optimizer.slots())
          .noneMatch(assignment.from().slots()::contains);
    }
  }

  @Test
  void anEpochEndsWithItsLastSmallerBatch() {
    try (Trainer trainer = ENGINE.open(adam(1))) {
      for (int batch = 0; batch < 4; batch++) {
        assertThat(trainer.step().isEpochEnd()).isFalse();
      }
      assertThat(trainer.step().isEpochEnd()).isTrue();
      assertThat(trainer.progress()).isEqualTo(new Snapshot.Progress(1, 5, 0, 5));
      trainer.step();
      assertThat(trainer.progress()).isEqualTo(new Snapshot.Progress(1, 6, 1, 6));
    }
  }

  @Test
  void aSnapshotBeyondTheEpochIsRefused() {
    Assignment assignment = adam(1);
    Snapshot beyond =
        new Snapshot(
            assignment.from().parameters(),
            assignment.from().slots(),
            new Snapshot.Progress(0, 5, 5, 5));

    assertThatThrownBy(() -> ENGINE.open(from(assignment, beyond)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("batch 5 of an epoch of 5");
  }

  @Test
  void aRateCountsFromTheNextStepOn() {
    Assignment assignment = assignment(new Optimizer.Sgd(0.1), 1);
    try (Trainer trainer = ENGINE.open(assignment)) {
      trainer.step();
      double[] before = trainer.snapshot().parameters().toArray();
      trainer.setRate(0);
      trainer.step();
      double[] frozen = trainer.snapshot().parameters().toArray();
      trainer.setRate(0.2);
      trainer.step();

      int weight = 0;
      assertThat(frozen[weight]).isEqualTo(before[weight]);
      assertThat(trainer.parameter(weight)).isNotEqualTo(frozen[weight]);
    }
  }

  @Test
  void aParameterSetByHandIsThere() {
    try (Trainer trainer = ENGINE.open(adam(1))) {
      double[] expected = trainer.snapshot().parameters().toArray();
      expected[5] = 0.625;
      trainer.setParameter(5, 0.625);

      double[] parameters = new double[expected.length];
      trainer.copyParameters(parameters);
      assertThat(parameters).isEqualTo(expected);
      assertThat(trainer.parameter(5)).isEqualTo(0.625);
    }
  }

  @Test
  void lookingChangesNothing() {
    double[] losses = new double[STEPS];
    try (Trainer trainer = ENGINE.open(adam(1))) {
      for (int i = 0; i < STEPS; i++) {
        losses[i] = trainer.step().loss();
        Evaluation evaluation = trainer.evaluate();
        assertThat(trainer.evaluate()).isEqualTo(evaluation);
        trainer.snapshot();
      }
    }

    assertThat(losses).isEqualTo(alone(adam(1)));
  }

  @Test
  void aReluRegressionAtRateTenDiverges() {
    DataShape shape = Networks.shape(2, 0);
    Assignment assignment =
        Networks.assignment(
            Networks.chain(
                Output.of(1, ActivationFunction.IDENTITY),
                Node.of("dense-1", Dense.of(8, ActivationFunction.RELU)),
                Node.of("dense-2", Dense.of(8, ActivationFunction.RELU))),
            shape,
            plan(new Optimizer.Sgd(10)),
            Networks.random(shape, 200, 1));
    try (Trainer trainer = ENGINE.open(assignment)) {
      double[] losses = Networks.losses(trainer, 300);

      assertThat(losses[0]).isBetween(0.0, 10.0);
      assertThat(DoubleStream.of(losses)).anyMatch(loss -> !Double.isFinite(loss));
      assertThat(Double.isFinite(trainer.evaluate().train().loss())).isFalse();
    }
  }

  @Test
  void sureAndWrongCrossEntropyIsFiniteAndLearns() {
    DataShape shape = Networks.shape(2, 2);
    TrainingPlan plan = Networks.plan(new Optimizer.Sgd(0.1), Loss.CROSS_ENTROPY);
    Assignment fresh =
        Networks.assignment(
            Networks.chain(Output.of(1, ActivationFunction.SIGMOID)),
            shape,
            plan,
            Networks.random(shape, 20, 1));
    Snapshot sure = new Snapshot(Numbers.of(0, 0, 100), List.of(), fresh.from().progress());
    try (Trainer trainer = ENGINE.open(from(fresh, sure))) {
      double loss = trainer.step().loss();

      assertThat(loss).isBetween(10.0, 100.0);
      assertThat(trainer.parameter(2)).isLessThan(100 - 0.01);
      assertThat(trainer.evaluate().train().loss()).isFinite();
    }
  }
}
