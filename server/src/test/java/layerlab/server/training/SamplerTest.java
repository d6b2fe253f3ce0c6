package layerlab.server.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import layerlab.server.training.Telemetry.Channel;
import layerlab.wire.ClientMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SamplerTest {
  private final ScriptedEngine engine = ScriptedEngine.learning();
  private final Household house = new Household(engine);
  private final RecordingViewer viewer = new RecordingViewer("tab");
  private final TrainingSession session = house.open(Experiments.withEpochs(10_000), viewer);

  @Test
  void showsTenPicturesASecondToWhoLooks() {
    run();
    viewer.forget();

    house.steps(session, 1000);

    assertThat(viewer.shown()).hasSize(10);
  }

  @Test
  void showsOnePictureInFiveSecondsToAHiddenTab() {
    run();
    session.watch(viewer, false);
    session.work(0);
    viewer.forget();

    house.steps(session, 10_500);

    assertThat(viewer.shown()).hasSize(2);
  }

  @Test
  void showsTheLatestAtOnceWhenTheTabIsSeenAgain() {
    run();
    session.watch(viewer, false);
    house.steps(session, 100);
    viewer.forget();

    session.watch(viewer, true);
    session.work(0);

    assertThat(viewer.shown()).hasSize(1);
  }

  @Test
  void showsNothingWhileNothingChanges() {
    viewer.forget();

    for (int i = 0; i < 100; i++) {
      house.ticker.advance(Duration.ofSeconds(1));
      session.work(1);
    }

    assertThat(viewer.shown()).isEmpty();
  }

  @Test
  void theLastStateOfAPausedRunIsShown() {
    run();
    house.steps(session, 3);
    viewer.forget();

    house.say(session, new ClientMessage.Pause(house.nextId()), viewer);

    assertThat(viewer.frame(Channel.WEIGHTS).header().moment().step()).isEqualTo(3);
  }

  @Test
  void theConfusionIsShownOnceForEachEpoch() {
    run();
    viewer.forget();

    house.steps(session, 4);
    house.say(session, new ClientMessage.Pause(house.nextId()), viewer);

    assertThat(viewer.shown()).isNotEmpty();
    assertThat(viewer.shown())
        .noneMatch(telemetry -> telemetry.pictures().containsKey(Channel.ANSWERS));
  }

  @Test
  void saysHowFastItGoes() {
    run();

    house.steps(session, 3000);

    assertThat(viewer.stepsPerSecond()).isBetween(990.0, 1010.0);
  }

  private void run() {
    house.say(session, new ClientMessage.Run(house.nextId()), viewer);
  }
}
