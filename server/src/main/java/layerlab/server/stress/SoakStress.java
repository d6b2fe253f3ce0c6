package layerlab.server.stress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import layerlab.data.PlanarSet;
import layerlab.experiment.Experiment;
import layerlab.json.Json;
import layerlab.plan.EngineChoice;
import layerlab.server.bench.House;
import layerlab.server.bench.Playground;
import layerlab.wire.ClientMessage;
import layerlab.wire.CommandId;
import layerlab.wire.ServerMessage;

/**
 * Sessions on both engines that are opened, trained for a moment and left, for a long time. What is
 * loaded, compiled and filled at first is not what a session leaves behind: the first third of the
 * time is not judged, and of the rest the straight line through what was measured.
 */
public final class SoakStress {
  /** So many browsers come in turn; each has a few sessions, of which the oldest make room. */
  private static final int BROWSERS = 5;

  private static final int FRAMES = 3;
  private static final int SAMPLES = 40;
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /**
   * By how many megabytes the line may rise in the time that is judged.
   *
   * @param heap what lives on it
   * @param resident what the process holds of the machine's memory
   */
  public record Bounds(double heap, double resident) {}

  private final List<String> broken = new ArrayList<>();
  private final Samples heap = new Samples();
  private final Samples resident = new Samples();
  private final long start = System.nanoTime();
  private LiveHeap most = new LiveHeap(Map.of());
  private int sessions;

  private SoakStress() {}

  /** Goes on for a time. */
  public static Findings run(House house, Duration time, Bounds bounds) {
    SoakStress soak = new SoakStress();
    try (House.Open open = house.open()) {
      LiveHeap early = soak.visit(open.port(), time.dividedBy(3), SAMPLES / 3);
      LiveHeap late = soak.visit(open.port(), time, SAMPLES - SAMPLES / 3);
      return soak.findings(time, bounds, late.grownSince(early), soak.most.grownSince(early));
    }
  }

  /** Comes and goes until a time, and measures so many times. */
  private LiveHeap visit(int port, Duration until, int samples) {
    double begin = seconds();
    double each = (until.toMillis() / 1e3 - begin) / samples;
    LiveHeap live = LiveHeap.now();
    for (int i = 1; i <= samples; i++) {
      do {
        visit(port, sessions++);
      } while (seconds() < begin + i * each);
      live = LiveHeap.now();
      most = live.megabytes() > most.megabytes() ? live : most;
      heap.add(seconds(), live.megabytes());
      ProcessMemory.resident().ifPresent(megabytes -> resident.add(seconds(), megabytes));
    }
    return live;
  }

  private double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  private void visit(int port, int number) {
    AtomicInteger shown = new AtomicInteger();
    try (Wire wire =
        Wire.connect(
            port, "b" + number % BROWSERS, "t" + number, frame -> shown.incrementAndGet())) {
      wire.say(new ClientMessage.Open(new CommandId(1), experiment(number)));
      if (wire.next(ServerMessage.Opened.class, PATIENCE).isEmpty()) {
        broken.add("session " + number + " was not opened");
        return;
      }
      wire.say(new ClientMessage.Run(new CommandId(2)));
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (shown.get() < FRAMES && System.nanoTime() < deadline) {
        Findings.pass(LOOK);
      }
      wire.say(new ClientMessage.Pause(new CommandId(3)));
      wire.next(ServerMessage.Applied.class, PATIENCE);
    }
  }

  /** The engines take turns. */
  private static Experiment experiment(int number) {
    EngineChoice engine = EngineChoice.values()[number % EngineChoice.values().length];
    Experiment circle = Playground.experiment(PlanarSet.CIRCLE, number);
    return circle.with(circle.plan().with(engine));
  }

  private Findings findings(Duration time, Bounds bounds, String culprits, String peak) {
    double from = time.toMillis() / 1e3 / 3;
    double heapRise = rise(heap, from);
    double residentRise = rise(resident, from);
    if (heapRise > bounds.heap()) {
      broken.add("the heap grew by " + heapRise + " MB: " + culprits);
    }
    if (residentRise > bounds.resident()) {
      broken.add("the process holds " + residentRise + " MB more");
    }
    Json.Obj figures =
        Json.object()
            .with("figure", "soak")
            .with("seconds", (int) time.toSeconds())
            .with("sessions", sessions)
            .with("heapMegabytes", heap.since(from).figures())
            .with("heapRise", heapRise)
            .with("heapAtMost", peak)
            .with("residentMegabytes", resident.since(from).figures())
            .with("residentRise", residentRise);
    return new Findings(figures, broken);
  }

  private static double rise(Samples samples, double from) {
    return Findings.rounded(samples.since(from).rise());
  }
}
