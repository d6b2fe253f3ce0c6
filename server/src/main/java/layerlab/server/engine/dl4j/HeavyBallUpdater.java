package layerlab.server.engine.dl4j;

import java.util.Map;
import java.util.Objects;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;

/** The working half of {@link HeavyBall}: turns a gradient into a step in place. */
final class HeavyBallUpdater implements GradientUpdater<HeavyBall> {
  static final String VELOCITY = "V";

  private final HeavyBall config;
  private INDArray velocity;

  HeavyBallUpdater(HeavyBall config, INDArray velocity) {
    this.config = config;
    this.velocity = velocity;
  }

  @Override
  public HeavyBall getConfig() {
    return config;
  }

  @Override
  public void setState(Map<String, INDArray> state, boolean isFresh) {
    velocity = Objects.requireNonNull(state.get(VELOCITY));
  }

  @Override
  public Map<String, INDArray> getState() {
    return Map.of(VELOCITY, velocity);
  }

  @Override
  public void setStateViewArray(INDArray state, long[] shape, char order, boolean isFresh) {
    velocity = state.reshape(order, shape);
  }

  @Override
  public void applyUpdater(INDArray gradient, int iteration, int epoch) {
    velocity.muli(config.momentum()).addi(gradient);
    gradient.assign(velocity).muli(config.getLearningRate(iteration, epoch));
  }
}
