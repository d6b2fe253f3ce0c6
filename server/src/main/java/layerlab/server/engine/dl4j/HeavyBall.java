package layerlab.server.engine.dl4j;

import java.util.Map;
import java.util.Objects;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * Momentum as Polyak has it: v ← μ·v + g; w ← w − η·v. DL4J has Nesterov's only.
 *
 * @param rate η, as a schedule
 * @param momentum μ
 */
record HeavyBall(ISchedule rate, double momentum) implements IUpdater {

  @Override
  public long stateSize(long parameters) {
    return parameters;
  }

  @Override
  public GradientUpdater<HeavyBall> instantiate(INDArray state, boolean isFresh) {
    if (isFresh) {
      state.assign(0);
    }
    return new HeavyBallUpdater(this, state.reshape(state.length()));
  }

  @Override
  public GradientUpdater<HeavyBall> instantiate(Map<String, INDArray> state, boolean isFresh) {
    return instantiate(Objects.requireNonNull(state.get(HeavyBallUpdater.VELOCITY)), isFresh);
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
}
