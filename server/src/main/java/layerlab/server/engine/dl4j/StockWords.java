package layerlab.server.engine.dl4j;

import layerlab.graph.ShapedGraph;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Curve;
import layerlab.layer.Initialization;
import layerlab.plan.AmsGrad;
import layerlab.plan.Nesterov;
import layerlab.plan.Optimizer;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.distribution.UniformDistribution;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.nn.weights.WeightInitDistribution;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationHardSigmoid;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.AMSGrad;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.AdaMax;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossHinge;
import org.nd4j.linalg.lossfunctions.impl.LossL2;
import org.nd4j.linalg.lossfunctions.impl.LossMAE;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/**
 * Our functions, optimizers, losses and start weights in the words of stock DL4J. A test compiles
 * every expression and holds it against its piece.
 */
final class StockWords {
  private static final String CLIPS =
      "DL4J's cross-entropy clips outputs nearer than 1e-10 (softmax) or 1e-5 (sigmoid) to 0 and"
          + " 1; LayerLab's does not.";

  private StockWords() {}

  static Word<IActivation> activation(Curve curve) {
    return switch (curve.function()) {
      case IDENTITY -> Word.of(new ActivationIdentity(), "new ActivationIdentity()");
      case SIGMOID -> Word.of(new ActivationSigmoid(), "new ActivationSigmoid()");
      case TANH -> Word.of(new ActivationTanH(), "new ActivationTanH()");
      case RELU -> Word.of(new ActivationReLU(), "new ActivationReLU()");
      case LEAKY_RELU ->
          Word.of(new ActivationLReLU(curve.leak()), made("ActivationLReLU", curve.leak()));
      case ELU -> Word.of(new ActivationELU(), "new ActivationELU()");
      case SELU -> Word.of(new ActivationSELU(), "new ActivationSELU()");
      case GELU -> Word.ours(new ActivationGELU(), "Formula.gelu()", "Formula", "Rows");
      case SWISH -> Word.of(new ActivationSwish(), "new ActivationSwish()");
      case SOFTPLUS -> Word.of(new ActivationSoftPlus(), "new ActivationSoftPlus()");
      case HARD_SIGMOID -> Word.of(new ActivationHardSigmoid(), "new ActivationHardSigmoid()");
      case SOFTMAX -> Word.of(new ActivationSoftmax(), "new ActivationSoftmax()");
    };
  }

  /**
   * An optimizer.
   *
   * @param rate the schedule of the learning rate for those of ours, as an expression
   */
  static Word<IUpdater> updater(Optimizer optimizer, String rate) {
    return switch (optimizer) {
      case Optimizer.Sgd it -> Word.of(new Sgd(it.rate()), made("Sgd", it.rate()));
      case Optimizer.Momentum it ->
          Word.ours(
              new Sgd(it.rate()),
              "new HeavyBall(" + rate + ", " + it.momentum() + ")",
              "HeavyBall",
              "HeavyBallUpdater");
      case Nesterov it ->
          Word.of(
              new Nesterovs(it.rate(), it.momentum()), made("Nesterovs", it.rate(), it.momentum()));
      case layerlab.plan.AdaGrad it ->
          Word.nearest(
              new AdaGrad(it.rate(), it.epsilon()),
              made("AdaGrad", it.rate(), it.epsilon()),
              "DL4J's AdaGrad begins with a sum of epsilon, LayerLab's with 0: its first steps are"
                  + " shorter.");
      case layerlab.plan.AdaDelta it ->
          Word.ours(
              new AdaDelta(it.decay(), it.epsilon()),
              "new RatedAdaDelta(" + rate + ", " + made("AdaDelta", it.decay(), it.epsilon()) + ")",
              "RatedAdaDelta");
      case Optimizer.RmsProp it ->
          Word.nearest(
              new RmsProp(it.rate(), it.decay(), it.epsilon()),
              made("RmsProp", it.rate(), it.decay(), it.epsilon()),
              "DL4J's RMSProp begins with a mean square of epsilon, LayerLab's with 0.");
      case Optimizer.Adam it ->
          Word.of(
              new Adam(it.rate(), it.beta1(), it.beta2(), it.epsilon()),
              made("Adam", it.rate(), it.beta1(), it.beta2(), it.epsilon()));
      case layerlab.plan.AdaMax it ->
          Word.of(
              new AdaMax(it.rate(), it.beta1(), it.beta2(), AdaMax.DEFAULT_ADAMAX_EPSILON),
              made("AdaMax", it.rate(), it.beta1(), it.beta2(), AdaMax.DEFAULT_ADAMAX_EPSILON));
      case layerlab.plan.Nadam it ->
          Word.of(
              new Nadam(it.rate(), it.beta1(), it.beta2(), it.epsilon()),
              made("Nadam", it.rate(), it.beta1(), it.beta2(), it.epsilon()));
      case AmsGrad it ->
          Word.of(
              new AMSGrad(it.rate(), it.beta1(), it.beta2(), it.epsilon()),
              made("AMSGrad", it.rate(), it.beta1(), it.beta2(), it.epsilon()));
    };
  }

