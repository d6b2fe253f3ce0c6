package layerlab.server;

/**
 * Ends this process together with the one that launched it.
 *
 * <p>Ctrl-C in a terminal reaches Maven and the server alike, but a signal sent to Maven alone does
 * not: its exec plugin leaves the server running without a parent. The property {@code
 * layerlab.tethered}, set by the build, asks for this.
 */
final class Tether {
  private Tether() {}

  static void holdIfAsked() {
    if (Boolean.getBoolean("layerlab.tethered")) {
      ProcessHandle.current()
          .parent()
          .ifPresent(parent -> Thread.ofPlatform().daemon().start(() -> endAfter(parent)));
    }
  }

  private static void endAfter(ProcessHandle parent) {
    parent.onExit().join();
    System.exit(0);
  }
}
