package layerlab.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import layerlab.wire.Bucket;
import layerlab.wire.Spread;
import org.junit.jupiter.api.Test;

class CurveTableTest {

  @Test
  void aLineForEachStretchAndNothingForWhatDoesNotExist() {
    LossHistory losses = new LossHistory();
    Spread none = Spread.of(Double.NaN);
    losses.add(
        List.of(
            new Bucket(
                0,
                0,
                new Bucket.Pair(Spread.of(0.5), new Spread(0.25, Double.POSITIVE_INFINITY, 0.75)),
                new Bucket.Pair(none, none))));

    assertThat(CurveTable.of(losses).lines())
        .containsExactly(
            "first_epoch,last_epoch,train_loss_min,train_loss_max,train_loss_last,test_loss_min,"
                + "test_loss_max,test_loss_last,train_accuracy_min,train_accuracy_max,"
                + "train_accuracy_last,test_accuracy_min,test_accuracy_max,test_accuracy_last",
            "0,0,0.5,0.5,0.5,0.25,Infinity,0.75,,,,,,");
  }
}
