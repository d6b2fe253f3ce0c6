package layerlab.server.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** Brings a database to the present form, one numbered file after the other, each in whole. */
final class Schema {
  /** How many files there are: {@code db/001.sql} and so on. Files that were published stay. */
  static final int LATEST = 1;

  private Schema() {}

  /** The number that a database has reached, 0 for a new one. */
  static int number(Handle handle) {
    return handle.createQuery("pragma user_version").mapTo(Integer.class).one();
  }

  static void upgrade(Handle handle) {
    for (int next = number(handle) + 1; next <= LATEST; next++) {
      String script = script(next) + "\npragma user_version = " + next + ";";
      handle.useTransaction(within -> within.createScript(script).execute());
    }
  }

  private static String script(int number) {
    String digits = Integer.toString(1000 + number).substring(1);
    String resource = "/db/" + digits + ".sql";
    try (InputStream stream =
        Objects.requireNonNull(Schema.class.getResourceAsStream(resource), resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(resource, failure);
    }
  }
}
