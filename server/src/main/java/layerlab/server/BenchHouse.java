package layerlab.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import layerlab.server.bench.House;

/** Playgrounds in this JVM, or in one that is started as this one was. */
final class BenchHouse implements House {
  /** All guests come from this machine. */
  private static final int CROWD = 2000;

  @Override
  public Open open() {
    Playground playground =
        Playground.start(
            Config.onFreePort(emptyFolder())
                .with(Setting.STEPS, Integer.MAX_VALUE)
                .with(Setting.SESSIONS, CROWD)
                .with(Setting.SESSIONS_PER_ADDRESS, CROWD)
                .with(Setting.SOCKETS_PER_ADDRESS, CROWD));
    return new Open() {
      @Override
      public int port() {
        return playground.port();
      }

      @Override
      public void close() {
        playground.close();
      }
    };
  }

  @Override
  public List<String> command() {
    return command(emptyFolder());
  }

  @Override
  public List<String> command(Path data) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(List.of("--port", "0", "--data", data.toString()));
    return command;
  }

  static Path emptyFolder() {
    try {
      return Files.createTempDirectory("layerlab");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
