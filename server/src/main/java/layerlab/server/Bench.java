package layerlab.server;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import layerlab.data.PlanarSet;
import layerlab.json.Json;
import layerlab.json.JsonWriter;
import layerlab.server.bench.PlaygroundBench;
import layerlab.server.bench.RateBench;
import layerlab.server.bench.StepBench;
import layerlab.server.engine.dense.DenseEngine;
import layerlab.server.engine.dl4j.Dl4jEngine;

/** Measures what docs/performance.md says; prints JSON, a line a result. */
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Consumer<Json.Obj> lines = line -> out.println(JsonWriter.write(line));
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case "playground" -> PlaygroundBench.run(new Dl4jEngine(), sets(arguments), 10, lines);
      case "rates" -> RateBench.run(new DenseEngine(), 40, lines);
      case "step" -> StepBench.run(threads::getCurrentThreadCpuTime, lines);
      default -> {
        System.err.println("usage: bench playground [SET…] | rates | step");
        System.exit(2);
      }
    }
  }

  /** The sets that are named, or all of them. */
  private static List<PlanarSet> sets(String[] arguments) {
    List<String> ids = List.of(arguments).subList(1, arguments.length);
    return PlaygroundBench.SETS.stream()
        .filter(set -> ids.isEmpty() || ids.contains(set.id()))
        .toList();
  }
}
