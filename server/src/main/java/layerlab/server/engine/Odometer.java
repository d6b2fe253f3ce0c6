package layerlab.server.engine;

import layerlab.data.Examples;
import layerlab.plan.Schedule;
import layerlab.plan.TrainingPlan;

/**
 * How far a trainer has come, and which samples are next; counts without garbage.
 *
 * <p><b>Thread</b> one at a time.
 */
public final class Odometer implements Trainer.Stepped {
  private final Batches batches;
  private Schedule schedule;
  private int epoch;
  private int step;
  private int batch;
  private double loss;
  private boolean isEpochEnd;

  /**
   * @throws IllegalArgumentException when an epoch has fewer batches than were trained of it
   */
  public Odometer(TrainingPlan plan, Examples examples, Snapshot.Progress from) {
    this.batches = new Batches(plan, examples);
    this.schedule = plan.schedule();
    this.epoch = from.epoch();
    this.step = from.step();
    this.batch = from.batch();
    if (batch >= batches.count()) {
      throw new IllegalArgumentException("batch " + batch + " of an epoch of " + batches.count());
    }
  }

  /** The numbers of the next batch's samples; holds until the next step. */
  public int[] samples() {
    return batches.samples(epoch, batch);
  }

  /** Batches trained since the start. */
  public int step() {
    return step;
  }

  public void setSchedule(Schedule other) {
    schedule = other;
  }

  /** What the schedule multiplies the rate of the next step with. */
  public double rateFactor() {
    double length = 1.0 / batches.count();
    return schedule.factor(epoch + batch * length, length);
  }

  /** Counts the batch that was next. */
  public Trainer.Stepped took(double batchLoss) {
    loss = batchLoss;
    step++;
    batch++;
    isEpochEnd = batch == batches.count();
    if (isEpochEnd) {
      epoch++;
      batch = 0;
    }
    return this;
  }

  @Override
  public double loss() {
    return loss;
  }

  @Override
  public boolean isEpochEnd() {
    return isEpochEnd;
  }

  /**
   * For a snapshot.
   *
   * @param updates steps that the optimizer has remembered
   */
  public Snapshot.Progress progress(int updates) {
    return new Snapshot.Progress(epoch, step, batch, updates);
  }
}
