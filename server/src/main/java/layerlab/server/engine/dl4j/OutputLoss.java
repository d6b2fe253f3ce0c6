package layerlab.server.engine.dl4j;

import layerlab.dense.LossFormula;
import layerlab.plan.Loss;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The losses as {@link Loss} defines them. DL4J has no ½ squared error, and its cross-entropies
 * clip the output: a network that is sure and wrong then learns nothing, and one that diverged
 * looks finite.
 */
final class OutputLoss implements ILossFunction {
  private static final long serialVersionUID = 1;

  private final transient LossFormula formula;
  private transient double latest;

  OutputLoss(LossFormula formula) {
    this.formula = formula;
  }

  /** The sum over the batch of the gradient that was computed last. */
  double latest() {
    return latest;
  }

  @Override
  public INDArray computeGradient(
      INDArray labels, INDArray sums, IActivation activation, @Nullable INDArray mask) {
    INDArray outputs = activation.getActivation(sums.dup(), true);
    latest = total(losses(labels, sums, outputs));
    return switch (formula.loss()) {
      case HALF_SQUARED_ERROR -> activation.backprop(sums, outputs.subi(labels)).getFirst();
      case MEAN_SQUARED_ERROR ->
          activation.backprop(sums, outputs.subi(labels).muli(2.0 / formula.size())).getFirst();
      case MEAN_ABSOLUTE_ERROR ->
          activation
              .backprop(sums, Transforms.sign(outputs.subi(labels)).divi(formula.size()))
              .getFirst();
      case HINGE -> activation.backprop(sums, falling(outputs, labels)).getFirst();
      case CROSS_ENTROPY -> outputs.subi(labels);
    };
  }

  /** −t where t·o falls short of 1. */
  private static INDArray falling(INDArray outputs, INDArray labels) {
    INDArray isShort = outputs.muli(labels).lt(1).castTo(labels.dataType());
    return isShort.muli(labels).negi();
  }

  private double[] losses(INDArray labels, INDArray sums, INDArray outputs) {
    double[] z = Rows.of(sums);
    double[] o = Rows.of(outputs);
    double[] t = Rows.of(labels);
    double[] losses = new double[z.length / formula.size()];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = formula.of(z, o, t, i * formula.size());
    }
    return losses;
  }

  private static double total(double[] losses) {
    double total = 0;
    for (double loss : losses) {
      total += loss;
    }
    return total;
  }

  @Override
  public double computeScore(
      INDArray labels,
      INDArray sums,
      IActivation activation,
      @Nullable INDArray mask,
      boolean isMean) {
    double total = total(losses(labels, sums, activation.getActivation(sums.dup(), true)));
    return isMean ? total / labels.size(0) : total;
  }

  @Override
  public INDArray computeScoreArray(
      INDArray labels, INDArray sums, IActivation activation, @Nullable INDArray mask) {
    double[] losses = losses(labels, sums, activation.getActivation(sums.dup(), true));
    return Nd4j.createFromArray(losses).reshape(losses.length, 1);
  }

  @Override
  public Pair<Double, INDArray> computeGradientAndScore(
      INDArray labels,
      INDArray sums,
      IActivation activation,
      @Nullable INDArray mask,
      boolean isMean) {
    double score = computeScore(labels, sums, activation, mask, isMean);
    return new Pair<>(score, computeGradient(labels, sums, activation, mask));
  }

  @Override
  public String name() {
    return formula.loss().id();
  }
}
