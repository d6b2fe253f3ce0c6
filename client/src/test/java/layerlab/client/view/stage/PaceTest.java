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
  void theFirstFramesDoNotCount() {
    frames(40, 90);
    assertThat(pace.share()).isEqualTo(1);
    frames(40, 90);
    assertThat(pace.share()).isEqualTo(0.5);
  }

  @Test
  void whatBecameCoarserBecomesFinerAgain() {
    frames(160, 9);
    frames(40, 3);
    assertThat(pace.share()).as("not enough time to spare").isEqualTo(0.25);
    frames(40, 2);
    assertThat(pace.share()).isEqualTo(0.5);
    frames(400, 2);
    assertThat(pace.share()).isEqualTo(1);
  }

  @Test
  void slowFramesBecomeCoarserByHalfButNotWithoutEnd() {
    frames(80, 9);
    assertThat(pace.share()).isEqualTo(0.5);
    frames(400, 9);
    assertThat(pace.share()).isEqualTo(0.25);
    pace.reset();
    assertThat(pace.share()).isEqualTo(1);
  }

  @Test
  void oneSlowFrameInFortyIsForgiven() {
    frames(40, 3);
    frames(39, 3);
    frames(1, 90);
    assertThat(pace.share()).isEqualTo(1);
  }
}
