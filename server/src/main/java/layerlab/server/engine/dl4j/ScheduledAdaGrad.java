package layerlab.server.engine.dl4j;

import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * DL4J's AdaGrad that keeps its schedule: configurations clone their parts, and a copy has none.
 */
final class ScheduledAdaGrad extends AdaGrad {
  ScheduledAdaGrad(ISchedule rate, double epsilon) {
    super(rate, epsilon);
  }

  @Override
  @SuppressWarnings("MethodDoesntCallSuperMethod")
  public AdaGrad clone() {
    return this;
  }
}
