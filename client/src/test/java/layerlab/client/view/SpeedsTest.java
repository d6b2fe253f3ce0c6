package layerlab.client.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import layerlab.client.live.Live;
import layerlab.client.state.Event;
import layerlab.client.state.Run;
import layerlab.client.state.State;
import layerlab.client.state.States;
import layerlab.spec.Text;
import layerlab.wire.Frame;
import layerlab.wire.Moment;
import layerlab.wire.Phase;
import layerlab.wire.TrainedBy;
import org.junit.jupiter.api.Test;

class SpeedsTest {
  private static final int STEPS_PER_EPOCH = 14;

  @Test
  void aSpeedIsSaidOnlyWhileTheRunIsSeen() {
    State paused = States.live(States.fresh(), 3);
    State running = paused.with(paused.run().with(running()));
    State away =
        States.after(running, new Event.ConnectionChanged(new Run.Connection.Lost(1, 4, false)));

    assertThat(Speeds.of(running, fast())).isEqualTo(Text.of("10 epochs / s", "10 轮/秒"));
    assertThat(Speeds.of(paused, fast())).isEqualTo(Text.same(""));
    assertThat(away.run().progress().isRunning()).isTrue();
    assertThat(Speeds.of(away, fast())).isEqualTo(Text.same(""));
  }

  private static Run.Progress running() {
    return new Run.Progress(
        Phase.RUNNING,
        new Moment(3, 3 * STEPS_PER_EPOCH),
        1,
        TrainedBy.DL4J,
        new Run.Divergence.None());
  }

  private static Live fast() {
    Live live = new Live();
    Frame.Header header = new Frame.Header(0, new Moment(3, 3 * STEPS_PER_EPOCH), 1);
    live.take(new Frame.Scalars(header, 10 * STEPS_PER_EPOCH, List.of()));
    return live;
  }
}
