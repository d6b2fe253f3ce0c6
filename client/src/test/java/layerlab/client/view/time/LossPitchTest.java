package layerlab.client.view.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LossPitchTest {
  @Test
  void aTenthOfTheLossIsAnOctaveLower() {
    assertThat(LossPitch.of(1)).isCloseTo(880, within(1e-9));
    assertThat(LossPitch.of(0.1)).isCloseTo(440, within(1e-9));
    assertThat(LossPitch.of(0.01)).isCloseTo(220, within(1e-9));
  }

  @Test
  void thePitchStaysWhereEarsAre() {
    assertThat(LossPitch.of(0)).isEqualTo(110);
    assertThat(LossPitch.of(1e-12)).isEqualTo(110);
    assertThat(LossPitch.of(Double.POSITIVE_INFINITY)).isEqualTo(1760);
  }

  @Test
  void whatIsNotANumberIsNotHeard() {
    assertThat(LossPitch.of(Double.NaN)).isZero();
  }
}
