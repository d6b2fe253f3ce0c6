package layerlab.server.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/**
 * Brings a database to the present form, one numbered file after the other, each in whole. Files
 * that were published stay.
 *
 * @param folder of the files: {@code 001.sql} and so on
 * @param latest how many there are
 */
public record Schema(String folder, int latest) {

  /** The number that a database has reached, 0 for a new one. */
  static int number(Handle handle) {
    return handle.createQuery("pragma user_version").mapTo(Integer.class).one();
  }

  void upgrade(Handle handle) {
    for (int next = number(handle) + 1; next <= latest; next++) {
      String script = script(next) + "\npragma user_version = " + next + ";";
      handle.useTransaction(within -> within.createScript(script).execute());
    }
  }

  private String script(int number) {
    String digits = Integer.toString(1000 + number).substring(1);
    String resource = folder + "/" + digits + ".sql";
    try (InputStream stream =
        Objects.requireNonNull(Schema.class.getResourceAsStream(resource), resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(resource, failure);
    }
  }
}
