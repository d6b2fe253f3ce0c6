package layerlab.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import layerlab.server.bench.House;
import layerlab.server.stress.CutStress;
import layerlab.server.stress.Findings;
import layerlab.server.stress.KillStress;
import layerlab.server.stress.NonsenseStress;
import layerlab.server.stress.SoakStress;
import layerlab.server.stress.StallStress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The short versions of {@code bin/stress}. */
@Timeout(300)
class StressTest {
  private final House house = new BenchHouse();

  @Test
  void nonsenseIsAnsweredByASentenceEach() {
    NonsenseStress.Bounds most = new NonsenseStress.Bounds(1000, 8);

    Findings findings = NonsenseStress.run(house, 600, most);

    assertThat(findings.broken()).isEmpty();
    assertThat(findings.figures().toString()).contains("refusedInASentence");
  }

  @Test
  void linesThatAreCutDelayedDoubledAndSpoiltLeaveNoGapAndNoSecondEffect() {
    assertThat(CutStress.run(house, 20).broken()).isEmpty();
  }

  @Test
  void pagesThatStallTakeNothingFromTheOthers() {
    StallStress.Bounds most = new StallStress.Bounds(20, 10);

    assertThat(StallStress.run(house, 12, 4, Duration.ofSeconds(3), most).broken()).isEmpty();
  }

  @Test
  void whatWasAcknowledgedOutlivesKills(@TempDir Path data) {
    assertThat(KillStress.run(house, data, 3).broken()).isEmpty();
  }

  @Test
  void sessionsThatComeAndGoLeaveNoMemoryBehind() {
    SoakStress.Bounds most = new SoakStress.Bounds(20, 200);

    assertThat(SoakStress.run(house, Duration.ofSeconds(10), most).broken()).isEmpty();
  }
}
