package layerlab.server.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Supplier;

/**
 * What the server does in figures, in Prometheus' text format, for programs on the same machine:
 * how many people learn here is nobody else's business.
 */
public record MetricsRoutes(Supplier<String> figures) implements Routes {
  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  @Override
  public void addTo(JavalinConfig config) {
    config.routes.get("/metrics", this::answer);
  }

  private void answer(Context context) throws UnknownHostException {
    // An address and no name, so nothing is looked up.
    if (!InetAddress.getByName(context.ip()).isLoopbackAddress()) {
      throw new ForbiddenResponse();
    }
    context.contentType(TYPE).result(figures.get());
  }
}
