package layerlab.server.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import layerlab.data.TableReading.Decimal;
import layerlab.table.ColumnKind;
import org.junit.jupiter.api.Test;

class ColumnTallyTest {

  private static ColumnTally of(String... cells) {
    ColumnTally tally = new ColumnTally("column", Decimal.POINT);
    for (int i = 0; i < cells.length; i++) {
      tally.add(i + 2, cells[i]);
    }
    return tally;
  }

  @Test
  void whatATargetLikelyIsStandsFirst() {
    assertThat(of("0", "1", "1", "0").targets())
        .containsExactly(ColumnKind.CATEGORY, ColumnKind.NUMBER);
    assertThat(of("0.5", "1", "1", "0").targets())
        .containsExactly(ColumnKind.NUMBER, ColumnKind.CATEGORY);
    assertThat(of("no", "yes", "yes").targets()).containsExactly(ColumnKind.CATEGORY);
  }

  @Test
  void theFirstCellsAreKeptWithTheirGapsAndCutShort() {
    assertThat(of("a", "", "x".repeat(30), "b", "c", "d").filling().first())
        .isEqualTo(List.of("a", "", "x".repeat(20) + "…", "b", "c"));
  }
}
