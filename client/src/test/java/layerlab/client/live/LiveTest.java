package layerlab.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import layerlab.spec.Text;
import layerlab.wire.Bucket;
import layerlab.wire.Frame;
import layerlab.wire.Moment;
import layerlab.wire.Spread;
import org.junit.jupiter.api.Test;

class LiveTest {

  @Test
  void whoGoesBackToEpochZeroKeepsItsLosses() {
    Live live = trained();
    live.mark(new Flag(0, Text.same("by hand")));
    live.mark(new Flag(2, Text.same("overflow")));

    live.rewind(0);

    assertThat(live.losses().lastEpoch()).isZero();
    assertThat(live.readout().isKnown()).isTrue();
    assertThat(live.readout().train()).isEqualTo(1.0);
    assertThat(live.losses().flags()).extracting(Flag::epoch).containsExactly(0);
    assertThat(live.moment()).isEqualTo(Moment.START);
  }

  @Test
  void whoBeginsAnewKeepsNothing() {
    Live live = trained();
    live.mark(new Flag(0, Text.same("by hand")));

    live.rewind(-1);

    assertThat(live.losses().lastEpoch()).isEqualTo(-1);
    assertThat(live.readout().isKnown()).isFalse();
    assertThat(live.losses().flags()).isEmpty();
  }

  private static Live trained() {
    Live live = new Live();
    Frame.Header header = new Frame.Header(0, new Moment(2, 28), 1);
    live.take(new Frame.Scalars(header, 100, List.of(bucket(0, 1), bucket(1, 0.5), bucket(2, 9))));
    return live;
  }

  private static Bucket bucket(int epoch, double loss) {
    Bucket.Pair pair = new Bucket.Pair(Spread.of(loss), Spread.of(loss));
    return new Bucket(epoch, epoch, pair, pair);
  }
}
