package layerlab.server.engine.dl4j;

import layerlab.plan.AdaGrad;
import layerlab.plan.AmsGrad;
import layerlab.plan.Nesterov;
import layerlab.plan.Optimizer;
import org.nd4j.linalg.learning.config.AMSGrad;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.AdaMax;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.Nesterovs;
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
      case Nesterov nesterov ->
          Nesterovs.builder().learningRateSchedule(rate).momentum(nesterov.momentum()).build();
      case AdaGrad adaGrad -> new ScheduledAdaGrad(rate, adaGrad.epsilon());
      case layerlab.plan.AdaDelta adaDelta ->
          new RatedAdaDelta(rate, new AdaDelta(adaDelta.decay(), adaDelta.epsilon()));
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
      case layerlab.plan.AdaMax adaMax -> adaMax(adaMax, rate);
      case layerlab.plan.Nadam nadam ->
          Nadam.builder()
              .learningRateSchedule(rate)
              .beta1(nadam.beta1())
              .beta2(nadam.beta2())
              .epsilon(nadam.epsilon())
              .build();
      case AmsGrad amsGrad ->
          AMSGrad.builder()
              .learningRateSchedule(rate)
              .beta1(amsGrad.beta1())
              .beta2(amsGrad.beta2())
              .epsilon(amsGrad.epsilon())
              .build();
    };
  }

  /** The only updater whose builder is empty. */
  private static AdaMax adaMax(layerlab.plan.AdaMax adaMax, ISchedule rate) {
    AdaMax updater = new AdaMax(rate);
    updater.setBeta1(adaMax.beta1());
    updater.setBeta2(adaMax.beta2());
    return updater;
  }
}
