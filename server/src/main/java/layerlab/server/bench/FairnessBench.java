package layerlab.server.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import layerlab.experiment.Experiment;
import layerlab.json.Json;
import layerlab.server.bench.Guest.Arrival;
import layerlab.wire.ClientMessage;
import layerlab.wire.Moment;

/** How evenly sessions share the cores, and what all of them together get done. */
public final class FairnessBench {
  private static final List<Integer> CROWDS = List.of(1, 8, 32);
  private static final Duration WARM_UP = Duration.ofSeconds(2);
  private static final Duration WINDOW = Duration.ofSeconds(8);

  private FairnessBench() {}

  public static void run(House house, Consumer<Json.Obj> out) {
    for (int crowd : CROWDS) {
      try (House.Open open = house.open()) {
        out.accept(measure(open.port(), crowd));
      }
    }
  }

  private static Json.Obj measure(int port, int crowd) {
    List<Guest> guests = training(port, 0, crowd);
    OverheadBench.pass(WARM_UP);
    List<Arrival<Moment>> from = guests.stream().map(Guest::latest).toList();
    OverheadBench.pass(WINDOW);
    List<Double> speeds = new ArrayList<>();
    for (int i = 0; i < crowd; i++) {
      Arrival<Moment> to = guests.get(i).latest();
      int steps = to.what().step() - from.get(i).what().step();
      speeds.add(steps * 1e9 / (to.at() - from.get(i).at()));
    }
    guests.forEach(Guest::close);
    Readings readings = new Readings(speeds);
    return Json.object()
        .with("figure", "fairness")
        .with("sessions", crowd)
        .with("slowestOverFastest", Readings.rounded(readings.least() / readings.most()))
        .with("stepsPerSecondEach", Readings.rounded(readings.median()))
        .with(
            "stepsPerSecondAll",
            Readings.rounded(speeds.stream().mapToDouble(speed -> speed).sum()));
  }

  /** So many guests, each of whom watches a session of the default experiment run. */
  static List<Guest> training(int port, int first, int count) {
    HttpClient client = HttpClient.newHttpClient();
    List<Guest> guests = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Guest guest = Guest.at(client, port, first + i);
      guest.open(Experiment.initial().with(Experiment.initial().plan().withEpochs(1_000_000)));
      guests.add(guest);
    }
    guests.forEach(guest -> guest.order(ClientMessage.Run::new));
    return guests;
  }
}
