package layerlab.server.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import layerlab.data.Examples;
import layerlab.data.TableData;
import layerlab.data.TableSet;
import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Dense;
import layerlab.layer.Output;
import layerlab.plan.EngineChoice;
import layerlab.plan.Loss;
import layerlab.plan.Optimizer;
import layerlab.plan.TrainingPlan;
import layerlab.plan.TrainingPlan.Batching;
import layerlab.server.dataset.Datasets;
import layerlab.server.engine.Engine;
import layerlab.server.engine.Networks;
import layerlab.server.engine.Trainer;
import layerlab.server.engine.dense.DenseEngine;
import layerlab.server.engine.dl4j.Dl4jEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What small networks reach on the tables, in the median of five seeds: iris and digits on DL4J,
 * the others on our own arithmetic, which other tests hold against it.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class AccuracyTest {
  private static final Datasets DATASETS = new Datasets();

  private static final Optimizer ADAM = new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8);

  @Test
  void irisReaches92Percent() {
    Graph graph =
        Networks.chain(
            Output.of(3, ActivationFunction.SOFTMAX),
            Node.of("dense-1", Dense.of(8, ActivationFunction.TANH)));

    assertThat(median(TableSet.IRIS, graph, 40)).isGreaterThanOrEqualTo(0.92);
  }

  @Test
  void digitsReach95Percent() {
    Graph graph =
        Networks.chain(
            Output.of(10, ActivationFunction.SOFTMAX),
            Node.of("dense-1", Dense.of(32, ActivationFunction.RELU)));

    assertThat(median(TableSet.DIGITS, graph, 15)).isGreaterThanOrEqualTo(0.95);
  }

  /** Bars just below what linear models reach on these tables. */
  @ParameterizedTest
  @CsvSource({
    "PENGUINS, 20, 0.97",
    "WINE, 20, 0.95",
    "BREAST_CANCER, 20, 0.94",
    "TITANIC, 20, 0.76",
    "SPAMBASE, 5, 0.91",
    "LETTERS, 3, 0.7"
  })
  void aTableIsLearned(TableSet set, int epochs, double bar) {
    Graph graph =
        Networks.chain(
            Output.of(set.classes().size(), ActivationFunction.SOFTMAX),
            Node.of("dense-1", Dense.of(32, ActivationFunction.RELU)));

    assertThat(median(new DenseEngine(), set, graph, epochs)).isGreaterThanOrEqualTo(bar);
  }

  /** Bars above what linear models reach: an R² of 0.61 and 0.81. */
  @ParameterizedTest
  @CsvSource({"CONCRETE, 40, 0.75", "AUTO_MPG, 60, 0.82"})
  void aNumberIsPredicted(TableSet set, int epochs, double bar) {
    Graph graph =
        Networks.chain(
            Output.of(1, ActivationFunction.IDENTITY),
            Node.of("dense-1", Dense.of(32, ActivationFunction.RELU)));
    List<Double> shares =
        IntStream.rangeClosed(1, 3)
            .mapToObj(seed -> explained(new TableData(set, 0.7, seed), graph, epochs))
            .toList();

    assertThat(new Readings(shares).median()).isGreaterThanOrEqualTo(bar);
  }

  /** R² over the test part. */
  private static double explained(TableData data, Graph graph, int epochs) {
    TrainingPlan plan =
        TrainingPlan.plain(
            ADAM,
            Loss.MEAN_SQUARED_ERROR,
            new Batching(32, true),
            data.seed(),
            TrainingPlan.Execution.of(epochs, EngineChoice.AUTO));
    Examples examples = DATASETS.examples(data);
    try (Trainer trainer =
        new DenseEngine().open(Networks.assignment(graph, plan, data, examples))) {
      while (trainer.progress().epoch() < epochs) {
        trainer.step();
      }
      double[] test =
          Arrays.copyOfRange(examples.labels(), examples.train(), examples.labels().length);
      double mean = Arrays.stream(test).average().orElseThrow();
      double variance =
          Arrays.stream(test).map(label -> (label - mean) * (label - mean)).average().orElseThrow();
      return 1 - trainer.evaluate().test().loss() / variance;
    }
  }

  private static double median(TableSet set, Graph graph, int epochs) {
    return median(new Dl4jEngine(), set, graph, epochs);
  }

  private static double median(Engine engine, TableSet set, Graph graph, int epochs) {
    List<Double> accuracies =
        IntStream.rangeClosed(1, 5)
            .mapToObj(seed -> accuracy(engine, new TableData(set, 0.7, seed), graph, epochs))
            .toList();
    return new Readings(accuracies).median();
  }

  private static double accuracy(Engine engine, TableData data, Graph graph, int epochs) {
    TrainingPlan plan =
        TrainingPlan.plain(
            ADAM,
            Loss.CROSS_ENTROPY,
            new Batching(32, true),
            data.seed(),
            TrainingPlan.Execution.of(epochs, EngineChoice.DL4J));
    try (Trainer trainer =
        engine.open(Networks.assignment(graph, plan, data, DATASETS.examples(data)))) {
      while (trainer.progress().epoch() < epochs) {
        trainer.step();
      }
      return trainer.evaluate().test().accuracy();
    }
  }
}
