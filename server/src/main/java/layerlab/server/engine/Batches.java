package layerlab.server.engine;

import java.util.Arrays;
import java.util.stream.IntStream;
import layerlab.data.Examples;
import layerlab.data.SeededRandom;
import layerlab.plan.TrainingPlan;

/**
 * Which samples of the training part share a step.
 *
 * <p>Shuffled, each epoch has an order of its own that follows from the seed and the epoch's number
 * alone. The last batch of an epoch may be smaller.
 *
 * <p><b>Thread</b> one at a time.
 */
public final class Batches {
  private final TrainingPlan plan;
  private final int samples;
  private int epoch = -1;
  private int[] order;

  public Batches(TrainingPlan plan, Examples examples) {
    this.plan = plan;
    this.samples = examples.train();
    this.order = IntStream.range(0, samples).toArray();
  }

  /** How many batches an epoch has. */
  public int count() {
    return count(plan, samples);
  }

  /** The same, for a training part of so many samples. */
  public static int count(TrainingPlan plan, int samples) {
    int size = plan.batching().size();
    return (samples + size - 1) / size;
  }

  /** The numbers of a batch's samples. */
  public int[] samples(int inEpoch, int batch) {
    if (plan.batching().shuffle() && inEpoch != epoch) {
      order = SeededRandom.of(plan.seed(), "order", inEpoch).permutation(samples);
      epoch = inEpoch;
    }
    int from = batch * plan.batching().size();
    int to = Math.min(from + plan.batching().size(), samples);
    return Arrays.copyOfRange(order, from, to);
  }
}
