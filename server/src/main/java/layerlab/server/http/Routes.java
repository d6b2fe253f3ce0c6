package layerlab.server.http;

import io.javalin.config.JavalinConfig;

/** A part of what the server answers. */
public interface Routes {
  void addTo(JavalinConfig config);
}
