package layerlab.server;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import layerlab.json.JsonWriter;
import layerlab.server.bench.PlaygroundBench;
import layerlab.server.engine.dl4j.Dl4jEngine;

/** Measures what docs/performance.md says; prints JSON, a line a result. */
public final class Bench {
  private static final String USAGE = "usage: bench playground [SEEDS]";

  private Bench() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (arguments.length == 0 || !arguments[0].equals("playground")) {
      System.err.println(USAGE);
      System.exit(2);
    }
    int seeds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
    PlaygroundBench.run(new Dl4jEngine(), seeds, line -> out.println(JsonWriter.write(line)));
  }
}
