package layerlab.server.bench;

import java.nio.file.Path;
import java.util.List;

/** Where playgrounds to be measured come from. */
public interface House {

  /** A playground that is running. */
  interface Open extends AutoCloseable {
    int port();

    @Override
    void close();
  }

  /** Starts one in this JVM. */
  Open open();

  /** The command that starts one in a JVM of its own, on any free port. */
  List<String> command();

  /** The same on a data folder. */
  List<String> command(Path data);
}
