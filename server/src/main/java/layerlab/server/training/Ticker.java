package layerlab.server.training;

/** Monotonic time: {@code System::nanoTime}, or a test's own. */
@FunctionalInterface
public interface Ticker {

  /** Nanoseconds since some moment in the past. */
  long nanos();
}
