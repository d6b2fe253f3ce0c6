package layerlab.server;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Supplier;
import layerlab.json.JsonWriter;
import layerlab.server.bench.House;
import layerlab.server.stress.CutStress;
import layerlab.server.stress.Findings;
import layerlab.server.stress.KillStress;
import layerlab.server.stress.NonsenseStress;
import layerlab.server.stress.SoakStress;
import layerlab.server.stress.StallStress;

/**
 * Tries to break the server, at the length that docs/security.md promises; prints JSON: the
 * machine, and a line a test with what broke; ends with 1 where something did. {@code mvn verify}
 * runs short versions.
 */
public final class Stress {
  private static final int MESSAGES = 10_000;
  private static final NonsenseStress.Bounds SOON = new NonsenseStress.Bounds(50, 8);
  private static final int READERS = 300;
  private static final int STALLED = 30;
  private static final int CUTS = 300;
  private static final int KILLS = 50;
  private static final Duration WINDOW = Duration.ofSeconds(20);
  private static final StallStress.Bounds UNNOTICED = new StallStress.Bounds(8, 1.5);
  private static final Duration SOAK = Duration.ofMinutes(10);
  private static final SoakStress.Bounds FLAT = new SoakStress.Bounds(4, 60);

  private Stress() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> wanted) {
    House house = new BenchHouse();
    SequencedMap<String, Supplier<Findings>> all = new LinkedHashMap<>();
    all.put("nonsense", () -> NonsenseStress.run(house, MESSAGES, SOON));
    all.put("cuts", () -> CutStress.run(house, CUTS));
    all.put("stall", () -> StallStress.run(house, READERS, STALLED, WINDOW, UNNOTICED));
    all.put("kills", () -> KillStress.run(house, BenchHouse.emptyFolder(), KILLS));
    all.put("soak", () -> SoakStress.run(house, SOAK, FLAT));
    if (!all.keySet().containsAll(wanted)) {
      System.err.println("usage: stress [" + String.join(" | ", all.keySet()) + "]…");
      return 2;
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(JsonWriter.write(Machine.line()));
    boolean isBroken = false;
    for (String name : wanted.isEmpty() ? List.copyOf(all.keySet()) : wanted) {
      Findings findings = all.getOrDefault(name, all.firstEntry().getValue()).get();
      out.println(JsonWriter.write(findings.line()));
      isBroken |= !findings.broken().isEmpty();
    }
    return isBroken ? 1 : 0;
  }
}
