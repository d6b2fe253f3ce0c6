package layerlab.server.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import layerlab.layer.ActivationFunction;
import layerlab.layer.Curve;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Activation functions as DL4J is given them, where its own overflow. */
class FormulaTest {
  private static final double[] SUMS = {-800, -40, -3, -1.5, -0.1, 0.1, 1.5, 3, 40, 800};

  private static INDArray sums(double shift) {
    double[] sums = SUMS.clone();
    for (int i = 0; i < sums.length; i++) {
      sums[i] += shift;
    }
    return Nd4j.create(sums, new long[] {1, sums.length}, 'c');
  }

  private static double[] values(IActivation function, double shift) {
    return Rows.of(function.getActivation(sums(shift), true));
  }

  @ParameterizedTest
  @EnumSource(value = ActivationFunction.class, mode = EnumSource.Mode.EXCLUDE, names = "SOFTMAX")
  void slopesAreThoseOfTheValuesHoweverLargeTheSums(ActivationFunction choice) {
    IActivation function = LayerTranslator.function(new Curve(choice, 0.2));

    double[] above = values(function, 1e-6);
    double[] below = values(function, -1e-6);
    double[] slopes = Rows.of(function.backprop(sums(0), sums(0).mul(0).addi(1)).getFirst());
    for (int i = 0; i < slopes.length; i++) {
      assertThat(slopes[i])
          .as("slope at %s", SUMS[i])
          .isCloseTo((above[i] - below[i]) / 2e-6, within(1e-6));
    }
  }
}
