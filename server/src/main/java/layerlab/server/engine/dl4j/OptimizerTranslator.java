package layerlab.server.engine.dl4j;

import layerlab.plan.Optimizer;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.schedule.ISchedule;

/** An optimizer in DL4J's words. */
final class OptimizerTranslator {
  private OptimizerTranslator() {}

  static IUpdater updater(Optimizer optimizer, ISchedule rate) {
    return switch (optimizer) {
      case Optimizer.Sgd sgd -> new Sgd(rate);
      case Optimizer.Momentum momentum -> new HeavyBall(rate, momentum.momentum());
      case Optimizer.RmsProp rmsProp ->
          RmsProp.builder()
              .learningRateSchedule(rate)
              .rmsDecay(rmsProp.decay())
              .epsilon(rmsProp.epsilon())
              .build();
      case Optimizer.Adam adam ->
          Adam.builder()
              .learningRateSchedule(rate)
              .beta1(adam.beta1())
              .beta2(adam.beta2())
              .epsilon(adam.epsilon())
              .build();
    };
  }
}
