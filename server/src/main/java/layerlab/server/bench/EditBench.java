package layerlab.server.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import layerlab.experiment.Experiment;
import layerlab.graph.GraphEdit;
import layerlab.graph.NodeId;
import layerlab.json.Json;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Dense;
import layerlab.server.bench.Guest.Arrival;
import layerlab.wire.ClientMessage;
import layerlab.wire.Frame;
import layerlab.wire.ServerMessage;

/**
 * How long after an edit of a running network its first new weights are here, by way of a real
 * socket: checked, its weights carried over, built anew, drawn, sent and decoded.
 */
public final class EditBench {
  private static final List<Integer> NEIGHBOURS = List.of(0, 8);
  private static final int EDITS = 40;
  private static final int WARM_UP = 5;

  /** So many a second as the limits of a socket let through for long. */
  private static final Duration PAUSE = Duration.ofMillis(200);

  private EditBench() {}

  public static void run(House house, Consumer<Json.Obj> out) {
    for (int neighbours : NEIGHBOURS) {
      try (House.Open open = house.open()) {
        out.accept(measure(open.port(), neighbours));
      }
    }
  }

  private static Json.Obj measure(int port, int neighbours) {
    List<Guest> others = FairnessBench.training(port, 4, neighbours);
    Guest editor = FairnessBench.training(port, 0, 1).getFirst();
    List<Double> milliseconds = new ArrayList<>();
    for (int i = 0; i < WARM_UP + EDITS; i++) {
      OverheadBench.pass(PAUSE);
      double took = edit(editor, i % 2 == 0 ? 9 : 8);
      if (i >= WARM_UP) {
        milliseconds.add(took);
      }
    }
    editor.close();
    others.forEach(Guest::close);
    Readings readings = new Readings(milliseconds);
    return Json.object()
        .with("figure", "edit")
        .with("otherSessions", neighbours)
        .with("edits", EDITS)
        .with("p50Milliseconds", Readings.rounded(readings.median()))
        .with("p95Milliseconds", Readings.rounded(readings.quantile(0.95)));
  }

  /** Gives the first hidden layer another number of neurons. */
  private static double edit(Guest editor, int units) {
    Experiment before = Experiment.initial();
    Experiment after =
        before
            .with(before.plan().withEpochs(1_000_000))
            .with(
                before
                    .graph()
                    .apply(
                        new GraphEdit.Replace(
                            new NodeId("dense-1"), Dense.of(units, ActivationFunction.TANH))));
    long start = System.nanoTime();
    ServerMessage.State state =
        editor.order(id -> new ClientMessage.Revise(id, after)).what().state();
    Arrival<Frame.Weights> shown =
        editor.frame(Frame.Weights.class, frame -> frame.header().isOf(state.version()));
    return (shown.at() - start) / 1e6;
  }
}
