package layerlab.server.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCheck;
import layerlab.experiment.Limits;
import layerlab.graph.Checked;
import layerlab.graph.ShapedGraph;
import layerlab.spec.Text;
import layerlab.wire.ClientMessage;
import layerlab.wire.ClientMessage.Open;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;
import layerlab.wire.SessionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SessionDirectoryTest {
  private final ScriptedEngine engine = ScriptedEngine.learning();
  private final Household house = new Household(engine);

  @Test
  void anIdCannotBeGuessed() {
    SessionId first = house.open(Experiments.small(), viewer("a")).id();
    SessionId second = house.open(Experiments.small(), viewer("b")).id();

    assertThat(first.value()).matches("[A-Za-z0-9_-]{22}").isNotEqualTo(second.value());
    assertThat(house.directory.find(new SessionId("guess"))).isEmpty();
  }

  @Test
  void theSameOpenTwiceIsOneSession() {
    RecordingViewer viewer = viewer("tab");
    Open open = new Open(house.nextId(), Experiments.small());

    Opening first = house.directory.open(Household.VISITOR, open, viewer);
    house.settle();
    Opening second = house.directory.open(Household.VISITOR, open, viewer);
    house.settle();

    assertThat(second).isEqualTo(first);
    assertThat(house.directory.count()).isEqualTo(new SessionDirectory.Count(1, 0));
    assertThat(engine.opened()).hasSize(1);
  }

  @Test
  void anExperimentThatBreaksARuleIsDeniedInOneSentence() {
    assertThat(open(Experiments.withHidden(1_000_000_000), viewer("tab")))
        .isInstanceOf(Opening.Denied.class);
    assertThat(house.directory.count().sessions()).isZero();
    assertThat(engine.opened()).isEmpty();
  }

  @Test
  void aBrowserHasSoManySessionsAndNoMore() {
    for (int i = 0; i < 4; i++) {
      house.open(Experiments.small(), viewer("tab " + i));
    }

    assertThat(open(Experiments.small(), viewer("one more")))
        .isEqualTo(new Opening.Denied(Sentences.TOO_MANY_OF_YOURS));
  }

  @Test
  void theLongestForgottenSessionMakesRoom() {
    TrainingSession oldest = house.open(Experiments.small(), viewer("oldest"));
    RecordingViewer forgetful = viewer("forgetful");
    TrainingSession forgotten = house.open(Experiments.small(), forgetful);
    house.open(Experiments.small(), viewer("third"));
    RecordingViewer running = viewer("running");
    TrainingSession busy = house.open(Experiments.small(), running);
    house.say(busy, new ClientMessage.Run(house.nextId()), running);
    busy.leave(running);
    busy.work(0);
    forgotten.leave(forgetful);
    forgotten.work(0);

    Opening opening = open(Experiments.small(), viewer("one more"));

    assertThat(opening).isInstanceOf(Opening.Granted.class);
    assertThat(house.directory.find(forgotten.id())).isEmpty();
    assertThat(house.directory.find(oldest.id())).contains(oldest);
    assertThat(house.directory.find(busy.id())).contains(busy);
  }

  @Test
  void sessionsThatNobodyNeedsEndAfterAWhile() {
    RecordingViewer viewer = viewer("tab");
    TrainingSession session = house.open(Experiments.small(), viewer);
    session.leave(viewer);
    house.settle();

    house.ticker.advance(Duration.ofMinutes(29));
    house.directory.sweep();
    assertThat(house.directory.find(session.id())).contains(session);

    house.ticker.advance(Duration.ofMinutes(1));
    house.directory.sweep();
    house.settle();

    assertThat(house.directory.find(session.id())).isEmpty();
    assertThat(engine.open()).isZero();
  }

  @Test
  void aRunThatNobodyWatchesForTenMinutesMakesRoomAndIsNotLost() {
    RecordingViewer viewer = viewer("tab");
    RecordingViewer next = viewer("next");
    TrainingSession session = house.open(Experiments.small(), viewer);
    TrainingSession waiting = house.open(Experiments.demanding(), next);
    house.say(session, new ClientMessage.Run(house.nextId()), viewer);
    session.leave(viewer);
    session.work(1);
    house.say(waiting, new ClientMessage.Run(house.nextId()), next);
    house.ticker.advance(Duration.ofMinutes(10).minusSeconds(1));
    house.directory.sweep();
    session.work(1);
    waiting.work(0);
    assertThat(house.directory.count()).isEqualTo(new SessionDirectory.Count(2, 2));
    assertThat(next.messages().getLast()).isInstanceOf(ServerMessage.Queued.class);

    house.ticker.advance(Duration.ofSeconds(1));
    house.directory.sweep();
    session.work(1);
    waiting.work(0);

    assertThat(house.directory.find(session.id())).contains(session);
    assertThat(session.presence().isActive()).isFalse();
    assertThat(((ServerMessage.Happened) next.messages().getLast()).state().phase())
        .isEqualTo(Phase.RUNNING);
  }

  @Test
  void whoWritesToAnEndedSessionIsTold() {
    RecordingViewer viewer = viewer("tab");
    TrainingSession session = house.open(Experiments.small(), viewer);
    house.directory.endAll();
    house.settle();

    ClientMessage.Run run = new ClientMessage.Run(house.nextId());
    assertThat(house.say(session, run, viewer))
        .isEqualTo(new ServerMessage.Refused(run.id(), Sentences.SESSION_ENDED));
  }

  @Test
  void memoryIsTakenBeforeAnythingIsBuiltAndGivenBack() {
    Experiment experiment = Experiments.small();
    double enoughForOne = 1.5 * Cost.of(experiment, graph(experiment)).bytes();
    Household small =
        new Household(
            EngineRoom.of(engine),
            Limits.initial(),
            new SessionDirectory.Capacity(10, 10, 10, Household.ABSENCE),
            enoughForOne);
    small.open(experiment, viewer("first"));

    Text sentence =
        denied(
            small.directory.open(
                Household.VISITOR, new Open(small.nextId(), experiment), viewer("second")));
    small.directory.endAll();
    small.settle();

    assertThat(sentence).isEqualTo(Sentences.MEMORY_TAKEN);
    small.open(experiment, viewer("third"));
  }

  private static ShapedGraph graph(Experiment experiment) {
    return switch (ExperimentCheck.check(experiment, Limits.initial())) {
      case Checked.Valid(ShapedGraph graph) -> graph;
      case Checked.Invalid invalid -> throw new AssertionError(invalid.problems());
    };
  }

  private static Text denied(Opening opening) {
    return switch (opening) {
      case Opening.Denied(Text sentence) -> sentence;
      case Opening.Granted granted -> throw new AssertionError("was granted");
    };
  }

  private Opening open(Experiment experiment, RecordingViewer viewer) {
    Opening opening =
        house.directory.open(Household.VISITOR, new Open(house.nextId(), experiment), viewer);
    house.settle();
    return opening;
  }

  private static RecordingViewer viewer(String tab) {
    return new RecordingViewer(tab);
  }
}
