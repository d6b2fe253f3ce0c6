package layerlab.client.view.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import layerlab.client.state.Following.Pin;
import layerlab.data.PlanarPoints;
import org.junit.jupiter.api.Test;

class PinnedTest {
  private static final PlanarPoints POINTS =
      new PlanarPoints(new double[] {-6, 3, 6}, new double[] {6, 0, -6}, new double[] {0, 1, 1});

  @Test
  void theNearestPointIsPinned() {
    assertThat(Pinned.next(POINTS, 0.1, 0.2)).isEqualTo(Optional.of(new Pin.OfData(0)));
    assertThat(Pinned.next(POINTS, 0.7, 0.4)).isEqualTo(Optional.of(new Pin.OfData(1)));
  }

  @Test
  void theRingLiesWhereThePointDoes() {
    assertThat(Pinned.mark(POINTS, new Pin.OfData(1)).orElseThrow().styles())
        .containsEntry("left", "75%")
        .containsEntry("top", "50%");
    assertThat(Pinned.mark(POINTS, new Pin.OfData(0))).isEmpty();
    assertThat(Pinned.mark(POINTS, new Pin.Typed())).isEmpty();
  }
}
