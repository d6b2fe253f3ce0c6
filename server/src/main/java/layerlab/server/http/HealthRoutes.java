package layerlab.server.http;

import io.javalin.config.JavalinConfig;
import java.util.function.Supplier;
import layerlab.json.Json;

/** Whether the server is well, for people and for programs that watch it. */
public record HealthRoutes(Supplier<Json> report) implements Routes {
  @Override
  public void addTo(JavalinConfig config) {
    config.routes.get("/api/health", context -> Replies.send(context, report.get()));
  }
}
