package layerlab.server.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import layerlab.json.Json;
import layerlab.server.bench.Guest.Arrival;
import layerlab.wire.ClientMessage;
import layerlab.wire.Frame;
import layerlab.wire.ServerMessage;

/** One run before many pages: what they cost it, what each gets, and what a late one waits for. */
public final class ViewersBench {
  private static final List<Integer> CROWDS = List.of(1, 30, 300);
  private static final Duration WARM_UP = Duration.ofSeconds(2);
  private static final Duration WINDOW = Duration.ofSeconds(6);

  private ViewersBench() {}

  public static void run(House house, Consumer<Json.Obj> out) {
    for (int crowd : CROWDS) {
      try (House.Open open = house.open()) {
        out.accept(measure(open.port(), crowd));
      }
    }
  }

  private static Json.Obj measure(int port, int crowd) {
    HttpClient client = HttpClient.newHttpClient();
    Guest owner = Guest.at(client, port, 0);
    ServerMessage.Opened opened = owner.open(CrowdBench.circle(1)).what();
    List<Guest> guests = new ArrayList<>(List.of(owner));
    for (int i = 1; i < crowd; i++) {
      Guest guest = Guest.at(client, port, i);
      guest.resume(opened);
      guests.add(guest);
    }
    Arrival<ServerMessage.Applied> begun = owner.order(ClientMessage.Run::new);
    OverheadBench.pass(WARM_UP);
    List<Integer> before = guests.stream().map(Guest::framesSeen).toList();
    OverheadBench.pass(WINDOW);
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < crowd; i++) {
      rates.add((guests.get(i).framesSeen() - before.get(i)) * 1e9 / WINDOW.toNanos());
    }
    Arrival<ServerMessage.Applied> paused = owner.order(ClientMessage.Pause::new);
    int steps = paused.what().state().moment().step() - begun.what().state().moment().step();
    double late = late(Guest.at(client, port, crowd), opened);
    guests.forEach(Guest::close);
    Readings frames = new Readings(rates);
    return Json.object()
        .with("figure", "viewers")
        .with("viewers", crowd)
        .with("stepsPerSecond", Readings.rounded(steps * 1e9 / (paused.at() - begun.at())))
        .with("framesPerSecondEachLeast", Readings.rounded(frames.least()))
        .with("framesPerSecondEachMedian", Readings.rounded(frames.median()))
        .with("lateViewerMilliseconds", Readings.rounded(late));
  }

  /** From the wish to join to all losses so far. */
  private static double late(Guest guest, ServerMessage.Opened opened) {
    long start = System.nanoTime();
    guest.resume(opened);
    long at = guest.frame(Frame.Scalars.class, frame -> !frame.buckets().isEmpty()).at();
    guest.close();
    return (at - start) / 1e6;
  }
}
