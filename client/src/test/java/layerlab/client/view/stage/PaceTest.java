package layerlab.client.view.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
  private final Pace pace = new Pace(6);

  private void frames(int count, double milliseconds) {
    for (int i = 0; i < count; i++) {
      pace.took(milliseconds);
    }
  }

  @Test
  void slowFramesBecomeCoarserByHalfButNotWithoutEnd() {
    frames(40, 9);
    assertThat(pace.share()).isEqualTo(0.5);
    frames(400, 9);
    assertThat(pace.share()).isEqualTo(0.25);
    pace.reset();
    assertThat(pace.share()).isEqualTo(1);
  }

  @Test
  void oneSlowFrameInFortyIsForgiven() {
    frames(39, 3);
    frames(1, 90);
    assertThat(pace.share()).isEqualTo(1);
  }
}
