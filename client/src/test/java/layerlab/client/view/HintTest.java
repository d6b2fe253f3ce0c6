package layerlab.client.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import layerlab.client.live.Live;
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

  private static Optional<Hint.Tone> toneAfter(Phase phase, Happening happening) {
    ServerMessage.State there =
        new ServerMessage.State(phase, new Moment(12, 168), 1, TrainedBy.FAST_PATH);
    State state =
        States.after(
            States.fresh(), new Event.Received(new ServerMessage.Happened(1, there, happening)));
    return Hint.of(state, new Live()).map(Hint::tone);
  }
}
