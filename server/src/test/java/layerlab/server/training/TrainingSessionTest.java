package layerlab.server.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import layerlab.experiment.Experiment;
import layerlab.experiment.Limits;
import layerlab.graph.NodeId;
import layerlab.graph.NodeWeights;
import layerlab.layer.Tensor;
import layerlab.server.engine.Snapshot;
import layerlab.server.training.Telemetry.Channel;
import layerlab.spec.Text;
import layerlab.wire.ClientMessage;
import layerlab.wire.ClientMessage.Stride;
import layerlab.wire.Frame;
import layerlab.wire.Happening;
import layerlab.wire.Moment;
import layerlab.wire.ParameterRef;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;
import layerlab.wire.ServerMessage.State;
import layerlab.wire.TrainedBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TrainingSessionTest {
  private final ScriptedEngine engine = ScriptedEngine.learning();
  private final Household house = new Household(engine);
  private final RecordingViewer viewer = new RecordingViewer("tab");

  @Test
  void opensReadyAndShowsTheUntrainedNetwork() {
    TrainingSession session = house.open(Experiments.small(), viewer);

    ServerMessage.Opened opened = viewer.last(ServerMessage.Opened.class);
    assertThat(opened.session()).isEqualTo(session.id());
    assertThat(opened.experiment()).isEqualTo(Experiments.small());
    assertThat(opened.state()).isEqualTo(new State(Phase.READY, Moment.START, 1, TrainedBy.DL4J));
    assertThat(viewer.epochs()).containsExactly(0);
    assertThat(((Frame.Weights) viewer.frame(Channel.WEIGHTS)).tensors()).hasSize(4);
    assertThat(((Frame.Confusion) viewer.frame(Channel.ANSWERS)).test())
        .isEqualTo(Frame.Counts.of(50, 0, 0, 0, 0, 0));
  }

  @Test
  void aCommandAnswersWithTheStepAtWhichItTookEffect() {
    TrainingSession session = house.open(Experiments.small(), viewer);
    ClientMessage.Run run = new ClientMessage.Run(house.nextId());
    ClientMessage.Pause pause = new ClientMessage.Pause(house.nextId());

    ServerMessage running = house.say(session, run, viewer);
    house.steps(session, 7);
    ServerMessage paused = house.say(session, pause, viewer);

    assertThat(running)
        .isEqualTo(
            new ServerMessage.Applied(
                run.id(), new State(Phase.RUNNING, Moment.START, 1, TrainedBy.DL4J)));
    assertThat(paused)
        .isEqualTo(
            new ServerMessage.Applied(
                pause.id(), new State(Phase.PAUSED, new Moment(1, 7), 1, TrainedBy.DL4J)));
  }

  @Test
  void losesNoEpochOnTheWayToItsCap() {
    TrainingSession session = house.open(Experiments.withEpochs(40), viewer);

    run(session);
    house.settle();

    assertThat(viewer.epochs()).isEqualTo(IntStream.rangeClosed(0, 40).boxed().toList());
    assertThat(viewer.losses().getLast().loss().train().last()).isEqualTo(1.0 / 201);
    assertThat(state(session))
        .isEqualTo(new State(Phase.FINISHED, new Moment(40, 200), 1, TrainedBy.DL4J));
    assertThat(viewer.happenings().getLast())
        .isEqualTo(new Happening.Stopped(Sentences.capReached(40)));
  }

  @Test
  void aRunThatReachedItsCapGoesOnWhenTheCapIsRaised() {
    TrainingSession session = house.open(Experiments.withEpochs(2), viewer);
    run(session);
    house.settle();

    assertRefused(session, new ClientMessage.Run(house.nextId()), Sentences.capReached(2));
    house.say(session, new ClientMessage.Revise(house.nextId(), Experiments.withEpochs(3)), viewer);
    assertThat(state(session).phase()).isEqualTo(Phase.PAUSED);
    run(session);
    house.settle();

    assertThat(state(session).moment()).isEqualTo(new Moment(3, 15));
    assertThat(engine.opened()).hasSize(1);
  }

  @Test
  void oneStepIsABatchOrAnEpoch() {
    TrainingSession session = house.open(Experiments.small(), viewer);

    house.say(session, new ClientMessage.Step(house.nextId(), Stride.BATCH), viewer);
    house.settle();
    State afterBatch = state(session);
    house.say(session, new ClientMessage.Step(house.nextId(), Stride.EPOCH), viewer);
    house.settle();

    assertThat(afterBatch).isEqualTo(new State(Phase.PAUSED, new Moment(0, 1), 1, TrainedBy.DL4J));
    assertThat(state(session))
        .isEqualTo(new State(Phase.PAUSED, new Moment(1, 5), 1, TrainedBy.DL4J));
  }

  @Test
  void aRunGoesNoFasterThanItMayAndRestsMeanwhile() {
    TrainingSession session = house.open(Experiments.small(), viewer);
    house.say(session, new ClientMessage.Pace(house.nextId(), 10), viewer);
    run(session);

    house.steps(session, 100);
    long rest = session.rest();
    int atOnce = state(session).moment().step();
    house.ticker.advance(Duration.ofMillis(90));
    house.steps(session, 100);
    int later = state(session).moment().step();
    house.say(session, new ClientMessage.Pace(house.nextId(), Double.POSITIVE_INFINITY), viewer);
    house.steps(session, 100);

    assertThat(atOnce).isEqualTo(1);
    assertThat(rest).isPositive();
    // Ten epochs a second are fifty steps.
    assertThat(later).isBetween(5, 6);
    assertThat(state(session).moment().step()).isEqualTo(later + 100);
    assertThat(session.rest()).isZero();
  }

  @Test
  void theSameCommandTwiceHasOneEffectAndTheSameAnswer() {
    TrainingSession session = house.open(Experiments.small(), viewer);
    ClientMessage.Step step = new ClientMessage.Step(house.nextId(), Stride.BATCH);

    ServerMessage first = house.say(session, step, viewer);
    house.settle();
    ServerMessage second = house.say(session, step, viewer);
    house.settle();

    assertThat(second).isEqualTo(first);
    assertThat(state(session).moment()).isEqualTo(new Moment(0, 1));
  }

  @Test
  void aReloadedPageNumbersItsCommandsAnew() {
    TrainingSession session = house.open(Experiments.small(), viewer);
    ClientMessage.Step step = new ClientMessage.Step(house.nextId(), Stride.BATCH);
    house.say(session, step, viewer);
    house.settle();

    house.say(session, step, new RecordingViewer("the tab after its reload"));
    house.settle();

    assertThat(state(session).moment()).isEqualTo(new Moment(0, 2));
  }

  @Test
  void anotherRateHoldsFromTheNextStep() {
    TrainingSession session = house.open(Experiments.withRate(0.5), viewer);
    double before = weight(session);
    run(session);
    house.steps(session, 3);

    house.say(session, new ClientMessage.Revise(house.nextId(), Experiments.withRate(2)), viewer);
    house.steps(session, 1);

    assertThat(weight(session) - before).isEqualTo(3 * 0.5 + 2);
    assertThat(state(session))
        .isEqualTo(new State(Phase.RUNNING, new Moment(0, 4), 1, TrainedBy.DL4J));
    assertThat(engine.opened()).hasSize(1);
    assertThat(viewer.happenings()).contains(edited("learning rate 0.5 → 2", "学习率 0.5 → 2"));
  }

  @Test
  void anotherGraphKeepsTheMomentTheLossesAndTheSpeed() {
    TrainingSession session = house.open(Experiments.small(), viewer);
    run(session);
    house.steps(session, 7);

    house.say(session, revise(Experiments.withHidden(5)), viewer);

    assertThat(state(session))
        .isEqualTo(new State(Phase.RUNNING, new Moment(1, 7), 2, TrainedBy.DL4J));
    assertThat(viewer.frame(Channel.WEIGHTS).header())
        .isEqualTo(new Frame.Header(2, new Moment(1, 7), 0));
    assertThat(engine.open()).isEqualTo(1);
    house.steps(session, 3);
    house.say(session, new ClientMessage.Pause(house.nextId()), viewer);
    assertThat(viewer.epochs()).containsExactly(0, 1, 2);
    assertThat(engine.opened().getLast().from().progress())
        .isEqualTo(new Snapshot.Progress(1, 7, 2, 7));
  }

  @Test
  void pointsThatAreDrawnMeanwhileAreLearnedFromTheNextStepOn() {
    TrainingSession session = house.open(Experiments.drawn(60), viewer);
    run(session);
    house.steps(session, 8);
    double learned = weight(session);

    house.say(session, revise(Experiments.drawn(30)), viewer);

    assertThat(weight(session)).isEqualTo(learned);
    assertThat(state(session).moment()).isEqualTo(new Moment(2, 8));
    assertThat(engine.opened().getLast().from().progress())
        .as("of fewer batches the last is left")
        .isEqualTo(new Snapshot.Progress(2, 8, 1, 8));
    house.steps(session, 1);
    assertThat(state(session).moment()).isEqualTo(new Moment(3, 9));
  }

  @Test
  void anEditBeforeTheFirstStepLeavesWhatTheExperimentAloneGives() {
    TrainingSession edited = house.open(Experiments.small(), viewer);
    house.say(edited, revise(Experiments.withHidden(5)), viewer);
    TrainingSession fresh = house.open(Experiments.withHidden(5), new RecordingViewer("fresh"));

    assertThat(weights(edited)).isEqualTo(weights(fresh));
    assertThat(state(edited)).isEqualTo(new State(Phase.READY, Moment.START, 2, TrainedBy.DL4J));
    assertThat(viewer.epochs()).containsExactly(0);
  }

  @Test
  void anEditKeepsWeightsThatWereSetByHandBeforeTheFirstStep() {
    TrainingSession session = house.open(Experiments.small(), viewer);
    house.say(session, set(1.5), viewer);

    house.say(session, revise(Experiments.withHidden(5)), viewer);

    assertThat(weight(session)).isEqualTo(1.5);
    assertThat(viewer.epochs()).containsExactly(0);
  }

  @Test
  void anotherSeedBeginsAtEpochZeroAndRunsOn() {
    TrainingSession session = house.open(Experiments.small(), viewer);
    run(session);
    house.steps(session, 12);
    Experiment small = Experiments.small();

    house.say(session, revise(small.with(small.plan().withSeed(8))), viewer);

    assertThat(state(session)).isEqualTo(new State(Phase.RUNNING, Moment.START, 2, TrainedBy.DL4J));
    assertThat(viewer.happenings()).endsWith(new Happening.Restarted(8));
    assertThat(viewer.epochs()).containsExactly(0);
    assertThat(engine.open()).isEqualTo(1);
  }

  @Test
  void resetBeginsAtEpochZeroAndWaits() {
    TrainingSession session = house.open(Experiments.small(), viewer);
    run(session);
    house.steps(session, 12);

    house.say(session, new ClientMessage.Reset(house.nextId(), 9), viewer);

    assertThat(state(session)).isEqualTo(new State(Phase.READY, Moment.START, 2, TrainedBy.DL4J));
    assertThat(engine.opened().getLast().plan().seed()).isEqualTo(9);
    assertThat(viewer.epochs()).containsExactly(0);
  }

  @Test
  void aRefusedRevisionChangesNothing() {
    TrainingSession session = house.open(Experiments.small(), viewer);
    run(session);
    house.steps(session, 7);
    State before = state(session);

    ServerMessage answer =
        house.say(session, revise(Experiments.withHidden(1_000_000_000)), viewer);

    assertThat(answer).isInstanceOf(ServerMessage.Refused.class);
    assertThat(state(session)).isEqualTo(before);
    assertThat(engine.opened()).hasSize(1);
  }

  @Test
  void aParameterThatIsSetByHandStandsInTheNetworkAndInEpochZero() {
    TrainingSession session = house.open(Experiments.small(), viewer);
    viewer.forget();

    house.say(session, set(1.5), viewer);
    house.say(session, set(1.6), viewer);

    assertThat(weight(session)).isEqualTo(1.6);
    assertThat(viewer.happenings()).containsExactly(new Happening.Edited(Sentences.SET_BY_HAND));
    assertThat(viewer.epochs()).containsExactly(0);
  }

  @Test
  void aWeightThatIsNotThereIsRefused() {
    TrainingSession session = house.open(Experiments.small(), viewer);
    ParameterRef none = new ParameterRef(new NodeId("dense-1"), Tensor.Role.WEIGHTS, 6);

    assertRefused(
        session,
        new ClientMessage.SetParameter(house.nextId(), none, 1),
        Sentences.NO_SUCH_PARAMETER);
    assertRefused(session, set(Double.NaN), Sentences.NOT_FINITE);
  }

  @Test
  void pinnedParametersComeExactWithEveryPicture() {
    TrainingSession session = house.open(Experiments.small(), viewer);
    ParameterRef bias = new ParameterRef(new NodeId("output-1"), Tensor.Role.BIAS, 0);
    session.pin(viewer, new ClientMessage.Pin(4, List.of(bias, first())));
    house.settle();
    house.say(session, set(0.1), viewer);

    Frame.Exact exact = (Frame.Exact) viewer.frame(Channel.EXACT);

    assertThat(exact.pin()).isEqualTo(4);
    assertThat(exact.values().at(1)).isEqualTo(0.1);
  }

  @Test
  void overflowStopsTheRunAndTheWayBackLeadsToTheLastFiniteEpoch() {
    ScriptedEngine overflowing =
        new ScriptedEngine(step -> step < 13 ? 1.0 / (1 + step) : Double.NaN);
    Household house = new Household(overflowing);
    TrainingSession session = house.open(Experiments.withRate(0.5), viewer);
    house.say(session, new ClientMessage.Run(house.nextId()), viewer);
    house.settle();

    assertThat(state(session))
        .isEqualTo(new State(Phase.DIVERGED, new Moment(2, 13), 1, TrainedBy.DL4J));
    assertThat(viewer.happenings().getLast()).isEqualTo(new Happening.Diverged(3, 2, 0.5));
    assertRefused(session, new ClientMessage.Run(house.nextId()), Sentences.OVERFLOWED);

    house.say(session, new ClientMessage.GoBack(house.nextId(), 0.05), viewer);

    assertThat(state(session))
        .isEqualTo(new State(Phase.PAUSED, new Moment(2, 10), 2, TrainedBy.DL4J));
    assertThat(viewer.happenings().getLast()).isEqualTo(new Happening.WentBack(2, 0.05));
    assertThat(overflowing.opened().getLast().plan().optimizer().rate()).isEqualTo(0.05);
    assertThat(viewer.epochs()).containsExactly(0, 1, 2);
  }

  @Test
  void theWayBackKeepsAWeightThatWasSetByHandBeforeTheOverflow() {
    for (int epochs : List.of(0, 2)) {
      int before = 5 * epochs;
      Household house =
          new Household(new ScriptedEngine(step -> step < before + 3 ? 1 : Double.NaN));
      TrainingSession session = house.open(Experiments.small(), viewer);
      for (int epoch = 0; epoch < epochs; epoch++) {
        house.say(session, new ClientMessage.Step(house.nextId(), Stride.EPOCH), viewer);
        house.settle();
      }
      house.say(session, new ClientMessage.SetParameter(house.nextId(), first(), 1.5), viewer);
      house.say(session, new ClientMessage.Run(house.nextId()), viewer);
      house.settle();
      assertThat(state(session).phase()).isEqualTo(Phase.DIVERGED);

      house.say(session, new ClientMessage.GoBack(house.nextId(), 0.01), viewer);

      assertThat(state(session).moment()).isEqualTo(new Moment(epochs, before));
      ServerMessage.Weights weights =
          (ServerMessage.Weights)
              house.say(session, new ClientMessage.FetchWeights(house.nextId()), viewer);
      assertThat(weights.weights().getFirst().values().at(0)).isEqualTo(1.5);
    }
  }

  @Test
  void aLossAThousandTimesItsFirstValueIsAnOverflow() {
    Household house = new Household(new ScriptedEngine(step -> step < 10 ? 2 : 2001));
    TrainingSession session = house.open(Experiments.small(), viewer);
    house.say(session, new ClientMessage.Run(house.nextId()), viewer);
    house.settle();

    assertThat(viewer.happenings().getLast()).isEqualTo(new Happening.Diverged(2, 1, 0.03));
    assertThat(viewer.losses().getLast().loss().train().last()).isEqualTo(2001);
  }

  @Test
  void anEditAfterAnOverflowGoesBackFirst() {
    Household house = new Household(new ScriptedEngine(step -> step == 7 ? Double.NaN : 1));
    TrainingSession session = house.open(Experiments.small(), viewer);
    house.say(session, new ClientMessage.Run(house.nextId()), viewer);
    house.settle();

    house.say(session, revise(Experiments.withHidden(2)), viewer);

    assertThat(state(session))
        .isEqualTo(new State(Phase.PAUSED, new Moment(1, 5), 2, TrainedBy.DL4J));
    assertThat(viewer.epochs()).containsExactly(0, 1);
  }

  @Test
  void aFailingTrainerEndsTheRunButNotTheSession() {
    boolean[] isBroken = {true};
    engine.onStep(
        () -> {
          if (isBroken[0]) {
            throw new IllegalStateException("secret detail");
          }
        });
    TrainingSession session = house.open(Experiments.small(), viewer);
    run(session);
    house.settle();

    assertThat(viewer.happenings().getLast()).isEqualTo(new Happening.Failed(Sentences.FAILED));
    assertThat(engine.open()).isZero();
    assertRefused(session, new ClientMessage.Run(house.nextId()), Sentences.FAILED);

    isBroken[0] = false;
    house.say(session, new ClientMessage.Reset(house.nextId(), 7), viewer);
    run(session);
    house.steps(session, 2);

    assertThat(state(session))
        .isEqualTo(new State(Phase.RUNNING, new Moment(0, 2), 2, TrainedBy.DL4J));
  }

  @Test
  void stepsAndMinutesOfComputingAreLimited() {
    Limits.Size size = Limits.initial().size();
    Limits limits = new Limits(size, new Limits.Time(12, 30));
    Household house = new Household(EngineRoom.of(engine), limits);
    TrainingSession session = house.open(Experiments.small(), viewer);
    house.say(session, new ClientMessage.Run(house.nextId()), viewer);
    house.settle();

    assertThat(state(session))
        .isEqualTo(new State(Phase.FINISHED, new Moment(2, 12), 1, TrainedBy.DL4J));
    assertRefused(session, new ClientMessage.Run(house.nextId()), Sentences.stepsReached(12));
  }

  @Test
  void minutesOfComputingAreLimited() {
    ScriptedEngine slow = ScriptedEngine.learning();
    Household house = new Household(slow);
    slow.onStep(() -> house.ticker.advance(Duration.ofMinutes(10)));
    TrainingSession session = house.open(Experiments.small(), viewer);
    house.say(session, new ClientMessage.Run(house.nextId()), viewer);
    house.settle();

    assertThat(viewer.happenings().getLast())
        .isEqualTo(new Happening.Stopped(Sentences.minutesReached(30)));
    assertThat(state(session).moment().step()).isBetween(3, 4);
  }

  @Test
  void aRunOutlivesItsTabAndComesBackWithoutAGap() {
    TrainingSession session = house.open(Experiments.withEpochs(100), viewer);
    run(session);
    house.steps(session, 52);
    house.say(session, new ClientMessage.Pause(house.nextId()), viewer);
    int seenEvents = viewer.last(ServerMessage.Happened.class).number();
    run(session);
    session.leave(viewer);
    house.settle();

    RecordingViewer returned = new RecordingViewer("tab");
    session.post(
        new ClientMessage.Resume(house.nextId(), session.id(), seenEvents, 1, 10), returned);
    house.settle();

    ServerMessage.Opened opened = returned.last(ServerMessage.Opened.class);
    assertThat(opened.state())
        .isEqualTo(new State(Phase.FINISHED, new Moment(100, 500), 1, TrainedBy.DL4J));
    assertThat(opened.event()).isEqualTo(seenEvents);
    assertThat(returned.happenings())
        .containsExactly(
            new Happening.PhaseChanged(), new Happening.Stopped(Sentences.capReached(100)));
    assertThat(returned.epochs()).isEqualTo(IntStream.rangeClosed(11, 100).boxed().toList());
  }

  @Test
  void aPageOfAnotherVersionGetsAllLosses() {
    TrainingSession session = house.open(Experiments.small(), viewer);
    run(session);
    house.steps(session, 52);
    session.leave(viewer);
    house.say(session, revise(Experiments.withHidden(4)), viewer);

    RecordingViewer returned = new RecordingViewer("tab");
    session.post(new ClientMessage.Resume(house.nextId(), session.id(), 0, 1, 10), returned);
    session.work(0);

    assertThat(returned.epochs()).isEqualTo(IntStream.rangeClosed(0, 10).boxed().toList());
  }

  @Test
  void eventsThatWereForgottenAreNotPassedOverInSilence() {
    TrainingSession session = house.open(Experiments.small(), viewer);
    for (int i = 0; i < 300; i++) {
      run(session);
      house.say(session, new ClientMessage.Pause(house.nextId()), viewer);
    }

    RecordingViewer returned = new RecordingViewer("tab");
    session.post(new ClientMessage.Resume(house.nextId(), session.id(), 3, 1, 0), returned);
    house.settle();

    int first = returned.last(ServerMessage.Opened.class).event();
    assertThat(first).isEqualTo(600 - 512);
    assertThat(
            returned.messages().stream()
                .filter(ServerMessage.Happened.class::isInstance)
                .map(message -> ((ServerMessage.Happened) message).number()))
        .isEqualTo(IntStream.rangeClosed(first + 1, 600).boxed().toList());
  }

  @Test
  void waitsUntilTheEngineHasStarted() {
    CompletableFuture<Runnable> starting = new CompletableFuture<>();
    EngineRoom room = EngineRoom.starting(() -> engine, starting::complete);
    Household house = new Household(room, Limits.initial());
    TrainingSession session = house.open(Experiments.withEpochs(1), viewer);
    house.say(session, new ClientMessage.Run(house.nextId()), viewer);

    assertThat(state(session)).isEqualTo(new State(Phase.WAITING, Moment.START, 1, TrainedBy.DL4J));
    assertThat(viewer.shown()).isEmpty();
    assertRefused(
        session, new ClientMessage.FetchWeights(house.nextId()), Sentences.ENGINE_STARTING);

    starting.join().run();
    house.settle();

    assertThat(state(session))
        .isEqualTo(new State(Phase.FINISHED, new Moment(1, 5), 1, TrainedBy.DL4J));
    assertThat(viewer.epochs()).containsExactly(0, 1);
  }

  @Test
  void saysSoWhenTheEngineCannotStart() {
    CompletableFuture<Runnable> starting = new CompletableFuture<>();
    EngineRoom room =
        EngineRoom.starting(
            () -> {
              throw new UnsatisfiedLinkError("no such library");
            },
            starting::complete);
    Household house = new Household(room, Limits.initial());
    TrainingSession session = house.open(Experiments.small(), viewer);

    starting.join().run();
    house.settle();

    assertThat(state(session).phase()).isEqualTo(Phase.FAILED);
    assertThat(viewer.happenings()).containsExactly(new Happening.Failed(Sentences.ENGINE_FAILED));
  }

  private void run(TrainingSession session) {
    house.say(session, new ClientMessage.Run(house.nextId()), viewer);
  }

  private ClientMessage.Revise revise(Experiment experiment) {
    return new ClientMessage.Revise(house.nextId(), experiment);
  }

  private static ParameterRef first() {
    return new ParameterRef(new NodeId("dense-1"), Tensor.Role.WEIGHTS, 0);
  }

  private ClientMessage.SetParameter set(double value) {
    return new ClientMessage.SetParameter(house.nextId(), first(), value);
  }

  private static Happening edited(String en, String zh) {
    return new Happening.Edited(Text.of(en, zh));
  }

  /** The exact first weight. */
  private double weight(TrainingSession session) {
    return weights(session).getFirst().values().at(0);
  }

  private List<NodeWeights> weights(TrainingSession session) {
    ServerMessage answer =
        house.say(session, new ClientMessage.FetchWeights(house.nextId()), viewer);
    return ((ServerMessage.Weights) answer).weights();
  }

  private static State state(TrainingSession session) {
    RecordingViewer other = new RecordingViewer("other");
    session.post(
        new ClientMessage.Resume(new layerlab.wire.CommandId(1), session.id(), 0, 0, -1), other);
    session.work(0);
    session.leave(other);
    session.work(0);
    return other.last(ServerMessage.Opened.class).state();
  }

  private void assertRefused(
      TrainingSession session, ClientMessage.Command command, Text sentence) {
    assertThat(house.say(session, command, viewer))
        .isEqualTo(new ServerMessage.Refused(command.id(), sentence));
  }
}
