package layerlab.server.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineTest {
  private final Line line = new Line(2);
  private final List<String> called = new ArrayList<>();

  @Test
  void letsInWhatTheThreadsCanServeEverySecond() {
    assertThat(enter("a", 1.2)).isTrue();
    assertThat(enter("b", 0.8)).isTrue();
    assertThat(enter("c", 0.1)).isFalse();
  }

  @Test
  void hundredsOfSmallRunsHaveAPlace() {
    for (int i = 0; i < 1000; i++) {
      assertThat(enter("run " + i, 0.0015)).isTrue();
    }
  }

  @Test
  void nobodyOvertakes() {
    enter("a", 2);
    enter("b", 1.5);
    enter("c", 0.1);

    line.leave("a");

    assertThat(called).containsExactly("b", "c");
    assertThat(line.isInside("b")).isTrue();
  }

  @Test
  void aRunThatNeedsMoreThanThereIsHasItsTurnAlone() {
    assertThat(enter("huge", 7)).isTrue();
    assertThat(enter("small", 0.001)).isFalse();

    line.leave("huge");

    assertThat(called).containsExactly("small");
  }

  @Test
  void whoLeavesTheLineIsNotCalled() {
    enter("a", 2);
    enter("b", 1);
    line.leave("b");
    line.leave("a");

    assertThat(called).isEmpty();
  }

  @Test
  void whoIsInsideStaysInside() {
    enter("a", 2);

    assertThat(enter("a", 2)).isTrue();
  }

  private boolean enter(String who, double seconds) {
    return line.enter(who, seconds, () -> called.add(who));
  }
}