  /** {@code new Adam(0.01, 0.9, 0.999, 1.0E-8)}. */
  private static String made(String type, double... values) {
    StringBuilder code = new StringBuilder("new " + type + "(");
    for (int i = 0; i < values.length; i++) {
      code.append(i == 0 ? "" : ", ").append(values[i]);
    }
    return code.append(')').toString();
  }

  static Word<ILossFunction> loss(ShapedGraph graph) {
    int outputs = graph.outputLayer().units();
    return switch (graph.loss()) {
      // A weight of ½ for every output makes Σ (o − t)² the playground's ½ Σ (o − t)².
      case HALF_SQUARED_ERROR ->
          Word.of(
              new LossL2(halves(outputs)),
              "new LossL2(Nd4j.valueArrayOf(1, " + outputs + ", 0.5))");
      case MEAN_SQUARED_ERROR -> Word.of(new LossMSE(), "new LossMSE()");
      case MEAN_ABSOLUTE_ERROR -> Word.of(new LossMAE(), "new LossMAE()");
      case HINGE -> Word.of(new LossHinge(), "new LossHinge()");
      case CROSS_ENTROPY ->
          graph.outputLayer().activation() == ActivationFunction.SOFTMAX
              ? Word.nearest(new LossMCXENT(), "new LossMCXENT()", CLIPS)
              : Word.nearest(new LossBinaryXENT(), "new LossBinaryXENT()", CLIPS);
    };
  }

  private static INDArray halves(int count) {
    return Nd4j.valueArrayOf(1, count, 0.5);
  }

  static Word<IWeightInit> start(Initialization start) {
    double spread = start.scale();
    return switch (start.scheme()) {
      case XAVIER -> scheme(WeightInit.XAVIER);
      case XAVIER_UNIFORM -> scheme(WeightInit.XAVIER_UNIFORM);
      case HE -> scheme(WeightInit.RELU);
      case HE_UNIFORM -> scheme(WeightInit.RELU_UNIFORM);
      case LECUN -> scheme(WeightInit.LECUN_NORMAL);
      case LECUN_UNIFORM -> scheme(WeightInit.LECUN_UNIFORM);
      case UNIFORM ->
          Word.of(
              new WeightInitDistribution(new UniformDistribution(-spread, spread)),
              "new WeightInitDistribution(new UniformDistribution("
                  + -spread
                  + ", "
                  + spread
                  + "))");
      case NORMAL ->
          Word.of(
              new WeightInitDistribution(new NormalDistribution(0, spread)),
              "new WeightInitDistribution(new NormalDistribution(0, " + spread + "))");
      case ZEROS -> scheme(WeightInit.ZERO);
      case ONES -> scheme(WeightInit.ONES);
    };
  }

  private static Word<IWeightInit> scheme(WeightInit scheme) {
    return Word.of(
        scheme.getWeightInitFunction(), "WeightInit." + scheme.name() + ".getWeightInitFunction()");
  }
}
