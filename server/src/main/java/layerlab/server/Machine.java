package layerlab.server;

import java.lang.management.ManagementFactory;
import layerlab.json.Json;
import layerlab.server.engine.dl4j.Dl4jEngine;

/** Where figures were measured. */
final class Machine {
  private Machine() {}

  static Json.Obj line() {
    return Json.object()
        .with("figure", "machine")
        .with("cores", Runtime.getRuntime().availableProcessors())
        .with("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage())
        .with("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"))
        .with("java", System.getProperty("java.version"))
        .with("backend", new Dl4jEngine().description().backend());
  }
}
