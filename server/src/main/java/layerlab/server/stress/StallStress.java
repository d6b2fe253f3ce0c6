package layerlab.server.stress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import layerlab.data.PlanarSet;
import layerlab.experiment.Experiment;
import layerlab.graph.GraphEdit;
import layerlab.graph.NodeId;
import layerlab.json.Json;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Curve;
import layerlab.layer.Dense;
import layerlab.layer.Initialization;
import layerlab.layer.Penalty;
import layerlab.server.bench.House;
import layerlab.server.bench.Playground;
import layerlab.wire.ClientMessage;
import layerlab.wire.CommandId;
import layerlab.wire.Frame;
import layerlab.wire.ServerMessage;

/**
 * Pages that stop reading, beside pages that read: the others notice nothing, and memory does not
 * grow. Every second of those that stall has asked for more than a kernel's buffers hold.
 *
 * <p>What a session keeps of its past grows until it is full, stalled or not; so the readers' runs
 * have long pasts before anything is measured, and a time without stalled pages is compared with as
 * long a one with them.
 */
public final class StallStress {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Each browser may have so many. */
  private static final int A_BROWSER = 4;

  private static final double EPOCHS_PER_SECOND = 10;

  /** Ten of one step each; 1024 buckets of losses are 16 epochs long each by then. */
  private static final int POINTS = 20;

  private static final int LONG_PAST = 1 << 14;

  /** Two layers of so many units make an answer of 0.4 MB, and so many answers are asked for. */
  private static final int WIDE = 200;

  private static final int ANSWERS = 50;

  /**
   * What is too much.
   *
   * @param growth of the heap with those that stall beyond that without them, in megabytes
   * @param slower how many times as long the longest of 99 in 100 gaps may be
   */
  public record Bounds(double growth, double slower) {}

  /**
   * What was measured in some time.
   *
   * @param gap the longest of 99 in 100 between frames, in milliseconds
   * @param early a quarter of the time in
   * @param heap at the end
   */
  private record Reading(double gap, LiveHeap early, LiveHeap heap) {}

  private final List<String> broken = new ArrayList<>();
  private final List<Wire> readers = new ArrayList<>();
  private final Duration window;
  private final AtomicInteger behind = new AtomicInteger();

  private StallStress(Duration window) {
    this.window = window;
  }

  /**
   * Measures twice without those that stall, then with them.
   *
   * @param window how long each is measured
   */
  public static Findings run(House house, int readers, int stalled, Duration window, Bounds most) {
    StallStress stress = new StallStress(window);
    try (House.Open open = house.open()) {
      for (int i = 0; i < readers; i++) {
        stress.read(open.port(), i);
      }
      stress.awaitLongPasts();
      Reading first = stress.measure();
      Reading before = stress.measure();
      List<Wire> stuck = stress.stall(open.port(), stalled);
      Reading with = stress.measure();
      stress.readers.forEach(Wire::close);
      stuck.forEach(Wire::close);
      return stress.findings(first, before, with, stalled, most);
    }
  }

  private Findings findings(Reading first, Reading before, Reading with, int stalled, Bounds most) {
    double own = before.heap().megabytes() - first.heap().megabytes();
    double grown = with.heap().megabytes() - before.heap().megabytes();
    if (grown - Math.max(0, own) > most.growth()) {
      broken.add(
          "the heap grew by "
              + grown
              + " MB, and by "
              + own
              + " MB without those: "
              + with.heap().grownSince(before.heap()));
    }
    if (!(with.gap() <= before.gap() * most.slower())) {
      broken.add("gaps grew from " + before.gap() + " ms to " + with.gap() + " ms");
    }
    Json.Obj figures =
        Json.object()
            .with("figure", "stall")
            .with("readers", readers.size())
            .with("stalled", stalled)
            .with("secondsEach", window.toMillis() / 1e3)
            .with("gapP99MillisecondsFirst", first.gap())
            .with("gapP99MillisecondsBefore", before.gap())
            .with("gapP99MillisecondsWith", with.gap())
            .with("heapMegabytesFirst", first.heap().megabytes())
            .with("heapMegabytesBefore", before.heap().megabytes())
            .with("heapMegabytesWith", with.heap().megabytes())
            .with("heapMegabytesWhileTheyHold", with.early().megabytes());
    return new Findings(figures, broken);
  }

