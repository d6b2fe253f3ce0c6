package layerlab.server.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import layerlab.wire.ServerMessage.Queued;
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

  @Test
  void whoWaitsIsToldTheirPlaceAndAboutHowLong() {
    enter("a", 1, 30);
    enter("b", 1, 10);
    enter("c", 1, 5);
    enter("d", 2, 1);
    enter("e", 1, 1);

    assertThat(line.place("a")).isEmpty();
    assertThat(line.place("c")).contains(new Queued(1, 3, 10));
    assertThat(line.place("d")).contains(new Queued(2, 3, 30));
    assertThat(line.place("e")).contains(new Queued(3, 3, 31));

    line.leave("b");

    assertThat(line.place("c")).isEmpty();
    assertThat(line.place("d")).contains(new Queued(1, 2, 30));
  }

  @Test
  void manyWhoShareTheThreadsLeaveLater() {
    for (int i = 0; i < 8; i++) {
      enter("run " + i, 0.25, 10);
    }
    enter("next", 0.25, 10);

    assertThat(line.place("next")).contains(new Queued(1, 1, 40));
  }

  private boolean enter(String who, double seconds) {
    return enter(who, seconds, 0);
  }

  private boolean enter(String who, double seconds, double left) {
    return line.enter(who, new Line.Need(seconds, () -> left), () -> called.add(who));
  }
}
