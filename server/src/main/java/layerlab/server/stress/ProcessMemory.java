package layerlab.server.stress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** What this process holds of the machine's memory. */
final class ProcessMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String RESIDENT = "VmRSS:";
  private static final double KILOBYTES = 1024;

  private ProcessMemory() {}

  /**
   * Megabytes: the heap as far as it was ever touched, DL4J's arrays, threads, compiled code.
   * Nothing where the system does not say.
   */
  static OptionalDouble resident() {
    if (!Files.isReadable(STATUS)) {
      return OptionalDouble.empty();
    }
    try {
      double resident =
          Files.readAllLines(STATUS).stream()
              .filter(line -> line.startsWith(RESIDENT))
              .map(line -> line.replaceAll("\\D", ""))
              .mapToDouble(Double::parseDouble)
              .findFirst()
              .orElseThrow();
      return OptionalDouble.of(Math.rint(resident / KILOBYTES * 10) / 10);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
