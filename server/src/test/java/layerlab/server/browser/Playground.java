package layerlab.server.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import layerlab.server.Config;

/** The server under test, on a free port, with a data folder of its own. */
final class Playground implements AutoCloseable {
  private final layerlab.server.Playground server;

  private Playground(layerlab.server.Playground server) {
    this.server = server;
  }

  static Playground start() {
    return new Playground(layerlab.server.Playground.start(Config.onFreePort(emptyFolder())));
  }

  private static Path emptyFolder() {
    try {
      return Files.createTempDirectory("layerlab");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  URI address() {
    return URI.create("http://localhost:" + server.port());
  }

  @Override
  public void close() {
    server.close();
  }
}
