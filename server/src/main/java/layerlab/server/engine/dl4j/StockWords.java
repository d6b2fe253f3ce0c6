package layerlab.server.engine.dl4j;

import layerlab.graph.ShapedGraph;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Initialization;
import layerlab.plan.Optimizer;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.distribution.UniformDistribution;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.nn.weights.WeightInitDistribution;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossL2;
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

  static Word<IActivation> activation(ActivationFunction function) {
    return switch (function) {
      case IDENTITY -> Word.of(new ActivationIdentity(), "new ActivationIdentity()");
      case SIGMOID -> Word.of(new ActivationSigmoid(), "new ActivationSigmoid()");
      case TANH -> Word.of(new ActivationTanH(), "new ActivationTanH()");
      case RELU -> Word.of(new ActivationReLU(), "new ActivationReLU()");
      case LEAKY_RELU ->
          Word.of(
              new ActivationLReLU(ActivationFunction.LEAK),
              "new ActivationLReLU(" + ActivationFunction.LEAK + ")");
      case ELU -> Word.of(new ActivationELU(), "new ActivationELU()");
      case SOFTPLUS -> Word.of(new ActivationSoftPlus(), "new ActivationSoftPlus()");
      case SOFTMAX -> Word.of(new ActivationSoftmax(), "new ActivationSoftmax()");
    };
  }

  static Word<IUpdater> updater(Optimizer optimizer) {
    return switch (optimizer) {
      case Optimizer.Sgd sgd -> Word.of(new Sgd(sgd.rate()), "new Sgd(" + sgd.rate() + ")");
      case Optimizer.Momentum momentum ->
          Word.ours(
              new Sgd(momentum.rate()),
              "new HeavyBall(new FixedSchedule("
                  + momentum.rate()
                  + "), "
                  + momentum.momentum()
                  + ")",
              "HeavyBall",
              "HeavyBallUpdater");
      case Optimizer.RmsProp it ->
          Word.of(
              new RmsProp(it.rate(), it.decay(), it.epsilon()),
              "new RmsProp(" + it.rate() + ", " + it.decay() + ", " + it.epsilon() + ")");
      case Optimizer.Adam it ->
          Word.of(
              new Adam(it.rate(), it.beta1(), it.beta2(), it.epsilon()),
              "new Adam("
                  + it.rate()
                  + ", "
                  + it.beta1()
                  + ", "
                  + it.beta2()
                  + ", "
                  + it.epsilon()
                  + ")");
    };
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
      case HE -> scheme(WeightInit.RELU);
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
    };
  }

  private static Word<IWeightInit> scheme(WeightInit scheme) {
    return Word.of(
        scheme.getWeightInitFunction(), "WeightInit." + scheme.name() + ".getWeightInitFunction()");
  }
}
