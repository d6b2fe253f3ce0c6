package layerlab.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Which LayerLab this is, as the build says. */
final class Version {
  private Version() {}

  static String current() {
    String resource = "/version.txt";
    try (InputStream stream =
        Objects.requireNonNull(Version.class.getResourceAsStream(resource), resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(resource, failure);
    }
  }
}
