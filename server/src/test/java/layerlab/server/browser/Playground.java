package layerlab.server.browser;

import io.javalin.Javalin;
import java.net.URI;
import layerlab.server.Main;

/** The server under test, on a free port. */
final class Playground implements AutoCloseable {
  private final Javalin server;

  private Playground(Javalin server) {
    this.server = server;
  }

  static Playground start() {
    return new Playground(Main.start(0));
  }

  URI address() {
    return URI.create("http://localhost:" + server.port());
  }

  @Override
  public void close() {
    server.stop();
  }
}
