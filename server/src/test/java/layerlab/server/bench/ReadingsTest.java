package layerlab.server.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingsTest {

  @Test
  void theMedianIsTheMiddleOneOrTheMeanOfTwo() {
    assertThat(new Readings(List.of(3.0, 1.0, 9.0)).median()).isEqualTo(3);
    assertThat(new Readings(List.of(4.0, 1.0, 9.0, 2.0)).median()).isEqualTo(3);
  }

  @Test
  void ninetyFiveOfAHundredAreNotAboveTheirQuantile() {
    List<Double> hundred = IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList();

    assertThat(new Readings(hundred).quantile(0.95)).isEqualTo(95);
    assertThat(new Readings(hundred).quantile(1)).isEqualTo(100);
  }

  @Test
  void threeDigitsAreKept() {
    assertThat(Readings.rounded(89.1049)).isEqualTo(89.1);
    assertThat(Readings.rounded(123_456)).isEqualTo(123_000);
    assertThat(Readings.rounded(0.00012345)).isEqualTo(0.000123);
    assertThat(Readings.rounded(Double.NaN)).isNaN();
  }
}
