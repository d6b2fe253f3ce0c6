package layerlab.client.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import layerlab.experiment.Experiment;
import layerlab.json.Json;
import layerlab.spec.Text;
import org.junit.jupiter.api.Test;

class EntryTest {
  private final Control batch = Control.find(Experiment.initial(), "plan::batchSize").orElseThrow();

  @Test
  void aNumberInRangeIsTakenWithoutAWord() {
    assertThat(Entry.of(batch, " 64 "))
        .isEqualTo(new Entry(Optional.of(new Json.Num(64)), Optional.empty()));
  }

  @Test
  void whatIsOutOfRangeIsSaidWithWhatIsTakenInstead() {
    Entry entry = Entry.of(batch, "100000");

    assertThat(entry.value()).contains(new Json.Num(1024));
    assertThat(entry.remark().map(Text::en))
        .contains("Batch size: 100000 is outside 1 … 1024, so 1024 is taken.");
    assertThat(entry.remark().map(Text::zh)).contains("批量大小：100000 超出了范围 1 … 1024，取 1024。");
  }

  @Test
  void whatIsNoNumberChangesNothingAndIsSaid() {
    Entry entry = Entry.of(batch, "many");

    assertThat(entry.value()).isEmpty();
    assertThat(entry.remark().map(Text::en))
        .contains("Batch size: “many” is no number; it stays 20.");
  }

  @Test
  void nothingTypedIsNothingToSay() {
    assertThat(Entry.of(batch, "  ")).isEqualTo(new Entry(Optional.empty(), Optional.empty()));
  }
}
