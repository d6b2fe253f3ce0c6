package layerlab.server;

import java.util.List;
import java.util.Optional;
import layerlab.server.http.WebServer;
import layerlab.server.storage.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the playground. */
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  /** Started with something that cannot be done. */
  private static final int MISUSED = 2;

  private Main() {}

  public static void main(String[] arguments) {
    Tether.holdIfAsked();
    if (List.of(arguments).contains("--help")) {
      System.out.print(Config.help());
      return;
    }
    try {
      start(
          Config.read(
              arguments,
              name -> Optional.ofNullable(System.getProperty(name)),
              name -> Optional.ofNullable(System.getenv(name))));
    } catch (Config.Unreadable | StoreFailure | WebServer.Unavailable refusal) {
      System.err.println(refusal.getMessage());
      System.exit(MISUSED);
    }
  }

  private static void start(Config config) {
    LOG.info("{}", config);
    Playground playground = Playground.start(config);
    Runtime.getRuntime().addShutdownHook(new Thread(playground::close, "shutdown"));
    for (String host : Hosts.of(config.address())) {
      System.out.println("LayerLab is at http://" + host + ":" + playground.port());
    }
  }
}
