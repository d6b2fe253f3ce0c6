package layerlab.server.engine.dl4j;

import java.util.function.DoubleUnaryOperator;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An activation function in plain Java, where ND4J's kernel differs from its formula or overflows:
 *
 * <ul>
 *   <li>softplus is infinite from 710 on, and the slopes of softplus and swish are NaN there;
 *   <li>hard sigmoid has float slopes: 0.2 is 0.200000003;
 *   <li>the precise GELU gives 0.831 at 1, where the formula gives 0.841, and the other one is
 *       z·σ(1.702·z), with slopes that are NaN from 418 on.
 * </ul>
 */
final class Formula extends BaseActivationFunction {
  private static final long serialVersionUID = 1;

  private final String name;
  private final transient DoubleUnaryOperator value;
  private final transient DoubleUnaryOperator slope;

  private Formula(String name, DoubleUnaryOperator value, DoubleUnaryOperator slope) {
    this.name = name;
    this.value = value;
    this.slope = slope;
  }

  static Formula softplus() {
    return new Formula(
        "softplus", z -> Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))), Formula::sigmoid);
  }

  static Formula hardSigmoid() {
    return new Formula(
        "hard sigmoid",
        z -> Math.clamp(0.2 * z + 0.5, 0.0, 1.0),
        z -> 0.2 * z > -0.5 && 0.2 * z < 0.5 ? 0.2 : 0);
  }

  static Formula swish() {
    return new Formula("swish", z -> z * sigmoid(z), z -> sigmoid(z) * (1 + z * sigmoid(-z)));
  }

  static Formula gelu() {
    return new Formula("gelu", z -> z * share(z), z -> share(z) + z * shareSlope(z));
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  /** ½·(1 + tanh x) = σ(2x), at √(2/π)·(z + 0.044715·z³). */
  private static double share(double z) {
    return sigmoid(2 * Math.sqrt(2 / Math.PI) * (z + 0.044715 * z * z * z));
  }

  private static double shareSlope(double z) {
    double inner = 2 * Math.sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * z * z);
    return share(z) * share(-z) * inner;
  }

  @Override
  public INDArray getActivation(INDArray sums, boolean isTraining) {
    return sums.assign(each(value, sums));
  }

  @Override
  public Pair<INDArray, INDArray> backprop(INDArray sums, INDArray errors) {
    return new Pair<>(each(slope, sums).muli(errors), null);
  }

  private static INDArray each(DoubleUnaryOperator formula, INDArray array) {
    double[] values = Rows.of(array);
    for (int i = 0; i < values.length; i++) {
      values[i] = formula.applyAsDouble(values[i]);
    }
    return Nd4j.create(values, array.shape(), 'c');
  }

  @Override
  public String toString() {
    return name;
  }
}
