package layerlab.server;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import layerlab.json.Json;
import layerlab.json.JsonWriter;
import layerlab.server.bench.PlaygroundBench;
import layerlab.server.bench.RateBench;
import layerlab.server.engine.dense.DenseEngine;
import layerlab.server.engine.dl4j.Dl4jEngine;

/** Measures what docs/performance.md says; prints JSON, a line a result. */
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Consumer<Json.Obj> lines = line -> out.println(JsonWriter.write(line));
    switch (arguments.length == 1 ? arguments[0] : "") {
      case "playground" -> PlaygroundBench.run(new Dl4jEngine(), 10, lines);
      case "rates" -> RateBench.run(new DenseEngine(), 40, lines);
      default -> {
        System.err.println("usage: bench playground | rates");
        System.exit(2);
      }
    }
  }
}
