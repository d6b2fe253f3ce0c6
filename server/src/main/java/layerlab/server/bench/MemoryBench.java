package layerlab.server.bench;

import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import layerlab.data.Feature;
import layerlab.data.PlanarData;
import layerlab.data.PlanarSet;
import layerlab.experiment.Experiment;
import layerlab.json.Json;
import layerlab.plan.EngineChoice;
import layerlab.wire.ClientMessage;
import layerlab.wire.Frame;
import layerlab.wire.Happening;
import layerlab.wire.ServerMessage;

/**
 * What a session takes of the heap, after a collection and without those who look: when it was only
 * opened, and when it has a million steps behind it. DL4J's native memory is not counted.
 */
public final class MemoryBench {
  private static final int IDLE = 100;
  private static final int LIVE = 16;

  /** Of five steps: a million together. */
  private static final int EPOCHS = 200_000;

  private static final Duration SETTLING = Duration.ofMillis(500);

  private MemoryBench() {}

  public static void run(House house, Consumer<Json.Obj> out) {
    for (EngineChoice engine : EngineChoice.values()) {
      out.accept(measure(house, "idle", engine, IDLE));
    }
    out.accept(measure(house, "after a million steps", EngineChoice.AUTO, LIVE));
  }

  private static Json.Obj measure(House house, String state, EngineChoice engine, int sessions) {
    try (House.Open open = house.open()) {
      HttpClient client = HttpClient.newHttpClient();
      boolean isIdle = state.equals("idle");
      open(client, open.port(), 0, 1, engine, isIdle);
      double before = heap();
      open(client, open.port(), 4, sessions, engine, isIdle);
      double each = (heap() - before) / sessions;
      return Json.object()
          .with("figure", "memory")
          .with("session", state)
          .with("engine", engine.id())
          .with("sessions", sessions)
          .with("megabytesEach", Readings.rounded(each / (1 << 20)));
    }
  }

  /** Sessions whose guests have gone. */
  private static void open(
      HttpClient client, int port, int first, int count, EngineChoice engine, boolean isIdle) {
    List<Guest> guests = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Guest guest = Guest.at(client, port, first + i);
      guest.open(circle(i, engine));
      guest.frame(Frame.Weights.class, frame -> true);
      if (!isIdle) {
        guest.order(ClientMessage.Run::new);
      }
      guests.add(guest);
    }
    if (!isIdle) {
      guests.forEach(
          guest ->
              guest.hear(
                  ServerMessage.Happened.class,
                  happened -> happened.happening() instanceof Happening.Stopped));
    }
    guests.forEach(Guest::close);
    OverheadBench.pass(SETTLING);
  }

  /** 100 points, so that a million steps take seconds. */
  private static Experiment circle(int seed, EngineChoice engine) {
    Experiment circle = Playground.experiment(PlanarSet.CIRCLE, seed);
    PlanarData data =
        new PlanarData(
            PlanarSet.CIRCLE,
            List.of(Feature.X, Feature.Y),
            new PlanarData.Drawing(100, 0, seed),
            0.5);
    return circle.with(data).with(circle.plan().withEpochs(EPOCHS).with(engine));
  }

  private static double heap() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      ManagementFactory.getMemoryMXBean().gc();
      OverheadBench.pass(SETTLING);
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
