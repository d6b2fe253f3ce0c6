package layerlab.server.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import layerlab.wire.ClientMessage;
import layerlab.wire.Happening;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class KeepingTest {
  private static final Duration PERIOD = Duration.ofNanos(Keeping.PERIOD);

  private final Drawer drawer = new Drawer();
  private final Household house = new Household(ScriptedEngine.learning(), drawer);
  private final RecordingViewer viewer = new RecordingViewer("tab");

  @Test
  void nothingIsSaidBeforeItIsKeptAndTrainingDoesNotWait() {
    TrainingSession session = running();
    session.post(new ClientMessage.Pace(house.nextId(), 1e9), viewer);
    session.work(1);
    int said = viewer.messages().size();
    house.steps(session, 20);

    assertThat(viewer.messages()).hasSize(said);

    drawer.keep();
    session.work(0);

    assertThat(viewer.messages()).hasSize(said + 1);
    ServerMessage.Applied applied = (ServerMessage.Applied) viewer.messages().getLast();
    session.post(new ClientMessage.Pause(house.nextId()), viewer);
    session.work(0);
    drawer.keep();
    session.work(0);
    ServerMessage.Applied later = (ServerMessage.Applied) viewer.messages().getLast();
    assertThat(later.state().moment().step() - applied.state().moment().step())
        .isGreaterThanOrEqualTo(20);
  }

  @Test
  void aRunIsKeptEveryFewSecondsAndOneThatRestsIsNot() {
    TrainingSession session = running();
    int before = drawer.count();
    house.ticker.advance(PERIOD);
    house.steps(session, 2);
    assertThat(drawer.count()).isEqualTo(before + 1);

    drawer.keep();
    session.post(new ClientMessage.Pause(house.nextId()), viewer);
    session.work(0);
    drawer.keep();
    session.work(0);
    before = drawer.count();
    house.ticker.advance(PERIOD.multipliedBy(10));
    session.work(0);

    assertThat(drawer.count()).isEqualTo(before);
  }

  @Test
  void aDiskThatFailsIsSaidOnceAndNothingWaitsForIt() {
    TrainingSession session = running();
    session.post(new ClientMessage.Pause(house.nextId()), viewer);
    session.work(0);
    int before = viewer.messages().size();
    drawer.fail();
    session.work(0);

    List<ServerMessage> said = viewer.messages().subList(before, viewer.messages().size());
    assertThat(said.getFirst()).isEqualTo(new ServerMessage.Complaint(Sentences.NOT_KEPT));
    assertThat(said).filteredOn(ServerMessage.Applied.class::isInstance).hasSize(1);

    session.post(new ClientMessage.Run(house.nextId()), viewer);
    session.work(0);
    assertThat(viewer.messages()).filteredOn(ServerMessage.Complaint.class::isInstance).hasSize(1);
    assertThat(viewer.messages().getLast()).isInstanceOf(ServerMessage.Applied.class);
  }

  @Test
  void aDiskThatFailedIsTriedAgainThoughTheRunRests() {
    TrainingSession session = running();
    session.post(new ClientMessage.Pause(house.nextId()), viewer);
    session.work(0);
    drawer.fail();
    session.work(0);
    assertThat(drawer.find(session.id()).orElseThrow().isActive()).isTrue();

    house.ticker.advance(PERIOD);
    house.directory.sweep();
    session.work(0);
    drawer.keep();

    assertThat(drawer.find(session.id()).orElseThrow().isActive()).isFalse();
  }

  @Test
  void aDiskThatDoesNotAnswerIsNotWaitedForForEver() {
    TrainingSession session = running();
    session.post(new ClientMessage.Pause(house.nextId()), viewer);
    session.work(0);
    int before = viewer.messages().size();
    house.ticker.advance(Duration.ofNanos(Keeping.PATIENCE).plusMillis(1));
    house.directory.sweep();
    session.work(0);

    assertThat(viewer.messages().get(before))
        .isEqualTo(new ServerMessage.Complaint(Sentences.NOT_KEPT));
    assertThat(viewer.messages().getLast()).isInstanceOf(ServerMessage.Applied.class);
  }

  @Test
  void anotherServerGoesOnFromWhatWasKept() {
    TrainingSession session = running();
    house.steps(session, 12);
    house.ticker.advance(PERIOD);
    session.work(1);
    drawer.keep();
    int epoch = drawer.find(session.id()).orElseThrow().run().losses().buckets().getLast().last();

    Household next = new Household(ScriptedEngine.learning(), drawer);
    assertThat(next.directory.restoreActive()).isEqualTo(1);
    TrainingSession again = next.directory.find(session.id()).orElseThrow();
    again.work(0);
    again.post(new ClientMessage.Resume(next.nextId(), again.id(), 0, 1, -1), viewer);
    again.work(0);
    drawer.keep();
    again.work(0);

    assertThat(viewer.messages())
        .filteredOn(ServerMessage.Happened.class::isInstance)
        .extracting(message -> ((ServerMessage.Happened) message).happening())
        .contains(new Happening.Resumed(epoch));
    assertThat(again.presence().isActive()).isTrue();
  }

  @Test
  void aSessionThatWasLetGoOfComesBackAsItWas() {
    TrainingSession session = running();
    session.post(new ClientMessage.Pause(house.nextId()), viewer);
    session.leave(viewer);
    session.work(0);
    drawer.keep();
    session.work(0);
    house.ticker.advance(Duration.ofMinutes(30));
    house.directory.sweep();
    session.work(0);
    assertThat(house.directory.find(session.id())).isEmpty();

    Opening opening = house.directory.resume(session.id()).orElseThrow();
    assertThat(opening).isInstanceOf(Opening.Granted.class);
    TrainingSession again = ((Opening.Granted) opening).session();
    again.post(new ClientMessage.Resume(house.nextId(), again.id(), 0, 0, -1), viewer);
    again.work(0);
    drawer.keep();
    again.work(0);

    ServerMessage.Opened opened =
        viewer.messages().stream()
            .filter(ServerMessage.Opened.class::isInstance)
            .map(ServerMessage.Opened.class::cast)
            .reduce((first, second) -> second)
            .orElseThrow();
    assertThat(opened.state().phase()).isEqualTo(Phase.PAUSED);
    assertThat(opened.state().moment().step()).isPositive();
  }

  /** A session that has taken a step, kept as it is. */
  private TrainingSession running() {
    TrainingSession session = house.open(Experiments.small(), viewer);
    drawer.keep();
    session.work(0);
    session.post(new ClientMessage.Run(house.nextId()), viewer);
    session.work(0);
    drawer.keep();
    house.steps(session, 1);
    return session;
  }
}
