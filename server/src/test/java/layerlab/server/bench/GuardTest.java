package layerlab.server.bench;

import static org.assertj.core.api.Assertions.assertThat;

import layerlab.json.Json;
import org.junit.jupiter.api.Test;

class GuardTest {
  private final Guard guard = new Guard();

  private static Json.Obj fastPath(double times) {
    return Json.object().with("figure", "fast-path").with("timesFit", times);
  }

  private static Json.Obj overhead(String engine, double watched) {
    return Json.object()
        .with("figure", "overhead")
        .with("engine", engine)
        .with("timesBare", Json.object().with("watched", watched));
  }

  @Test
  void ratiosAboveTheirFloorsHold() {
    guard.see(fastPath(600));
    guard.see(overhead("dl4j", 1.7));

    assertThat(guard.isBroken()).isFalse();
    assertThat(guard.verdicts()).hasSize(2);
  }

  @Test
  void aVerdictNamesTheEngine() {
    guard.see(overhead("dl4j", 1.7));
    guard.see(overhead("auto", 0.6));

    assertThat(guard.verdicts())
        .extracting(verdict -> verdict.members().get("check"))
        .containsExactly(
            new Json.Str("overhead dl4j timesBare.watched"),
            new Json.Str("overhead auto timesBare.watched"));
  }

  @Test
  void oneThatHasFallenBreaksIt() {
    guard.see(fastPath(600));
    guard.see(overhead("auto", 0.1));

    assertThat(guard.isBroken()).isTrue();
  }

  @Test
  void aBrokenNumberIsNoSuccess() {
    guard.see(fastPath(Double.NaN));

    assertThat(guard.isBroken()).isTrue();
  }

  @Test
  void otherLinesAreNotItsConcern() {
    guard.see(Json.object().with("figure", "machine"));

    assertThat(guard.verdicts()).isEmpty();
  }
}
