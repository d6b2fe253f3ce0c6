package layerlab.server.engine.dl4j;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.AdaDeltaUpdater;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * DL4J's AdaDelta, whose steps are taken at a rate. What it remembers of its steps is that of DL4J:
 * before the rate.
 */
record RatedAdaDelta(ISchedule rate, AdaDelta unrated) implements IUpdater {

  @Override
  public long stateSize(long parameters) {
    return unrated.stateSize(parameters);
  }

  @Override
  public GradientUpdater<RatedAdaDelta> instantiate(INDArray state, boolean isFresh) {
    Updater updater = new Updater(this, new AdaDeltaUpdater(unrated));
    long[] shape = {1, state.length() / 2};
    updater.setStateViewArray(state.reshape(1, state.length()), shape, 'c', isFresh);
    return updater;
  }

  @Override
  public GradientUpdater<RatedAdaDelta> instantiate(Map<String, INDArray> state, boolean isFresh) {
    Updater updater = new Updater(this, new AdaDeltaUpdater(unrated));
    updater.setState(state, isFresh);
    return updater;
  }

  @Override
  @SuppressWarnings("MethodDoesntCallSuperMethod")
  public IUpdater clone() {
    return this;
  }

  @Override
  public double getLearningRate(int iteration, int epoch) {
    return rate.valueAt(iteration, epoch);
  }

  @Override
  public boolean hasLearningRate() {
    return true;
  }

  @Override
  public void setLrAndSchedule(double fixed, ISchedule schedule) {
    throw new UnsupportedOperationException("the rate changes in its schedule");
  }

  /** The working half. */
  private record Updater(RatedAdaDelta config, AdaDeltaUpdater unrated)
      implements GradientUpdater<RatedAdaDelta> {

    @Override
    public RatedAdaDelta getConfig() {
      return config;
    }

    @Override
    public void setState(Map<String, INDArray> state, boolean isFresh) {
      unrated.setState(state, isFresh);
    }

    @Override
    public Map<String, INDArray> getState() {
      return unrated.getState();
    }

    @Override
    public void setStateViewArray(INDArray state, long[] shape, char order, boolean isFresh) {
      unrated.setStateViewArray(state, shape, order, isFresh);
    }

    @Override
    public void applyUpdater(INDArray gradient, int iteration, int epoch) {
      unrated.applyUpdater(gradient, iteration, epoch);
      gradient.muli(config.getLearningRate(iteration, epoch));
    }
  }
}
