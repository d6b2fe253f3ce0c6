package layerlab.server.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void aStraightLineRisesByWhatLiesBetweenItsEnds() {
    Samples samples = new Samples();
    for (int second = 0; second <= 10; second++) {
      samples.add(second, 5 + 0.5 * second);
    }

    assertThat(samples.rise()).isEqualTo(5, within(1e-12));
    assertThat(samples.since(6).rise()).isEqualTo(2, within(1e-12));
  }

  @Test
  void aFewThatLieApartDoNotTurnIt() {
    Samples samples = new Samples();
    for (int second = 0; second <= 10; second++) {
      samples.add(second, second == 2 || second == 9 ? 1000 : 7);
    }

    assertThat(samples.rise()).isZero();
  }

  @Test
  void oneSampleDoesNotRise() {
    Samples samples = new Samples();
    samples.add(1, 7);

    assertThat(samples.rise()).isZero();
    assertThat(new Samples().rise()).isZero();
  }
}
