package layerlab.server.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import layerlab.wire.ClientMessage;
import layerlab.wire.Moment;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;
import org.junit.jupiter.api.Test;

/** Losses over so many samples that their evaluation takes a second, in twenty pieces. */
class LongEvaluationTest {
  private static final Duration PIECE = Duration.ofMillis(50);

  private final ScriptedEngine engine = ScriptedEngine.learning();
  private final Household house = new Household(engine);
  private final RecordingViewer viewer = new RecordingViewer("tab");
  private final TrainingSession session = house.open(Experiments.small(), viewer);

  LongEvaluationTest() {
    engine.inPieces(20, () -> house.ticker.advance(PIECE));
    house.say(session, new ClientMessage.Run(house.nextId()), viewer);
  }

  @Test
  void nobodyWaitsForMoreThanAPieceAndPicturesGoOnInBetween() {
    long longest = 0;
    long begin = house.ticker.nanos();
    viewer.forget();
    for (int i = 0; i < 75; i++) {
      long before = house.ticker.nanos();
      session.work(1);
      longest = Math.max(longest, house.ticker.nanos() - before);
    }

    long seconds = TimeUnit.NANOSECONDS.toSeconds(house.ticker.nanos() - begin);
    assertThat(longest).isLessThanOrEqualTo(PIECE.plusMillis(1).toNanos());
    assertThat(seconds).isEqualTo(3);
    assertThat(viewer.shown()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(viewer.epochs()).isEqualTo(List.of(0, 1, 2, 3));
  }

  @Test
  void aCommandFindsTheLossesComplete() {
    house.steps(session, Experiments.STEPS_AN_EPOCH + 3);
    assertThat(viewer.epochs()).isEqualTo(List.of(0));

    house.say(session, new ClientMessage.Pause(house.nextId()), viewer);

    ServerMessage.State state = viewer.last(ServerMessage.Applied.class).state();
    assertThat(state.phase()).isEqualTo(Phase.PAUSED);
    assertThat(state.moment()).isEqualTo(new Moment(1, 5));
    assertThat(viewer.epochs()).isEqualTo(List.of(0, 1));
  }

  @Test
  void aStepOfAnEpochEndsWithItsLosses() {
    house.say(session, new ClientMessage.Pause(house.nextId()), viewer);
    ClientMessage.Step step = new ClientMessage.Step(house.nextId(), ClientMessage.Stride.EPOCH);
    house.say(session, step, viewer);
    house.settle();

    assertThat(viewer.epochs()).isEqualTo(IntStream.rangeClosed(0, 1).boxed().toList());
  }
}
