package layerlab.server;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Consumer;
import layerlab.json.Json;
import layerlab.json.JsonWriter;
import layerlab.server.bench.BundleBench;
import layerlab.server.bench.CrowdBench;
import layerlab.server.bench.EditBench;
import layerlab.server.bench.FairnessBench;
import layerlab.server.bench.FastPathBench;
import layerlab.server.bench.FrameBench;
import layerlab.server.bench.GrowthBench;
import layerlab.server.bench.Guard;
import layerlab.server.bench.House;
import layerlab.server.bench.MemoryBench;
import layerlab.server.bench.OverheadBench;
import layerlab.server.bench.PlaygroundBench;
import layerlab.server.bench.RateBench;
import layerlab.server.bench.StartBench;
import layerlab.server.bench.StepBench;
import layerlab.server.bench.ViewersBench;
import layerlab.server.engine.dense.DenseEngine;
import layerlab.server.engine.dl4j.Dl4jEngine;

/**
 * Measures what docs/performance.md says; prints JSON, a line a result. Without arguments it takes
 * all figures, in some six minutes; the studies, which take longer, are asked for by name. With
 * {@code --check} it takes those whose ratios must not fall, and fails where one has.
 */
public final class Bench {

  /** Something that is measured, a line at a time. */
  private interface Measurement {
    void run(Consumer<Json.Obj> lines);
  }

  private static final String CHECK = "--check";

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final SequencedMap<String, Measurement> figures = new LinkedHashMap<>();
  private final SequencedMap<String, Measurement> studies = new LinkedHashMap<>();

  private Bench() {
    House house = new BenchHouse();
    figures.put("overhead", lines -> OverheadBench.run(house, lines));
    figures.put("fairness", lines -> FairnessBench.run(house, lines));
    figures.put("class", lines -> CrowdBench.run(house, "class", 30, lines));
    figures.put("crowd", lines -> CrowdBench.run(house, "crowd", 300, lines));
    figures.put("viewers", lines -> ViewersBench.run(house, lines));
    figures.put("memory", lines -> MemoryBench.run(house, lines));
    figures.put("edit", lines -> EditBench.run(house, lines));
    figures.put("fast-path", FastPathBench::run);
    figures.put("frame", FrameBench::run);
    figures.put("start", lines -> StartBench.run(house, lines));
    figures.put("bundle", lines -> BundleBench.run(house, lines));
    studies.put(
        "playground",
        lines -> PlaygroundBench.run(new Dl4jEngine(), PlaygroundBench.SETS, 10, lines));
    studies.put(
        "playground-fast",
        lines -> PlaygroundBench.run(new DenseEngine(), PlaygroundBench.SETS, 10, lines));
    studies.put("line", FastPathBench::line);
    studies.put("growth", lines -> GrowthBench.run(house, lines));
    studies.put(
        "step",
        lines ->
            StepBench.run(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime, lines));
    studies.put("rates", lines -> RateBench.run(new DenseEngine(), 40, lines));
  }

  public static void main(String[] arguments) {
    System.exit(new Bench().run(List.of(arguments)));
  }

  private int run(List<String> wanted) {
    SequencedMap<String, Measurement> all = new LinkedHashMap<>(figures);
    all.putAll(studies);
    if (wanted.equals(List.of(CHECK))) {
      return check();
    }
    if (!all.keySet().containsAll(wanted)) {
      System.err.println(
          "usage: bench [" + CHECK + " | " + String.join(" | ", all.keySet()) + "]…");
      return 2;
    }
    print(Machine.line());
    List<String> chosen = wanted.isEmpty() ? List.copyOf(figures.keySet()) : wanted;
    all.forEach(
        (name, measurement) -> {
          if (chosen.contains(name)) {
            measurement.run(this::print);
          }
        });
    return 0;
  }

  private int check() {
    Guard guard = new Guard();
    print(Machine.line());
    for (String figure : Guard.figures()) {
      Objects.requireNonNull(figures.get(figure), figure)
          .run(
              line -> {
                print(line);
                guard.see(line);
              });
    }
    guard.verdicts().forEach(this::print);
    return guard.isBroken() ? 1 : 0;
  }

  private void print(Json.Obj line) {
    out.println(JsonWriter.write(line));
  }
}
