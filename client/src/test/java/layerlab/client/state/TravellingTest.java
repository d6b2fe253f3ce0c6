package layerlab.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import layerlab.client.live.Head;
import layerlab.client.live.Zoom;
import layerlab.graph.NodeId;
import layerlab.layer.Tensor;
import layerlab.wire.Happening;
import layerlab.wire.Moment;
import layerlab.wire.ParameterRef;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;
import layerlab.wire.TrainedBy;
import org.junit.jupiter.api.Test;

class TravellingTest {
  private static final State PAST = States.after(States.fresh(), new Event.ScrubTo(236));
  private static final ServerMessage.State PAUSED =
      new ServerMessage.State(Phase.PAUSED, new Moment(236, 3304), 2, TrainedBy.FAST_PATH);

  @Test
  void escapeAndRunLeadBackToNow() {
    assertThat(PAST.focus().head()).isEqualTo(new Head.At(236));
    assertThat(head(new Event.Cancelled())).isEqualTo(new Head.Now());
    assertThat(head(new Event.WentLive())).isEqualTo(new Head.Now());
    assertThat(head(new Event.Toggled())).isEqualTo(new Head.Now());
  }

  @Test
  void escapeShowsTheWholeRunBeforeItLeavesThePast() {
    State part = States.after(PAST, new Event.Zoomed(new Zoom.Part(120, 180)));
    assertThat(part.focus().zoom()).isEqualTo(new Zoom.Part(120, 180));
    assertThat(part.focus().head()).isEqualTo(new Head.At(236));

    State whole = States.after(part, new Event.Cancelled());
    assertThat(whole.focus().zoom()).isEqualTo(new Zoom.Whole());
    assertThat(whole.focus().head()).isEqualTo(new Head.At(236));
    assertThat(States.after(whole, new Event.Cancelled()).focus().head()).isEqualTo(new Head.Now());
  }

  @Test
  void aRunThatBeginsAnewIsShownWhole() {
    State part = States.after(PAST, new Event.Zoomed(new Zoom.Part(120, 180)));
    State again =
        States.after(
            part,
            new Event.Received(new ServerMessage.Happened(9, PAUSED, new Happening.Restarted(7))));

    assertThat(again.focus().zoom()).isEqualTo(new Zoom.Whole());
  }

  @Test
  void weightsOfThePastCannotBeSet() {
    ParameterRef weight = new ParameterRef(new NodeId("dense-1"), Tensor.Role.WEIGHTS, 0);
    Next next = Update.on(PAST, new Event.Weighed(weight, 0, 1, Event.Pace.ONCE));

    assertThat(next.state().work()).isEqualTo(PAST.work());
    assertThat(next.effects()).noneMatch(Effect.Tell.class::isInstance);
    assertThat(next.state().run().notice()).isInstanceOf(Run.Notice.Said.class);
  }

  @Test
  void anotherGraphHasNoSuchPast() {
    assertThat(head(new Event.Added("dense"))).isEqualTo(new Head.Now());
  }

  @Test
  void goingOnFromThereLeadsToNow() {
    Next asked = Update.on(PAST, new Event.ForkFrom(236));
    assertThat(asked.effects()).isEqualTo(List.of(new Effect.Tell(new Effect.Order.ForkFrom(236))));

    Next forked =
        Update.on(
            asked.state(),
            new Event.Received(
                new ServerMessage.Happened(1, PAUSED, new Happening.Forked(236, 412))));
    assertThat(forked.state().focus().head()).isEqualTo(new Head.Now());
    assertThat(forked.effects()).contains(new Effect.Branch(236));
  }

  private static Head head(Event event) {
    return States.after(PAST, event).focus().head();
  }
}
