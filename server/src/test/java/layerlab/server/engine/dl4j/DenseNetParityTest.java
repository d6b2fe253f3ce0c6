package layerlab.server.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import layerlab.data.DataShape;
import layerlab.data.Examples;
import layerlab.dense.DenseNet;
import layerlab.dense.DenseTraining;
import layerlab.experiment.Experiment;
import layerlab.fixture.RandomGraphs;
import layerlab.plan.ConstantRate;
import layerlab.plan.Optimizer;
import layerlab.plan.TrainingPlan;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Batches;
import layerlab.server.engine.Evaluation;
import layerlab.server.engine.Networks;
import layerlab.server.engine.Scorer;
import layerlab.server.engine.Trainer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code layerlab.dense} and DL4J compute the same, over random graphs of the whole catalogue. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DenseNetParityTest {
  private static final int EXPERIMENTS = 60;

  /** The same run in both. */
  private static final class Pair implements AutoCloseable {
    final Trainer trainer;
    final DenseNet net;
    final DenseTraining training;
    final Batches batches;
    final Assignment assignment;

    Pair(Experiment experiment, Optimizer optimizer) {
      // Not 1: DL4J's batch normalization cannot go back through a single sample.
      TrainingPlan plan =
          experiment.plan().with(optimizer).with(ConstantRate.KIND.initial()).withBatchSize(8);
      DataShape shape = experiment.data().shape();
      Examples examples = Networks.random(shape, 60, 1);
      assignment = Networks.assignment(experiment.graph(), shape, plan, examples);
      trainer = new Dl4jEngine().open(assignment);
      net = new DenseNet(assignment.graph());
      assignment.from().parameters().copyInto(net.parameters(), 0);
      training = new DenseTraining(net, assignment.graph(), plan, examples);
      batches = new Batches(plan, examples);
    }

    void assertSameStep(int step, double tolerance) {
      int[] batch = batches.samples(step / batches.count(), step % batches.count());
      double loss = training.step(batch, step);
      assertThat(loss).isCloseTo(trainer.step().loss(), near(loss, tolerance));
      assertSameParameters(tolerance);
    }

    void assertSameParameters(double tolerance) {
      double[] theirs = new double[net.parameters().length];
      trainer.copyParameters(theirs);
      for (int i = 0; i < theirs.length; i++) {
        assertThat(net.parameters()[i])
            .as("parameter %d of %s", i, assignment.graph().layout())
            .isCloseTo(theirs[i], near(theirs[i], tolerance));
      }
    }

    @Override
    public void close() {
      trainer.close();
    }
  }

  private static Offset<Double> near(double value, double tolerance) {
    return within(tolerance * (1 + Math.abs(value)));
  }

  /** With SGD at rate 1 the step is the gradient. */
  @Test
  void outputsAndGradientsAgree() {
    RandomGraphs experiments = RandomGraphs.tame(11);
    for (int i = 0; i < EXPERIMENTS; i++) {
      Experiment experiment = experiments.next();
      try (Pair pair = new Pair(experiment, new Optimizer.Sgd(1))) {
        Evaluation theirs = pair.trainer.evaluate();
        Evaluation ours =
            new Scorer(pair.assignment.graph(), pair.assignment.examples())
                .evaluate(
                    (from, to, sums, outputs) -> {
                      pair.net.forward(pair.assignment.examples(), from, to);
                      pair.net.copyOutput(sums, outputs);
                    });
        assertThat(ours.train().loss())
            .isCloseTo(theirs.train().loss(), near(theirs.train().loss(), 1e-9));
        assertThat(ours.test().answers()).isEqualTo(theirs.test().answers());
        pair.assertSameStep(0, 1e-9);
      }
    }
  }

  @Test
  void optimizersTakeTheSameSteps() {
    RandomGraphs experiments = RandomGraphs.tame(12);
    for (int i = 0; i < EXPERIMENTS; i++) {
      Experiment experiment = experiments.next();
      try (Pair pair = new Pair(experiment, experiment.plan().optimizer())) {
        for (int step = 0; step < 4; step++) {
          pair.assertSameStep(step, 1e-6);
        }
      }
    }
  }
}
