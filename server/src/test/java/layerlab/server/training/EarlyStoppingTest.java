package layerlab.server.training;

import static org.assertj.core.api.Assertions.assertThat;

import layerlab.experiment.Experiment;
import layerlab.plan.CosineRate;
import layerlab.plan.EarlyStop;
import layerlab.wire.ClientMessage;
import layerlab.wire.Happening;
import layerlab.wire.Moment;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;
import layerlab.wire.ServerMessage.State;
import layerlab.wire.TrainedBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A loss that falls for six epochs of five steps and then stays. */
@Timeout(20)
class EarlyStoppingTest {
  private final ScriptedEngine engine = new ScriptedEngine(step -> 1.0 / (1 + Math.min(step, 30)));
  private final Household house = new Household(engine);
  private final RecordingViewer viewer = new RecordingViewer("tab");

  private static Experiment waiting(EarlyStop stop) {
    Experiment experiment = Experiments.withEpochs(100);
    return experiment.with(experiment.plan().with(stop));
  }

  private void run(TrainingSession session) {
    house.say(session, new ClientMessage.Run(house.nextId()), viewer);
    house.settle();
  }

  private void revise(TrainingSession session, Experiment experiment) {
    house.say(session, new ClientMessage.Revise(house.nextId(), experiment), viewer);
    house.settle();
  }

  private void assertStopped(int epoch, int waited) {
    ServerMessage.Happened last = viewer.last(ServerMessage.Happened.class);
    assertThat(last.happening()).isEqualTo(new Happening.Stopped(Sentences.noBetter(waited)));
    assertThat(last.state())
        .isEqualTo(new State(Phase.FINISHED, new Moment(epoch, 5 * epoch), 1, TrainedBy.DL4J));
  }

  @Test
  void aRunThatGetsNoBetterStopsAndGoesOnAnyway() {
    TrainingSession session = house.open(waiting(new EarlyStop(true, 4)), viewer);

    run(session);
    assertStopped(10, 4);

    run(session);
    assertStopped(14, 4);
  }

  @Test
  void whoWaitsForNothingRunsToTheCap() {
    TrainingSession session = house.open(waiting(EarlyStop.off()), viewer);

    run(session);

    assertThat(viewer.happenings().getLast())
        .isEqualTo(new Happening.Stopped(Sentences.capReached(100)));
  }

  @Test
  void anEditGivesTheRunTimeAgain() {
    TrainingSession session = house.open(waiting(new EarlyStop(true, 4)), viewer);
    run(session);

    revise(session, waiting(new EarlyStop(true, 7)));
    run(session);

    assertStopped(17, 7);
  }

  @Test
  void patienceAndScheduleChangeWithoutANetworkBuiltAnew() {
    TrainingSession session = house.open(waiting(new EarlyStop(true, 4)), viewer);
    house.say(session, new ClientMessage.Run(house.nextId()), viewer);
    house.steps(session, 12);

    Experiment other = waiting(new EarlyStop(true, 6));
    revise(session, other.with(other.plan().with(new CosineRate(50, 0.1, 5))));

    assertStopped(12, 6);
    assertThat(engine.opened()).hasSize(1);
  }

  @Test
  void whoTurnsItOnInTheMiddleHasWaitedAlready() {
    TrainingSession session = house.open(waiting(EarlyStop.off()), viewer);
    house.say(session, new ClientMessage.Run(house.nextId()), viewer);
    house.steps(session, 5 * 40 + 2);

    revise(session, waiting(new EarlyStop(true, 12)));

    int epoch = viewer.last(ServerMessage.Happened.class).state().moment().epoch();
    assertThat(epoch).isBetween(30, 45);
    assertStopped(epoch, epoch - 6);
  }
}
