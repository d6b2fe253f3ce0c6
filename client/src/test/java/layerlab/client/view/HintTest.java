package layerlab.client.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import layerlab.client.live.Live;
import layerlab.client.state.Effect;
import layerlab.client.state.Event;
import layerlab.client.state.State;
import layerlab.client.state.States;
import layerlab.spec.Text;
import layerlab.wire.Happening;
import layerlab.wire.Moment;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;
import layerlab.wire.TrainedBy;
import org.junit.jupiter.api.Test;

class HintTest {
  private static final Text WHY = Text.of("Why.", "原因。");

  @Test
  void whatTheServerDidByItselfIsNoTrouble() {
    assertThat(toneAfter(Phase.RUNNING, new Happening.Resumed(12))).contains(Hint.Tone.ADVICE);
    assertThat(toneAfter(Phase.PAUSED, new Happening.Stopped(WHY))).contains(Hint.Tone.ADVICE);
  }

  @Test
  void aFailureIsTrouble() {
    assertThat(toneAfter(Phase.FAILED, new Happening.Failed(WHY))).contains(Hint.Tone.TROUBLE);
  }

  @Test
  void aRefusalAtTheEndOfARunIsARefusalAndTheWayOnIsStillOffered() {
    State finished = after(Phase.FINISHED, 1000, new Happening.Stopped(WHY));
    Event declined = new Event.Declined(new Effect.Order.ForkFrom(3), Text.of("No.", "不行。"));

    Hint end = Hint.of(finished, new Live()).orElseThrow();
    Hint refusal = Hint.of(States.after(finished, declined), new Live()).orElseThrow();

    assertThat(end.tone()).isEqualTo(Hint.Tone.ADVICE);
    assertThat(refusal.tone()).isEqualTo(Hint.Tone.TROUBLE);
    assertThat(refusal.sentence()).isEqualTo(Text.of("No.", "不行。"));
    assertThat(refusal.exit()).isEqualTo(end.exit()).isInstanceOf(Hint.Exit.Verb.class);
  }

  private static Optional<Hint.Tone> toneAfter(Phase phase, Happening happening) {
    return Hint.of(after(phase, 12, happening), new Live()).map(Hint::tone);
  }

  private static State after(Phase phase, int epoch, Happening happening) {
    ServerMessage.State there =
        new ServerMessage.State(phase, new Moment(epoch, 14 * epoch), 1, TrainedBy.FAST_PATH);
    return States.after(
        States.fresh(), new Event.Received(new ServerMessage.Happened(1, there, happening)));
  }
}
