package layerlab.server.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import layerlab.experiment.Experiment;
import layerlab.experiment.Limits;
import layerlab.wire.ClientMessage;
import layerlab.wire.Happening;
import layerlab.wire.Keyframe;
import layerlab.wire.Moment;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;
import org.junit.jupiter.api.Test;

class PastTest {
  private final Household house = new Household(ScriptedEngine.learning());
  private final RecordingViewer viewer = new RecordingViewer("tab");

  @Test
  void aShortRunKeepsEveryEpoch() {
    TrainingSession session = trained(Experiments.withEpochs(12));

    assertThat(past(session, 3).kept()).isEqualTo(IntStream.rangeClosed(0, 12).boxed().toList());
  }

  @Test
  void aLongRunKeepsEvenSpacesTheFirstAndTheLatest() {
    TrainingSession session = trained(Experiments.withEpochs(999));
    List<Integer> kept = past(session, 0).kept();

    assertThat(kept).hasSizeBetween(Past.MOST / 2, Past.MOST + 1);
    assertThat(kept.getFirst()).isZero();
    assertThat(kept.getLast()).isEqualTo(999);
    assertThat(kept.subList(0, kept.size() - 1)).allMatch(epoch -> epoch % 4 == 0);
  }

  @Test
  void theMomentBeforeAnEditStaysWhenOthersAreLeftOut() {
    TrainingSession session = house.open(Experiments.withEpochs(999), viewer);
    house.say(session, new ClientMessage.Run(house.nextId()), viewer);
    house.steps(session, 37 * Experiments.STEPS_AN_EPOCH + 2);
    Experiment faster =
        Experiments.withEpochs(999)
            .with(
                Experiments.withEpochs(999)
                    .plan()
                    .with(Experiments.withRate(0.1).plan().optimizer()));
    house.say(session, new ClientMessage.Revise(house.nextId(), faster), viewer);
    house.settle();

    assertThat(past(session, 0).kept()).contains(37).doesNotContain(35, 39);
  }

  @Test
  void aMomentHasTheLossesThatWereShownThen() {
    TrainingSession session = trained(Experiments.withEpochs(8));

    Keyframe keyframe = past(session, 5).keyframes().getFirst();

    assertThat(keyframe.moment()).isEqualTo(new Moment(5, 25));
    assertThat(keyframe.test().loss()).isEqualTo(viewer.losses().get(5).loss().test().last());
    assertThat(keyframe.train().answers().size()).isEqualTo(6);
  }

  @Test
  void anotherGraphHasAPastOfItsOwn() {
    TrainingSession session = trained(Experiments.withEpochs(8));
    Experiment wider =
        Experiments.withHidden(5).with(Experiments.withHidden(5).plan().withEpochs(9));
    house.say(session, new ClientMessage.Revise(house.nextId(), wider), viewer);

    assertThat(past(session, 5).kept()).isEmpty();
    assertThat(house.say(session, new ClientMessage.ForkFrom(house.nextId(), 5), viewer))
        .isInstanceOfSatisfying(
            ServerMessage.Refused.class,
            refused -> assertThat(refused.sentence()).isEqualTo(Sentences.NOTHING_KEPT));
  }

  /** Answers belong to the points of their time; weights and losses do not. */
  @Test
  void otherPointsLeaveTheMomentsWithoutTheirAnswers() {
    TrainingSession session = house.open(Experiments.drawn(60), viewer);
    house.say(session, new ClientMessage.Run(house.nextId()), viewer);
    house.steps(session, 8);
    Keyframe before = past(session, 1).keyframes().getFirst();
    assertThat(before.test().answers().size()).isEqualTo(6);

    for (int count : new int[] {30, 90}) {
      house.say(
          session, new ClientMessage.Revise(house.nextId(), Experiments.drawn(count)), viewer);
      ServerMessage.Past past = past(session, 1);
      Keyframe after = past.keyframes().getFirst();

      assertThat(past.kept()).contains(0, 1, 2);
      assertThat(after.parameters()).isEqualTo(before.parameters());
      assertThat(after.train().loss()).isEqualTo(before.train().loss());
      assertThat(after.test().answers().size()).isZero();
    }
    house.steps(session, 12);
    ServerMessage.Past later = past(session, 9);
    assertThat(later.keyframes().getFirst().test().answers().size()).isEqualTo(6);
  }

  @Test
  void goingOnFromThereDropsWhatCameAfter() {
    TrainingSession session = trained(Experiments.withEpochs(20));
    ServerMessage answer =
        house.say(session, new ClientMessage.ForkFrom(house.nextId(), 7), viewer);

    assertThat(((ServerMessage.Applied) answer).state().moment()).isEqualTo(new Moment(7, 35));
    assertThat(((ServerMessage.Applied) answer).state().phase()).isEqualTo(Phase.PAUSED);
    assertThat(viewer.happenings().getLast()).isEqualTo(new Happening.Forked(7, 20));
    assertThat(past(session, 20).kept().getLast()).isEqualTo(7);
    house.settle();
    assertThat(viewer.epochs()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void aRunForWhosePastThereIsNoMemoryTrainsAllTheSame() {
    Household poor =
        new Household(
            EngineRoom.of(ScriptedEngine.learning()),
            Limits.initial(),
            Household.USUAL,
            new Memory(1e9),
            new Memory(500),
            Checkpoints.none());
    TrainingSession session = poor.open(Experiments.withEpochs(20), viewer);
    poor.say(session, new ClientMessage.Run(poor.nextId()), viewer);
    poor.settle();

    assertThat(viewer.epochs()).hasSize(21);
    poor.say(session, new ClientMessage.FetchPast(poor.nextId(), List.of(3)), viewer);
    assertThat(viewer.last(ServerMessage.Past.class).kept()).isEmpty();
  }

  @Test
  void anotherServerKnowsTheMomentsThatWereKept() {
    Drawer drawer = new Drawer();
    Household first = new Household(ScriptedEngine.learning(), drawer);
    TrainingSession session = first.open(Experiments.withEpochs(999), viewer);
    session.post(new ClientMessage.Run(first.nextId()), viewer);
    keptAndSettled(first, drawer);
    ServerMessage.Past before = past(first, drawer, session);

    Household next = new Household(ScriptedEngine.learning(), drawer);
    TrainingSession again =
        ((Opening.Granted) next.directory.resume(session.id()).orElseThrow()).session();
    keptAndSettled(next, drawer);
    ServerMessage.Past after = past(next, drawer, again);

    assertThat(after).isNotSameAs(before);
    assertThat(after.kept()).isEqualTo(before.kept());
    assertThat(after.keyframes()).hasSize(3).isEqualTo(before.keyframes());
  }

  private static void keptAndSettled(Household house, Drawer drawer) {
    house.settle();
    drawer.keep();
    house.settle();
  }

  private ServerMessage.Past past(Household from, Drawer drawer, TrainingSession session) {
    session.post(new ClientMessage.FetchPast(from.nextId(), List.of(0, 500, 999)), viewer);
    keptAndSettled(from, drawer);
    return viewer.last(ServerMessage.Past.class);
  }

  private TrainingSession trained(Experiment experiment) {
    TrainingSession session = house.open(experiment, viewer);
    house.say(session, new ClientMessage.Run(house.nextId()), viewer);
    house.settle();
    return session;
  }

  private ServerMessage.Past past(TrainingSession session, int epoch) {
    return (ServerMessage.Past)
        house.say(session, new ClientMessage.FetchPast(house.nextId(), List.of(epoch)), viewer);
  }
}
