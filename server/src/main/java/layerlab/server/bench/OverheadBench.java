package layerlab.server.bench;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import layerlab.experiment.Experiment;
import layerlab.json.Json;
import layerlab.plan.EngineChoice;
import layerlab.server.bench.Guest.Arrival;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Engine;
import layerlab.server.engine.Trainer;
import layerlab.server.engine.dense.DenseEngine;
import layerlab.server.engine.dl4j.Dl4jEngine;
import layerlab.server.engine.dl4j.StockLoop;
import layerlab.wire.ClientMessage;
import layerlab.wire.ServerMessage;

/** What it costs that a network is trained in a session, and looked at. */
public final class OverheadBench {
  /** DL4J takes some hundred steps a second: its code is compiled after thousands. */
  private static final int WARM_UP = 6;

  private static final int ROUNDS = 6;
  private static final Duration WINDOW = Duration.ofSeconds(1);

  /** Everything that trains the same network, from the barest. */
  private enum Way {
    /** DL4J's own {@code fit} over batches that lie ready; on the fast path the trainer's steps. */
    BARE,
    /** Our trainer's steps. */
    TRAINER,
    /** And both losses over all samples at the end of each epoch. */
    EVALUATED,
    /** The same in a session that nobody looks at. */
    SESSION,
    /** The same with a page connected. */
    WATCHED;

    String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final House.Open house;
  private final Experiment experiment;
  private final Runnable bare;
  private final Trainer trainer;
  private final Trainer evaluated;
  private final ServerMessage.Opened session;
  private int guests;

  private OverheadBench(House.Open house, Experiment experiment) {
    this.house = house;
    this.experiment = experiment;
    Assignment assignment = Playground.assignment(experiment);
    this.bare = bare(assignment);
    Engine engine = engine(experiment);
    this.trainer = engine.open(assignment);
    this.evaluated = engine.open(assignment);
    try (Guest guest = arrive()) {
      this.session = guest.open(experiment).what();
    }
  }

  /** What trains a session of an experiment. */
  private static Engine engine(Experiment experiment) {
    return switch (experiment.plan().engine()) {
      case AUTO -> new DenseEngine();
      case DL4J -> new Dl4jEngine();
    };
  }

  /** The barest loop that there is. */
  private static Runnable bare(Assignment assignment) {
    return switch (assignment.plan().engine()) {
      case AUTO -> new DenseEngine().open(assignment)::step;
      case DL4J -> new StockLoop(assignment)::step;
    };
  }

  /** Measures all ways in turn, several times. */
  public static void run(House house, Consumer<Json.Obj> out) {
    Experiment endless =
        Experiment.initial().with(Experiment.initial().plan().withEpochs(1_000_000));
    for (EngineChoice engine : EngineChoice.values()) {
      try (House.Open open = house.open()) {
        out.accept(new OverheadBench(open, endless.with(endless.plan().with(engine))).measure());
      }
    }
  }

  private Json.Obj measure() {
    Map<Way, List<Double>> readings = new EnumMap<>(Way.class);
    Map<Way, List<Double>> ratios = new EnumMap<>(Way.class);
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      double yardstick = 0;
      for (Way way : Way.values()) {
        double speed = stepsPerSecond(way);
        yardstick = way == Way.BARE ? speed : yardstick;
        if (round >= WARM_UP) {
          readings.computeIfAbsent(way, key -> new ArrayList<>()).add(speed);
          ratios.computeIfAbsent(way, key -> new ArrayList<>()).add(speed / yardstick);
        }
      }
    }
    return Json.object()
        .with("figure", "overhead")
        .with("engine", experiment.plan().engine().id())
        .with("parameters", Playground.checked(experiment).parameterCount())
        .with("batch", experiment.plan().batching().size())
        .with("rounds", ROUNDS)
        .with("stepsPerSecond", medians(readings))
        .with("timesBare", medians(ratios));
  }

  private static Json medians(Map<Way, List<Double>> readings) {
    Json.Obj medians = Json.object();
    for (Way way : Way.values()) {
      double median = new Readings(readings.getOrDefault(way, List.of())).median();
      medians = medians.with(way.id(), Readings.rounded(median));
    }
    return medians;
  }

  private double stepsPerSecond(Way way) {
    return switch (way) {
      case BARE -> timed(bare);
      case TRAINER -> timed(trainer::step);
      case EVALUATED ->
          timed(
              () -> {
                if (evaluated.step().isEpochEnd()) {
                  evaluated.evaluate();
                }
              });
      case SESSION -> alone();
      case WATCHED -> watched();
    };
  }

  private static double timed(Runnable step) {
    long start = System.nanoTime();
    int steps = 0;
    long now;
    do {
      step.run();
      steps++;
      now = System.nanoTime();
    } while (now - start < WINDOW.toNanos());
    return steps * 1e9 / (now - start);
  }

  /** The page leaves while it runs, and comes back to see how far it got. */
  private double alone() {
    Arrival<ServerMessage.State> from;
    try (Guest guest = arrive()) {
      guest.resume(session);
      from = state(guest.order(ClientMessage.Run::new));
    }
    pass(WINDOW);
    try (Guest guest = arrive()) {
      guest.resume(session);
      return speed(from, state(guest.order(ClientMessage.Pause::new)));
    }
  }

  private double watched() {
    try (Guest guest = arrive()) {
      guest.resume(session);
      Arrival<ServerMessage.State> from = state(guest.order(ClientMessage.Run::new));
      pass(WINDOW);
      return speed(from, state(guest.order(ClientMessage.Pause::new)));
    }
  }

  private Guest arrive() {
    guests++;
    return Guest.at(client, house.port(), guests);
  }

  private static Arrival<ServerMessage.State> state(Arrival<ServerMessage.Applied> applied) {
    return new Arrival<>(applied.what().state(), applied.at());
  }

  private static double speed(Arrival<ServerMessage.State> from, Arrival<ServerMessage.State> to) {
    return (to.what().moment().step() - from.what().moment().step()) * 1e9 / (to.at() - from.at());
  }

  /** The measured time, in which this thread has nothing to do. */
  static void pass(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
