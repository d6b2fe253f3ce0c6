package layerlab.server.engine;

import java.util.Optional;
import layerlab.plan.Schedule;
import layerlab.wire.TrainedBy;

/**
 * A network in training.
 *
 * <p><b>Thread</b> one at a time; results do not depend on which, nor on what other trainers do.
 */
public interface Trainer extends AutoCloseable {

  /** What computes. */
  TrainedBy by();

  /** Trains the next batch. */
  Stepped step();

  /**
   * The same, and copies by what gradient: of the batch's mean loss, clipped, with the penalties,
   * in the neutral order. What stands there of numbers that are not trained has no meaning.
   *
   * @param gradient of at least {@code layout.size()}
   */
  Stepped step(double[] gradient);

  Snapshot.Progress progress();

  /** Loss and accuracy over the whole train and test part, dropout off, without penalty. */
  Evaluation evaluate();

  /** The same in pieces. */
  default Scoring scoring() {
    return () -> Optional.of(evaluate());
  }

  /**
   * Copies the parameters in the neutral order.
   *
   * @param target of at least {@code layout.size()}
   */
  void copyParameters(double[] target);

  /** One parameter, exact, by its index in the neutral order. */
  double parameter(int index);

  /** Sets one parameter by hand; what the optimizer remembers of it stays. */
  void setParameter(int index, double value);

  /** The rate that the schedule multiplies, from the next step on. */
  void setRate(double rate);

  /** What multiplies the rate, from the next step on. */
  void setSchedule(Schedule schedule);

  Snapshot snapshot();

  @Override
  void close();

  /** What a step did; holds until the next step. */
  interface Stepped {
    /** Of its batch, before the update, with the penalty; may be NaN or infinite. */
    double loss();

    /** Whether it was the last batch of an epoch. */
    boolean isEpochEnd();
  }
}
