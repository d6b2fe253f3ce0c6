package layerlab.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import layerlab.experiment.Limits;
import layerlab.server.checkpoint.SqlCheckpoints;
import layerlab.server.http.WebServer;
import layerlab.server.table.OwnTables;
import layerlab.server.training.SessionDirectory;
import layerlab.server.ws.TrainingSocket;

/**
 * How the server was started: from a flag {@code --port 8080}, else from the system property {@code
 * layerlab.port}, else from the environment variable {@code LAYERLAB_PORT}, else the default.
 *
 * @param address where it listens
 * @param data the folder that stored experiments lie in
 * @param values what differs from the defaults, at least
 */
public record Config(String address, Path data, Map<Setting, Integer> values) {
  private static final String ADDRESS = "address";
  private static final String DATA = "data";

  /** Only this machine; a class needs 0.0.0.0. */
  private static final String HERE = "127.0.0.1";

  /** Something that cannot be read; the message is the sentence for the user. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String sentence) {
      super(sentence);
    }
  }

  public Config {
    values = Collections.unmodifiableMap(new EnumMap<>(values));
  }

  /** The defaults, on any free port. */
  public static Config onFreePort(Path data) {
    return new Config(HERE, data, Map.of(Setting.PORT, 0));
  }

  public Config onPort(int port) {
    return with(Setting.PORT, port);
  }

  /** The same with one value changed. */
  Config with(Setting setting, int value) {
    Map<Setting, Integer> changed = new EnumMap<>(values);
    changed.put(setting, value);
    return new Config(address, data, changed);
  }

  /**
   * Reads what was set.
   *
   * @param property finds a system property
   * @param variable finds an environment variable
   */
  static Config read(
      String[] arguments,
      Function<String, Optional<String>> property,
      Function<String, Optional<String>> variable)
      throws Unreadable {
    Map<String, String> flags = flags(arguments);
    Function<String, Optional<String>> found =
        id ->
            Optional.ofNullable(flags.get(id))
                .or(() -> property.apply("layerlab." + id))
                .or(() -> variable.apply(variableName(id)));
    Map<Setting, Integer> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      Optional<String> text = found.apply(setting.id());
      values.put(setting, text.isPresent() ? setting.read(text.get()) : setting.initial());
    }
    return new Config(
        found.apply(ADDRESS).orElse(HERE),
        Path.of(found.apply(DATA).orElse("data")).toAbsolutePath().normalize(),
        values);
  }

  /** {@code --name value} or {@code --name=value}. */
  private static Map<String, String> flags(String[] arguments) throws Unreadable {
    Map<String, String> flags = new HashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      String flag = arguments[i];
      int equals = flag.indexOf('=');
      String id = equals < 0 ? flag : flag.substring(0, equals);
      if (!id.startsWith("--") || !names().contains(id.substring(2))) {
        throw new Unreadable("unknown option " + id + "; --help lists them all");
      }
      if (equals < 0 && i + 1 == arguments.length) {
        throw new Unreadable(id + ": a value is missing");
      }
      flags.put(id.substring(2), equals < 0 ? arguments[++i] : flag.substring(equals + 1));
    }
    return flags;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(List.of(ADDRESS, DATA));
    for (Setting setting : Setting.values()) {
      names.add(setting.id());
    }
    return names;
  }

  private static String variableName(String id) {
    return "LAYERLAB_" + id.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** One line for each thing that can be set. */
  static String help() {
    StringBuilder help = new StringBuilder();
    line(help, ADDRESS, HERE, "where it listens; 0.0.0.0 lets the whole network in");
    line(help, DATA, "data", "the folder that stored experiments lie in");
    for (Setting setting : Setting.values()) {
      line(help, setting.id(), Integer.toString(setting.initial()), setting.meaning());
    }
    return help.toString();
  }

  private static void line(StringBuilder help, String id, String initial, String meaning) {
    String flag = "--" + id + " " + initial;
    help.append("  ").append(flag).append(" ".repeat(Math.max(1, 32 - flag.length())));
    help.append(variableName(id)).append(": ").append(meaning).append(System.lineSeparator());
  }

  int value(Setting setting) {
    return values.getOrDefault(setting, setting.initial());
  }

  WebServer.Address listen() {
    return new WebServer.Address(address, value(Setting.PORT));
  }

  /** What one run may ask for. */
  Limits limits() {
    return new Limits(
        new Limits.Size(
            value(Setting.LAYERS),
            value(Setting.PARAMETERS),
            value(Setting.SAMPLES),
            (long) value(Setting.ACTIVATION_MEGABYTES) << 20),
        new Limits.Time(value(Setting.STEPS), value(Setting.MINUTES)));
  }

  SessionDirectory.Capacity sessions() {
    return new SessionDirectory.Capacity(
        value(Setting.SESSIONS),
        value(Setting.SESSIONS_PER_BROWSER),
        value(Setting.SESSIONS_PER_ADDRESS),
        new SessionDirectory.Absence(
            Duration.ofMinutes(value(Setting.UNWATCHED_MINUTES)),
            Duration.ofMinutes(value(Setting.IDLE_MINUTES))));
  }

  SqlCheckpoints.Room kept() {
    return new SqlCheckpoints.Room(
        (long) value(Setting.KEPT_MEGABYTES) << 20, Duration.ofDays(value(Setting.KEPT_DAYS)));
  }

  OwnTables.Room tables() {
    return new OwnTables.Room(value(Setting.SAMPLES), (long) value(Setting.TABLES_MEGABYTES) << 20);
  }

  TrainingSocket.Limits sockets() {
    return new TrainingSocket.Limits(
        value(Setting.SOCKETS_PER_BROWSER), value(Setting.SOCKETS_PER_ADDRESS));
  }

  double memoryBytes() {
    return value(Setting.MEMORY) * (double) (1 << 20);
  }

  /** As it stands in the log. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("address " + address + ", data " + data);
    values.forEach((setting, value) -> text.append(", " + setting.id() + " " + value));
    return text.toString();
  }
}
