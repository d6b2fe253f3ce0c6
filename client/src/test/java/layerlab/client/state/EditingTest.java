package layerlab.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import layerlab.client.state.Effect.Order;
import layerlab.experiment.Experiment;
import layerlab.experiment.Start;
import layerlab.graph.Checked;
import layerlab.graph.Edge;
import layerlab.graph.GraphEdit;
import layerlab.graph.NodeId;
import layerlab.graph.NodeWeights;
import layerlab.graph.Numbers;
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

  // -- weights that were given

  @Test
  void aLayerThatGrowsKeepsTheRowsAndColumnsThatWereGiven() {
    State opened = States.live(States.of(given()), 30);
    Next wider = Update.on(opened, Event.Edited.once(new Edit.MoreUnits(new NodeId("dense-1"), 1)));

    Experiment after = wider.state().work().experiment();
    assertThat(wider.state().work().checked()).isInstanceOf(Checked.Valid.class);
    assertThat(weights(after, "dense-1").size()).isEqualTo(27);
    assertThat(weights(after, "dense-1").toArray()).startsWith(sequence(16));
    assertThat(weights(after, "dense-2").size()).isEqualTo(60);
    assertThat(weights(after, "dense-2").at(9)).isEqualTo(8);
    assertThat(weights(after, "dense-3")).isEqualTo(weights(given(), "dense-3"));
    assertThat(wider.effects())
        .containsExactly(
            new Effect.Follow(
                ((Checked.Valid) wider.state().work().checked()).graph(), after, false),
            new Effect.Tell(new Order.Revise(after)));
    assertThat(wider.state().run().session().hasStrayed()).isTrue();
  }

  @Test
  void aLayerThatGoesTakesItsWeightsAlong() {
    State without =
        States.after(
            States.of(given()),
            Event.Edited.once(new Edit.OfGraph(new GraphEdit.Remove(new NodeId("dense-2")))));

    assertThat(without.work().checked()).isInstanceOf(Checked.Valid.class);
    assertThat(((Start.Trained) without.work().experiment().start()).weights())
        .extracting(NodeWeights::node)
        .containsExactly(new NodeId("dense-1"), new NodeId("dense-3"), new NodeId("output-1"));
  }

  /** The first experiment, whose layers begin with 0, 1, 2 … */
  private static Experiment given() {
    return Experiment.initial()
        .with(
            new Start.Trained(
                List.of(
                    new NodeWeights(new NodeId("dense-1"), Numbers.of(sequence(24))),
                    new NodeWeights(new NodeId("dense-2"), Numbers.of(sequence(54))),
                    new NodeWeights(new NodeId("dense-3"), Numbers.of(sequence(28))),
                    new NodeWeights(new NodeId("output-1"), Numbers.of(sequence(5))))));
  }

  private static double[] sequence(int count) {
    return IntStream.range(0, count).asDoubleStream().toArray();
  }

  private static Numbers weights(Experiment experiment, String node) {
    return ((Start.Trained) experiment.start())
        .weights().stream()
            .filter(weights -> weights.node().equals(new NodeId(node)))
            .findFirst()
            .orElseThrow()
            .values();
  }
}
