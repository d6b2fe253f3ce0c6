package layerlab.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import layerlab.data.DataShape;
import layerlab.data.Examples;
import layerlab.plan.Loss;
import layerlab.plan.Optimizer;
import layerlab.plan.TrainingPlan;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private static final DataShape SHAPE = Networks.shape(2, 2);

  /** 47 to train. */
  private static final Examples EXAMPLES = Networks.random(SHAPE, 94, 1);

  private final TrainingPlan shuffled =
      Networks.plan(new Optimizer.Sgd(0.1), Loss.HALF_SQUARED_ERROR);

  private static int[] epoch(Batches batches, int epoch) {
    return IntStream.range(0, batches.count())
        .flatMap(batch -> IntStream.of(batches.samples(epoch, batch)))
        .toArray();
  }

  @Test
  void everySampleOfTheTrainingPartComesOnceAnEpoch() {
    Batches batches = new Batches(shuffled, EXAMPLES);

    assertThat(batches.count()).isEqualTo(5);
    assertThat(batches.samples(0, 3)).hasSize(10);
    assertThat(batches.samples(0, 4)).hasSize(7);
    assertThat(IntStream.of(epoch(batches, 0)).sorted().toArray())
        .isEqualTo(IntStream.range(0, 47).toArray());
  }

  @Test
  void anEpochsOrderFollowsFromItsNumberAlone() {
    Batches batches = new Batches(shuffled, EXAMPLES);
    int[] first = epoch(batches, 0);
    int[] second = epoch(batches, 1);

    assertThat(second).isNotEqualTo(first);
    assertThat(epoch(batches, 0)).isEqualTo(first);
    assertThat(epoch(new Batches(shuffled, EXAMPLES), 1)).isEqualTo(second);
    assertThat(epoch(new Batches(shuffled.withSeed(11), EXAMPLES), 0)).isNotEqualTo(first);
  }

  @Test
  void notShuffledTheyKeepTheirOrder() {
    TrainingPlan ordered =
        TrainingPlan.plain(
            shuffled.optimizer(),
            shuffled.loss(),
            new TrainingPlan.Batching(10, false),
            shuffled.seed(),
            shuffled.execution());

    assertThat(epoch(new Batches(ordered, EXAMPLES), 6))
        .isEqualTo(IntStream.range(0, 47).toArray());
  }
}
