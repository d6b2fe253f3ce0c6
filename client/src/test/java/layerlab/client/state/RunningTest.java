package layerlab.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import layerlab.client.state.Effect.Order;
import layerlab.experiment.Experiment;
import layerlab.graph.Edge;
import layerlab.graph.GraphEdit;
import layerlab.graph.NodeId;
import layerlab.wire.ClientMessage.Stride;
import layerlab.wire.Phase;
import org.junit.jupiter.api.Test;

/** What the transport does, from each phase. */
class RunningTest {
  private static final Experiment CUT =
      Experiment.initial()
          .with(
              Experiment.initial()
                  .graph()
                  .apply(new GraphEdit.Disconnect(Edge.of("dense-1", "dense-2"))));

  private final State paused = States.live(States.fresh(), 3);

  private static State in(Phase phase, State state) {
    return state.with(state.run().with(state.run().progress().with(phase)));
  }

  private static List<Order> orders(Next next) {
    return next.effects().stream()
        .filter(Effect.Tell.class::isInstance)
        .map(effect -> ((Effect.Tell) effect).order())
        .toList();
  }

  @Test
  void thePlayButtonRunsAndPauses() {
    Next run = Update.on(paused, new Event.Toggled());
    assertThat(orders(run)).containsExactly(new Order.Run());
    assertThat(run.state().run().progress().phase()).isEqualTo(Phase.RUNNING);

    for (Phase phase : List.of(Phase.RUNNING, Phase.WAITING)) {
      Next pause = Update.on(in(phase, paused), new Event.Toggled());
      assertThat(orders(pause)).containsExactly(new Order.Pause());
      assertThat(pause.state().run().progress().phase()).isEqualTo(Phase.PAUSED);
    }
  }

  @Test
  void anUntrainableNetworkShowsItsCulpritInsteadOfRunning() {
    State broken = States.of(CUT);
    for (Event event :
        List.of(new Event.Toggled(), new Event.Stepped(Stride.EPOCH), new Event.Reset(false))) {
      Next next = Update.on(broken, event);
      assertThat(orders(next)).isEmpty();
      assertThat(next.state().focus().selected().layer()).isNotEqualTo(Optional.empty());
      assertThat(next.state().run().progress().isRunning()).isFalse();
    }
  }

  @Test
  void anEditThatCannotBeTrainedPausesTheRunAndOneThatMendsItIsTold() {
    State running = in(Phase.RUNNING, paused);
    Next cut =
        Update.on(
            running,
            Event.Edited.once(
                new Edit.OfGraph(new GraphEdit.Disconnect(Edge.of("dense-1", "dense-2")))));
    assertThat(orders(cut)).containsExactly(new Order.Pause());

    Next mended = Update.on(cut.state(), new Event.Undone());
    assertThat(orders(mended)).contains(new Order.Revise(Experiment.initial()));
  }

  @Test
  void stepsAndRestartsAreTold() {
    assertThat(orders(Update.on(paused, new Event.Stepped(Stride.BATCH))))
        .containsExactly(new Order.Step(Stride.BATCH));
    assertThat(orders(Update.on(paused, new Event.Reset(false)))).contains(new Order.Reset(10));

    Next seeded = Update.on(paused, new Event.Reset(true));
    assertThat(seeded.state().work().experiment().plan().seed()).isEqualTo(11);
    assertThat(orders(seeded)).hasSize(1).first().isInstanceOf(Order.Revise.class);
  }

  @Test
  void goingOnRaisesTheCapAndRuns() {
    Next next = Update.on(in(Phase.FINISHED, paused), new Event.WentOn(500));
    assertThat(next.state().work().experiment().plan().epochs()).isEqualTo(1500);
    assertThat(orders(next)).hasSize(2).endsWith(new Order.Run());
  }

  @Test
  void escapePutsDownThenClosesThenDeselects() {
    State state =
        States.after(
            paused,
            new Event.Selected(new Spot.OfLayer(new NodeId("dense-1"))),
            new Event.Opened(new Screen.Sheet.Keys()),
            new Event.Handled(new Focus.Hand.Armed("dense")));

    state = States.after(state, new Event.Cancelled());
    assertThat(state.focus().hand()).isEqualTo(new Focus.Hand.Empty());
    assertThat(state.screen().sheet()).isEqualTo(new Screen.Sheet.Keys());
    state = States.after(state, new Event.Cancelled());
    assertThat(state.screen().sheet()).isEqualTo(new Screen.Sheet.None());
    assertThat(state.focus().selected()).isEqualTo(new Spot.OfLayer(new NodeId("dense-1")));
    state = States.after(state, new Event.Cancelled());
    assertThat(state.focus().selected()).isEqualTo(new Spot.Nothing());
  }
}
