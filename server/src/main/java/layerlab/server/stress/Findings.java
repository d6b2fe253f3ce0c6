package layerlab.server.stress;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import layerlab.json.Json;

/** What a test of strength has found: figures, and whatever broke a promise. */
public record Findings(Json.Obj figures, List<String> broken) {
  private static final Duration SETTLING = Duration.ofMillis(300);

  public Findings {
    broken = List.copyOf(broken);
  }

  static void pass(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** Megabytes of the heap that are in use after collections. */
  static double heap() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      ManagementFactory.getMemoryMXBean().gc();
      pass(SETTLING);
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return Math.rint(least * 10.0 / (1 << 20)) / 10;
  }

  /** The smallest that is not below this share of all. */
  static double quantile(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    double found = sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    return Math.rint(found * 100) / 100;
  }
}
