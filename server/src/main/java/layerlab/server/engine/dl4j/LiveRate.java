package layerlab.server.engine.dl4j;

import org.nd4j.linalg.schedule.ISchedule;

/**
 * A learning rate that is changed while training, as the schedule of all updaters of one network.
 *
 * <p>{@code ComputationGraph.setLearningRate} builds the updaters anew instead.
 */
final class LiveRate implements ISchedule {
  private static final long serialVersionUID = 1;

  private double rate;

  LiveRate(double rate) {
    this.rate = rate;
  }

  void set(double rate) {
    this.rate = rate;
  }

  @Override
  public double valueAt(int iteration, int epoch) {
    return rate;
  }

  /** Itself: configurations clone their parts, and all of them must see a change. */
  @Override
  @SuppressWarnings("MethodDoesntCallSuperMethod")
  public ISchedule clone() {
    return this;
  }
}
