package layerlab.server;

/** Everything that can be set from outside, with its default and its range. */
enum Setting {
  PORT("port", 7070, 0, 65_535, "where the page is; 0 takes any free port"),
  THREADS("threads", processors(), 1, 256, "how many threads train"),
  MEMORY("memory", megabytes(), 64, 1 << 20, "megabytes that all runs together may take"),
  SESSIONS("sessions", 1000, 1, 100_000, "how many sessions may be open"),
  SESSIONS_PER_BROWSER("sessions-per-browser", 8, 1, 1000, "of them from one browser"),
  SESSIONS_PER_ADDRESS("sessions-per-address", 400, 1, 100_000, "of them from one address"),
  IDLE_MINUTES(
      "idle-minutes", 30, 1, 10_000, "how long a session that nobody needs stays in memory"),
  UNWATCHED_MINUTES(
      "unwatched-minutes", 10, 1, 10_000, "after which a run pauses that nobody watches"),
  KEPT_DAYS("kept-days", 30, 1, 3650, "how long one is kept on the disk to come back to"),
  KEPT_MEGABYTES("kept-megabytes", 2048, 256, 1 << 20, "of the disk for them; the oldest go first"),
  TABLES_MEGABYTES(
      "tables-megabytes", 1024, 1, 1 << 20, "of the disk for tables that people bring along"),
  SOCKETS_PER_BROWSER("sockets-per-browser", 4, 1, 1000, "connected tabs of one browser"),
  SOCKETS_PER_ADDRESS("sockets-per-address", 400, 1, 100_000, "connected tabs from one address"),
  LAYERS("layers", 64, 3, 1000, "layers of a network"),
  PARAMETERS("parameters", 2_000_000, 1, 100_000_000, "parameters of a network"),
  SAMPLES("samples", 100_000, 20, 10_000_000, "samples of a data set"),
  ACTIVATION_MEGABYTES("activation-megabytes", 256, 1, 100_000, "for the values of one batch"),
  STEPS("steps", 1_000_000, 1, Integer.MAX_VALUE, "steps of a run"),
  MINUTES("minutes", 30, 1, 100_000, "minutes of computing of a run");

  private final String id;
  private final int initial;
  private final int min;
  private final int max;
  private final String meaning;

  Setting(String id, int initial, int min, int max, String meaning) {
    this.id = id;
    this.initial = initial;
    this.min = min;
    this.max = max;
    this.meaning = meaning;
  }

  String id() {
    return id;
  }

  int initial() {
    return initial;
  }

  String meaning() {
    return meaning;
  }

  /** Reads a value. */
  int read(String text) throws Config.Unreadable {
    try {
      int value = Integer.parseInt(text.strip());
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException notWhole) {
      throw refuse(text);
    }
    throw refuse(text);
  }

  private Config.Unreadable refuse(String text) {
    return new Config.Unreadable(
        id + ": " + text + " is not a whole number from " + min + " to " + max);
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Native memory grows beside the heap, so not all that the heap could have. */
  private static int megabytes() {
    return (int) Math.max(64, (Runtime.getRuntime().maxMemory() >> 20) * 6 / 10);
  }
}
