package layerlab.client.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WeightScaleTest {
  private final WeightScale scale = new WeightScale();

  @Test
  void oneLargeWeightDoesNotMakeTheOthersVanish() {
    double[] weights = new double[101];
    for (int i = 0; i < 100; i++) {
      weights[i] = i % 2 == 0 ? 1 : -1;
    }
    weights[100] = 1000;
    double quantile = scale.quantile(weights, 0, weights.length);
    assertThat(quantile).isEqualTo(1);
    assertThat(WeightScale.strength(-1, quantile)).isCloseTo(-Math.tanh(1), within(1e-12));
  }

  @Test
  void notFiniteNumbersDoNotCount() {
    double[] weights = {Double.NaN, 2, Double.POSITIVE_INFINITY, -2};
    assertThat(scale.quantile(weights, 0, 4)).isEqualTo(2);
    assertThat(WeightScale.strength(Double.NaN, 2)).isNaN();
  }

  @Test
  void noWeightsAndOnlyZerosHaveAScaleAllTheSame() {
    assertThat(scale.quantile(new double[] {0, 0}, 0, 2)).isEqualTo(1);
    assertThat(scale.quantile(new double[] {Double.NaN}, 0, 1)).isEqualTo(1);
    assertThat(scale.quantile(new double[] {5}, 0, 1)).isEqualTo(5);
  }

  @Test
  void largeTensorsAreSampled() {
    double[] weights = new double[100_000];
    java.util.Arrays.fill(weights, 3);
    assertThat(scale.quantile(weights, 0, weights.length)).isEqualTo(3);
  }
}
