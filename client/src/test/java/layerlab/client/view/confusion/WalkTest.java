package layerlab.client.view.confusion;

import static org.assertj.core.api.Assertions.assertThat;

import layerlab.client.html.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalkTest {

  @ParameterizedTest
  @CsvSource({
    "ArrowUp, 0, 2",
    "ArrowDown, 2, 2",
    "ArrowLeft, 1, 1",
    "ArrowRight, 1, 3",
    "PageUp, 0, 2",
    "PageDown, 9, 2",
    "Home, 1, 0",
    "End, 1, 10",
    "x, 1, 2"
  })
  void keysLeadThroughTenRowsAndElevenColumns(String key, int row, int column) {
    assertThat(new Walk(1, 2).by(Signal.ofKey(key), 10, 11)).isEqualTo(new Walk(row, column));
  }

  @ParameterizedTest
  @CsvSource({"ArrowUp", "ArrowLeft", "Home", "PageUp"})
  void theEdgeIsTheEnd(String key) {
    assertThat(new Walk(0, 0).by(Signal.ofKey(key), 3, 3)).isEqualTo(new Walk(0, 0));
  }

  @Test
  void controlHomeAndEndLeadToTheCorners() {
    assertThat(new Walk(1, 2).by(withControl("Home"), 10, 11)).isEqualTo(new Walk(0, 0));
    assertThat(new Walk(1, 2).by(withControl("End"), 10, 11)).isEqualTo(new Walk(9, 10));
  }

  private static Signal withControl(String key) {
    return new Signal(key, "", new Signal.Modifiers(false, false, true), Signal.Motion.NONE);
  }
}
