package layerlab.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import layerlab.graph.Numbers;
import layerlab.wire.CommandId;
import layerlab.wire.Frame;
import layerlab.wire.Keyframe;
import layerlab.wire.Moment;
import layerlab.wire.ServerMessage;
import org.junit.jupiter.api.Test;

class ReelTest {
  private static final Head HEAD = new Head.At(50);
  private final Reel reel = new Reel();

  @Test
  void whatIsAskedForFirstIsWhereTheHeadIs() {
    assertThat(reel.wanted(HEAD, List.of(10, 90))).startsWith(50, 10, 90);
  }

  @Test
  void nothingIsAskedForWhileAnAnswerIsAwaited() {
    reel.await();
    assertThat(reel.wanted(HEAD, List.of(10))).isEmpty();
    reel.miss();
    assertThat(reel.wanted(HEAD, List.of(10))).isNotEmpty();
  }

  @Test
  void untilTheServerHasToldEpochsStandForMoments() {
    assertThat(reel.beside(5, -1)).isEqualTo(4);
    assertThat(reel.beside(0, -1)).isZero();
    assertThat(reel.beside(5, 1)).isEqualTo(6);
  }

  @Test
  void anEpochStandsForTheNearestKeptMoment() {
    answer(List.of(0, 40, 80), 40);

    assertThat(reel.snap(55)).isEqualTo(40);
    assertThat(reel.has(55)).isTrue();
    assertThat(reel.has(70)).isFalse();
    assertThat(reel.nearest(75)).hasValueSatisfying(one -> assertThat(epoch(one)).isEqualTo(40));
    assertThat(reel.snap(500)).as("later than what is known of").isEqualTo(500);
  }

  @Test
  void beforeTheFirstKeptMomentThereIsNothingToShow() {
    assertThat(reel.isBeforeAll(3)).as("not told yet").isFalse();
    answer(List.of(40, 80));

    assertThat(reel.isBeforeAll(39)).isTrue();
    assertThat(reel.isBeforeAll(40)).isFalse();
    assertThat(reel.isBeforeAll(500)).isFalse();
  }

  @Test
  void aStepGoesToTheNextKeptMoment() {
    answer(List.of(0, 40, 80), 40);

    assertThat(reel.beside(40, 1)).isEqualTo(80);
    assertThat(reel.beside(40, -1)).isZero();
    assertThat(reel.beside(0, -1)).isZero();
    assertThat(reel.beside(80, 1)).isEqualTo(81);
  }

  @Test
  void neighboursComeAlongAsFarAsAnAnswerHasRoom() {
    answer(IntStream.range(0, 100).boxed().toList(), 50);

    assertThat(reel.wanted(HEAD, List.of()))
        .hasSize(16)
        .allMatch(epoch -> Math.abs(epoch - 50) <= 8);
    assertThat(reel.wanted(new Head.Now(), List.of())).isEmpty();
  }

  @Test
  void whatTheServerKeepsNoLongerIsForgotten() {
    answer(List.of(0, 1, 2, 3), 1, 2);
    answer(List.of(0, 2, 4), 4);

    assertThat(reel.nearest(1)).hasValueSatisfying(one -> assertThat(epoch(one)).isEqualTo(2));
  }

  private static int epoch(Keyframe keyframe) {
    return keyframe.moment().epoch();
  }

  private void answer(List<Integer> kept, int... epochs) {
    Keyframe.Scores scores = new Keyframe.Scores(1, 1, Frame.Counts.of(), Optional.empty());
    List<Keyframe> keyframes =
        IntStream.of(epochs)
            .mapToObj(
                epoch -> new Keyframe(new Moment(epoch, epoch), Numbers.of(epoch), scores, scores))
            .toList();
    reel.take(new ServerMessage.Past(new CommandId(1), 1, kept, keyframes), 0);
  }
}
