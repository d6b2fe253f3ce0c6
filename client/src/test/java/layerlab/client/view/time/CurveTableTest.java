package layerlab.client.view.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import layerlab.client.live.Flag;
import layerlab.client.live.LossHistory;
import layerlab.client.live.Zoom;
import layerlab.spec.Figures;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.wire.Bucket;
import layerlab.wire.Spread;
import org.junit.jupiter.api.Test;

class CurveTableTest {
  private final LossHistory losses = new LossHistory();

  @Test
  void aShortRunHasARowForEachEpochAndSaysWhatHappened() {
    train(3);
    losses.mark(new Flag(1, Text.of("rate 0.02 → 0.005", "学习率 0.02 → 0.005")));

    assertThat(CurveTable.of(losses, new Zoom.Whole(), Language.EN).rows())
        .containsExactly(
            new CurveTable.Row("0", Figures.readout(1), Figures.readout(2), ""),
            new CurveTable.Row("1", Figures.readout(0.5), Figures.readout(1), "rate 0.02 → 0.005"),
            new CurveTable.Row("2", Figures.readout(1.0 / 3), Figures.readout(2.0 / 3), ""));
  }

  @Test
  void aLongRunHasNoMoreRowsThanCanBeReadAndLeavesNoEpochOut() {
    train(5000);
    List<CurveTable.Row> rows = CurveTable.of(losses, new Zoom.Whole(), Language.EN).rows();

    assertThat(rows).hasSizeLessThanOrEqualTo(CurveTable.MOST_ROWS);
    assertThat(rows.getFirst().epochs()).startsWith("0–");
    assertThat(rows.getLast().epochs()).endsWith("–4999");
  }

  @Test
  void aPartOfTheRunHasItsOwnRowsAndIsSaidToBeOne() {
    train(400);
    CurveTable table = CurveTable.of(losses, new Zoom.Part(120, 139), Language.EN);

    assertThat(table.rows()).hasSizeBetween(10, 20);
    assertThat(table.rows().getFirst().epochs()).startsWith("120");
    assertThat(table.rows().getLast().epochs()).endsWith("139");
    assertThat(table.draw().text()).contains("Epochs 120–139 only.");
  }

  private void train(int epochs) {
    for (int epoch = 0; epoch < epochs; epoch++) {
      Spread train = Spread.of(1.0 / (1 + epoch));
      Spread test = Spread.of(2.0 / (1 + epoch));
      Bucket.Pair loss = new Bucket.Pair(train, test);
      losses.add(List.of(new Bucket(epoch, epoch, loss, loss)));
    }
  }
}
