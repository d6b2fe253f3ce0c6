package layerlab.server.stress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import layerlab.data.PlanarSet;
import layerlab.experiment.Experiment;
import layerlab.json.Json;
import layerlab.server.bench.House;
import layerlab.server.bench.Playground;
import layerlab.wire.ClientMessage;
import layerlab.wire.CommandId;
import layerlab.wire.ServerMessage;

/** Sessions that are opened, trained for a moment and left, for a long time. */
public final class SoakStress {
  /** So many browsers come in turn; each has a few sessions, of which the oldest make room. */
  private static final int BROWSERS = 5;

  private static final int FRAMES = 3;
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private SoakStress() {}

  /**
   * Goes on for a time.
   *
   * @param growth of the heap that is too much, in megabytes
   */
  public static Findings run(House house, Duration time, double growth) {
    List<String> broken = new ArrayList<>();
    List<Double> heaps = new ArrayList<>();
    int sessions = 0;
    try (House.Open open = house.open()) {
      // What is loaded and compiled at first is not what a session leaves behind.
      for (int i = 0; i < 10 * BROWSERS; i++) {
        visit(open.port(), sessions++, broken);
      }
      heaps.add(Findings.heap());
      long end = System.nanoTime() + time.toNanos();
      long next = System.nanoTime() + time.toNanos() / 10;
      while (System.nanoTime() < end) {
        visit(open.port(), sessions++, broken);
        if (System.nanoTime() > next) {
          next += time.toNanos() / 10;
          heaps.add(Findings.heap());
        }
      }
      heaps.add(Findings.heap());
    }
    double grown = heaps.getLast() - heaps.getFirst();
    if (grown > growth) {
      broken.add("the heap grew by " + grown + " MB: " + heaps);
    }
    Json.Obj figures =
        Json.object()
            .with("figure", "soak")
            .with("seconds", (int) time.toSeconds())
            .with("sessions", sessions)
            .with("heapMegabytesFirst", heaps.getFirst())
            .with("heapMegabytesMost", Findings.quantile(heaps, 1))
            .with("heapMegabytesLast", heaps.getLast());
    return new Findings(figures, broken);
  }

  private static void visit(int port, int number, List<String> broken) {
    try (Wire wire = Wire.connect(port, "b" + number % BROWSERS, "t" + number)) {
      Experiment experiment = Playground.experiment(PlanarSet.CIRCLE, number);
      wire.say(new ClientMessage.Open(new CommandId(1), experiment));
      if (wire.next(ServerMessage.Opened.class, PATIENCE).isEmpty()) {
        broken.add("session " + number + " was not opened");
        return;
      }
      wire.say(new ClientMessage.Run(new CommandId(2)));
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (wire.frames().size() < FRAMES && System.nanoTime() < deadline) {
        Findings.pass(LOOK);
      }
      wire.say(new ClientMessage.Pause(new CommandId(3)));
      wire.next(ServerMessage.Applied.class, PATIENCE);
    }
  }
}
