package layerlab.server.engine;

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
  private final SeededRandom random = SeededRandom.of(0);
  private final int[] order;
  private final int[] full;
  private final int[] last;
  private int epoch = -1;

  public Batches(TrainingPlan plan, Examples examples) {
    this.plan = plan;
    this.samples = examples.train();
    this.order = IntStream.range(0, samples).toArray();
    this.full = new int[Math.min(plan.batching().size(), samples)];
    this.last = new int[samples - (count() - 1) * plan.batching().size()];
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

  /** The numbers of a batch's samples, to be read before the next is asked for. */
  public int[] samples(int inEpoch, int batch) {
    if (plan.batching().shuffle() && inEpoch != epoch) {
      for (int i = 0; i < samples; i++) {
        order[i] = i;
      }
      random.restart(plan.seed(), "order", inEpoch);
      random.shuffle(order);
      epoch = inEpoch;
    }
    int[] numbers = batch == count() - 1 ? last : full;
    System.arraycopy(order, batch * plan.batching().size(), numbers, 0, numbers.length);
    return numbers;
  }
}
