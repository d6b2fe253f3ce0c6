package layerlab.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import layerlab.layer.ActivationFunction;
import layerlab.plan.Loss;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LossFormulaTest {
  private static final Offset<Double> EXACT = within(1e-12);

  private static double loss(Loss loss, double[] outputs, double... targets) {
    return new LossFormula(loss, ActivationFunction.IDENTITY, outputs.length)
        .of(outputs, outputs, targets, 0);
  }

  private static double yesOrNo(double sum, double target) {
    return new LossFormula(Loss.CROSS_ENTROPY, ActivationFunction.SIGMOID, 1)
        .of(new double[] {sum}, new double[] {Double.NaN}, new double[] {target}, 0);
  }

  private static double ofClasses(double[] sums, double... targets) {
    return new LossFormula(Loss.CROSS_ENTROPY, ActivationFunction.SOFTMAX, sums.length)
        .of(sums, new double[sums.length], targets, 0);
  }

  @Test
  void squaredErrors() {
    double[] outputs = {1, 2};

    assertThat(loss(Loss.HALF_SQUARED_ERROR, outputs, 0, 4)).isEqualTo(2.5);
    assertThat(loss(Loss.MEAN_SQUARED_ERROR, outputs, 0, 4)).isEqualTo(2.5);
    assertThat(loss(Loss.HALF_SQUARED_ERROR, new double[] {3}, 1)).isEqualTo(2);
    assertThat(loss(Loss.MEAN_SQUARED_ERROR, new double[] {3}, 1)).isEqualTo(4);
  }

  @Test
  void crossEntropyOfTwoClassesIsTheLogarithmOfTheShare() {
    double share = 1 / (1 + Math.exp(-0.7));

    assertThat(yesOrNo(0.7, 1)).isEqualTo(-Math.log(share), EXACT);
    assertThat(yesOrNo(0.7, 0)).isEqualTo(-Math.log(1 - share), EXACT);
  }

  @Test
  void crossEntropyOfSeveralClassesIsTheLogarithmOfTheShare() {
    double[] sums = {0.1, -0.4, 1.2};
    double total = Math.exp(0.1) + Math.exp(-0.4) + Math.exp(1.2);

    assertThat(ofClasses(sums, 0, 0, 1)).isEqualTo(-Math.log(Math.exp(1.2) / total), EXACT);
  }

  @Test
  void sureAndWrongStaysExact() {
    assertThat(yesOrNo(1000, 0)).isEqualTo(1000);
    assertThat(yesOrNo(-1000, 1)).isEqualTo(1000);
    assertThat(ofClasses(new double[] {2000, 0}, 0, 1)).isEqualTo(2000);
  }

  @Test
  void whatIsNoNumberStaysNone() {
    assertThat(yesOrNo(Double.NaN, 1)).isNaN();
    assertThat(ofClasses(new double[] {Double.NaN, 0}, 0, 1)).isNaN();
    assertThat(loss(Loss.HALF_SQUARED_ERROR, new double[] {Double.NEGATIVE_INFINITY}, 0))
        .isInfinite();
  }

  @Test
  void aSampleIsFoundByItsOffset() {
    LossFormula formula = new LossFormula(Loss.HALF_SQUARED_ERROR, ActivationFunction.TANH, 1);

    assertThat(formula.of(new double[2], new double[] {9, 2}, new double[] {9, 0}, 1)).isEqualTo(2);
  }

  @Test
  void absoluteErrorIsTheMeanDistance() {
    LossFormula formula = new LossFormula(Loss.MEAN_ABSOLUTE_ERROR, ActivationFunction.IDENTITY, 2);
    double[] outputs = {1, -0.5};

    assertThat(formula.of(outputs, outputs, new double[] {0, 1.5}, 0)).isEqualTo(1.5);
    assertThat(formula.slope(1, 0)).isEqualTo(0.5);
    assertThat(formula.slope(-0.5, 1.5)).isEqualTo(-0.5);
    assertThat(formula.slope(1, 1)).isZero();
    assertThat(formula.slope(Double.NaN, 1)).isNaN();
  }

  @Test
  void hingeAsksForAMarginOfOne() {
    LossFormula formula = new LossFormula(Loss.HINGE, ActivationFunction.IDENTITY, 1);

    assertThat(formula.of(new double[] {0.25}, new double[] {0.25}, new double[] {-1}, 0))
        .isEqualTo(1.25);
    assertThat(formula.of(new double[] {3}, new double[] {3}, new double[] {1}, 0)).isZero();
    assertThat(formula.of(new double[1], new double[] {Double.NaN}, new double[] {1}, 0)).isNaN();
    assertThat(formula.slope(0.25, -1)).isEqualTo(1);
    assertThat(formula.slope(0.25, 1)).isEqualTo(-1);
    assertThat(formula.slope(3, 1)).isZero();
  }
}
