package layerlab.server.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import layerlab.data.PlanarSet;
import layerlab.experiment.Experiment;
import layerlab.json.Json;
import layerlab.server.bench.Guest.Arrival;
import layerlab.wire.ClientMessage;
import layerlab.wire.Moment;

/**
 * Many sessions at once, each with a page that looks: how far they come, how evenly, and how old
 * what the pages show is. The playground's circle, 4–2 tanh, batches of 10.
 */
public final class CrowdBench {
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration WINDOW = Duration.ofSeconds(15);
  private static final Duration LOOK = Duration.ofMillis(20);

  private CrowdBench() {}

  /**
   * Measures so many sessions.
   *
   * @param figure how the line is called
   */
  public static void run(House house, String figure, int sessions, Consumer<Json.Obj> out) {
    try (House.Open open = house.open()) {
      out.accept(measure(open.port(), figure, sessions));
    }
  }

  private static Json.Obj measure(int port, String figure, int sessions) {
    HttpClient client = HttpClient.newHttpClient();
    List<Guest> guests = new ArrayList<>();
    for (int i = 0; i < sessions; i++) {
      Guest guest = Guest.at(client, port, i);
      guest.open(circle(i));
      guests.add(guest);
    }
    guests.forEach(guest -> guest.order(ClientMessage.Run::new));
    OverheadBench.pass(WARM_UP);
    Watch watch = new Watch(guests);
    watch.look();
    guests.forEach(Guest::close);
    return watch.report(figure);
  }

  /** Long enough for every machine. */
  static Experiment circle(int seed) {
    Experiment circle = Playground.experiment(PlanarSet.CIRCLE, seed);
    return circle.with(circle.plan().withEpochs(1_000_000));
  }

  /** Looks at all guests fifty times a second. */
  private static final class Watch {
    private final List<Guest> guests;
    private final List<Arrival<Moment>> first;
    private final int framesBefore;
    private final List<Arrival<Moment>> latest;
    private final List<Double> ages = new ArrayList<>();
    private double longestWait;
    private double seconds;

    private Watch(List<Guest> guests) {
      this.guests = guests;
      this.first = guests.stream().map(Guest::latest).toList();
      this.framesBefore = guests.stream().mapToInt(Guest::framesSeen).sum();
      this.latest = new ArrayList<>(first);
    }

    private void look() {
      long begin = System.nanoTime();
      long now = begin;
      while (now - begin < WINDOW.toNanos()) {
        OverheadBench.pass(LOOK);
        now = System.nanoTime();
        for (int i = 0; i < guests.size(); i++) {
          look(i, guests.get(i).latest(), now);
        }
      }
      seconds = (now - begin) / 1e9;
    }

    /** The age of what is shown, and how long nothing further has come. */
    private void look(int index, Arrival<Moment> newest, long now) {
      ages.add((now - newest.at()) / 1e6);
      Arrival<Moment> before = latest.get(index);
      if (newest.what().step() > before.what().step()) {
        longestWait = Math.max(longestWait, (newest.at() - before.at()) / 1e6);
        latest.set(index, newest);
      } else {
        longestWait = Math.max(longestWait, (now - before.at()) / 1e6);
      }
    }

    private Json.Obj report(String figure) {
      List<Double> speeds = new ArrayList<>();
      for (int i = 0; i < guests.size(); i++) {
        int epochs = latest.get(i).what().epoch() - first.get(i).what().epoch();
        speeds.add(epochs * 1e9 / Math.max(1, latest.get(i).at() - first.get(i).at()));
      }
      Readings epochs = new Readings(speeds);
      Readings age = new Readings(ages);
      int frames = guests.stream().mapToInt(Guest::framesSeen).sum() - framesBefore;
      return Json.object()
          .with("figure", figure)
          .with("sessions", guests.size())
          .with("epochsPerSecondOfSlowest", Readings.rounded(epochs.least()))
          .with("epochsPerSecondMedian", Readings.rounded(epochs.median()))
          .with("slowestOverFastest", Readings.rounded(epochs.least() / epochs.most()))
          .with("longestWithoutProgressMilliseconds", Readings.rounded(longestWait))
          .with("frameAgeP50Milliseconds", Readings.rounded(age.median()))
          .with("frameAgeP99Milliseconds", Readings.rounded(age.quantile(0.99)))
          .with("framesPerSecondAll", Readings.rounded(frames / seconds));
    }
  }
}
