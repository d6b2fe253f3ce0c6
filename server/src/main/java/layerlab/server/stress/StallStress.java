package layerlab.server.stress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import layerlab.data.PlanarSet;
import layerlab.experiment.Experiment;
import layerlab.json.Json;
import layerlab.server.bench.House;
import layerlab.server.bench.Playground;
import layerlab.wire.ClientMessage;
import layerlab.wire.CommandId;
import layerlab.wire.ServerMessage;

/** Pages that stop reading, beside pages that read: the others notice nothing. */
public final class StallStress {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Each browser may have so many. */
  private static final int A_BROWSER = 4;

  private static final double EPOCHS_PER_SECOND = 10;

  private StallStress() {}

  /**
   * Measures gaps between frames without those that stall and with them.
   *
   * @param window how long each is measured
   */
  public static Findings run(House house, int readers, int stalled, Duration window) {
    List<String> broken = new ArrayList<>();
    List<Wire> lines = new ArrayList<>();
    try (House.Open open = house.open()) {
      for (int i = 0; i < readers; i++) {
        lines.add(begin(Wire.connect(open.port(), "r" + i / A_BROWSER, "r" + i), i));
      }
      Findings.pass(window);
      double heapBefore = Findings.heap();
      List<Double> before = gaps(lines, window);
      List<Wire> stuck = IntStream.range(0, stalled).mapToObj(i -> stall(open.port(), i)).toList();
      Findings.pass(window);
      List<Double> with = gaps(lines, window);
      double heapAfter = Findings.heap();
      lines.forEach(Wire::close);
      stuck.forEach(Wire::close);
      if (with.isEmpty()) {
        broken.add("readers get nothing any more");
      }
      Json.Obj figures =
          Json.object()
              .with("figure", "stall")
              .with("readers", readers)
              .with("stalled", stalled)
              .with("gapP99MillisecondsBefore", Findings.quantile(before, 0.99))
              .with("gapP99MillisecondsWith", Findings.quantile(with, 0.99))
              .with("heapMegabytesBefore", heapBefore)
              .with("heapMegabytesWith", heapAfter);
      return new Findings(figures, broken);
    }
  }

  private static Wire begin(Wire wire, int seed) {
    Experiment circle = Playground.experiment(PlanarSet.CIRCLE, seed);
    Experiment endless = circle.with(circle.plan().withEpochs(1_000_000));
    wire.say(new ClientMessage.Open(new CommandId(1), endless));
    wire.say(new ClientMessage.Pace(new CommandId(2), EPOCHS_PER_SECOND));
    wire.say(new ClientMessage.Run(new CommandId(3)));
    wire.next(ServerMessage.Applied.class, PATIENCE);
    return wire;
  }

  private static Wire stall(int port, int number) {
    Wire wire = Wire.stalled(port, "s" + number / A_BROWSER, "s" + number);
    wire.say(new ClientMessage.Open(new CommandId(1), Experiment.initial()));
    wire.say(new ClientMessage.Run(new CommandId(2)));
    return wire;
  }

  private static List<Double> gaps(List<Wire> lines, Duration window) {
    long start = System.nanoTime();
    Findings.pass(window);
    List<Double> gaps = new ArrayList<>();
    for (Wire line : lines) {
      List<Long> times = line.frames().stream().filter(time -> time >= start).toList();
      for (int i = 1; i < times.size(); i++) {
        gaps.add((times.get(i) - times.get(i - 1)) / 1e6);
      }
    }
    return gaps;
  }
}
