package layerlab.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import layerlab.client.state.Effect.Order;
import layerlab.experiment.Experiment;
import layerlab.graph.Edge;
import layerlab.graph.GraphEdit;
import layerlab.graph.NodeId;
import layerlab.wire.CommandId;
import layerlab.wire.Happening;
import layerlab.wire.Moment;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;
import layerlab.wire.TrainedBy;
import org.junit.jupiter.api.Test;

class EditingTest {
  private static final Edge LAST = new Edge(new NodeId("dense-3"), new NodeId("output-1"));
  private static final Event CUT =
      Event.Edited.once(new Edit.OfGraph(new GraphEdit.Disconnect(LAST)));
  private static final Event MENDED =
      Event.Edited.once(new Edit.OfGraph(new GraphEdit.Connect(LAST)));

  @Test
  void aRunStopsWhereNothingCanBeTrainedAndGoesOnWhenItIsMended() {
    Next cut = Update.on(running(), CUT);
    assertThat(cut.effects()).containsExactly(new Effect.Tell(new Order.Pause()));

    State paused = States.after(cut.state(), there(Phase.PAUSED));
    Next mended = Update.on(paused, MENDED);

    assertThat(mended.effects())
        .endsWith(
            new Effect.Tell(new Order.Revise(Experiment.initial())),
            new Effect.Tell(new Order.Run()));
    assertThat(mended.state().run().progress().isRunning()).isTrue();
    assertThat(mended.state().run().session().isHeld()).isFalse();
  }

  @Test
  void takingTheEditBackMendsItToo() {
    State cut = States.after(running(), CUT, there(Phase.PAUSED));

    assertThat(Update.on(cut, new Event.Undone()).effects())
        .endsWith(new Effect.Tell(new Order.Run()));
  }

  @Test
  void whatWasPausedStaysPaused() {
    State cut = States.after(States.live(States.fresh(), 30), CUT);

    assertThat(Update.on(cut, MENDED).effects()).doesNotContain(new Effect.Tell(new Order.Run()));
  }

  @Test
  void whatHasOverflowedMeanwhileDoesNotGoOn() {
    State cut = States.after(running(), CUT, happened(new Happening.Diverged(31, 30, 0.012)));

    assertThat(Update.on(cut, MENDED).effects()).doesNotContain(new Effect.Tell(new Order.Run()));
  }

  private static State running() {
    State live = States.live(States.fresh(), 30);
    return live.with(live.run().with(live.run().progress().with(Phase.RUNNING)));
  }

  private static Event there(Phase phase) {
    return new Event.Received(
        new ServerMessage.Applied(
            new CommandId(1),
            new ServerMessage.State(phase, new Moment(30, 420), 1, TrainedBy.DL4J)));
  }

  private static Event happened(Happening.Diverged diverged) {
    return new Event.Received(
        new ServerMessage.Happened(
            1,
            new ServerMessage.State(Phase.DIVERGED, new Moment(31, 434), 1, TrainedBy.DL4J),
            diverged));
  }
}