  private void read(int port, int number) {
    behind.incrementAndGet();
    AtomicInteger epoch = new AtomicInteger();
    Wire wire =
        Wire.connect(port, "r" + number / A_BROWSER, "r" + number, frame -> see(frame, epoch));
    Experiment circle = Playground.experiment(PlanarSet.CIRCLE, number);
    begin(wire, Playground.withPoints(endless(circle), POINTS));
    wire.say(new ClientMessage.Run(new CommandId(2)));
    readers.add(wire);
  }

  private void see(Frame frame, AtomicInteger epoch) {
    int now = frame.header().moment().epoch();
    if (epoch.getAndSet(now) < LONG_PAST && now >= LONG_PAST) {
      behind.decrementAndGet();
    }
  }

  private static Experiment endless(Experiment experiment) {
    return experiment.with(experiment.plan().withEpochs(1_000_000));
  }

  private static ServerMessage.Opened begin(Wire wire, Experiment experiment) {
    wire.say(new ClientMessage.Open(new CommandId(1), experiment));
    return wire.next(ServerMessage.Opened.class, PATIENCE).orElseThrow();
  }

  private void awaitLongPasts() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (behind.get() > 0 && System.nanoTime() < deadline) {
      Findings.pass(Duration.ofMillis(100));
    }
    if (behind.get() > 0) {
      broken.add(behind.get() + " readers were still behind after " + PATIENCE.toSeconds() + " s");
    }
    for (Wire reader : readers) {
      reader.say(new ClientMessage.Pace(new CommandId(3), EPOCHS_PER_SECOND));
    }
    Findings.pass(window);
  }

  /** Half of them acknowledge no frame, the others leave what they asked for where it is. */
  private List<Wire> stall(int port, int count) {
    Wire owner = Wire.connect(port, "owner", "owner");
    ServerMessage.Opened opened = begin(owner, wide());
    owner.say(new ClientMessage.Pace(new CommandId(2), EPOCHS_PER_SECOND));
    owner.say(new ClientMessage.Run(new CommandId(3)));
    List<Wire> stuck = new ArrayList<>(List.of(owner));
    for (int i = 0; i < count; i++) {
      Wire wire = Wire.stalled(port, "s" + i / A_BROWSER, "s" + i);
      wire.say(new ClientMessage.Resume(new CommandId(1), opened.session(), 0, 0, -1));
      if (i % 2 == 0) {
        IntStream.range(2, 2 + ANSWERS)
            .forEach(id -> wire.say(new ClientMessage.FetchWeights(new CommandId(id))));
      }
      stuck.add(wire);
    }
    return stuck;
  }

  private static Experiment wide() {
    Experiment circle =
        Playground.withPoints(endless(Playground.experiment(PlanarSet.CIRCLE, 1)), POINTS);
    Dense layer =
        new Dense(
            WIDE,
            Curve.of(ActivationFunction.TANH),
            Initialization.uniform(0.5, 0.1),
            Penalty.none());
    return circle.with(circle.graph().apply(new GraphEdit.Replace(new NodeId("dense-1"), layer)));
  }

  private Reading measure() {
    readers.forEach(Wire::frames);
    Findings.pass(window.dividedBy(4));
    LiveHeap early = LiveHeap.now();
    Findings.pass(window.dividedBy(4).multipliedBy(3));
    List<Double> gaps = new ArrayList<>();
    for (Wire line : readers) {
      List<Long> times = line.frames();
      for (int i = 1; i < times.size(); i++) {
        gaps.add((times.get(i) - times.get(i - 1)) / 1e6);
      }
    }
    if (gaps.isEmpty()) {
      broken.add("readers get nothing any more");
      gaps.add(Double.NaN);
    }
    return new Reading(Findings.quantile(gaps, 0.99), early, LiveHeap.now());
  }
}
