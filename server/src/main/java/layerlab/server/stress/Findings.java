package layerlab.server.stress;

import java.time.Duration;
import java.util.List;
import layerlab.json.Json;
import layerlab.server.bench.Readings;

/** What a test of strength has found: figures, and whatever broke a promise. */
public record Findings(Json.Obj figures, List<String> broken) {
  public Findings {
    broken = List.copyOf(broken);
  }

  /** The figures, and whether every promise held. */
  public Json.Obj line() {
    return figures
        .with("passed", broken.isEmpty())
        .with("broken", broken.stream().map(Json::text).toList());
  }

  static void pass(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** The smallest that is not below this share of all, in hundredths. */
  static double quantile(List<Double> values, double share) {
    return rounded(new Readings(values).quantile(share));
  }

  /** To hundredths. */
  static double rounded(double value) {
    return Math.rint(value * 100) / 100;
  }
}
