package layerlab.server.bench;

import java.net.http.HttpClient;
import java.util.List;
import java.util.function.Consumer;
import layerlab.data.PlanarSet;
import layerlab.experiment.Experiment;
import layerlab.json.Json;
import layerlab.server.bench.Guest.Arrival;
import layerlab.wire.ClientMessage;
import layerlab.wire.Frame;
import layerlab.wire.FrameCodec;
import layerlab.wire.Happening;
import layerlab.wire.ServerMessage;

/**
 * How cost grows: with the sessions that train at once, with the steps that a session has behind
 * it, and with the size of the network. {@link ViewersBench} has the fourth, who looks on.
 */
public final class GrowthBench {
  private static final List<Integer> SESSIONS = List.of(1, 10, 100, 1000);
  private static final List<Integer> STEPS = List.of(100, 10_000, 1_000_000);

  /** 2-2-1, 2-8-6-4-1, 2-24-32-1 and 2-96-96-1: 9, 111, 905 and 9697 parameters. */
  private static final List<List<Integer>> NETWORKS =
      List.of(List.of(2), List.of(8, 6, 4), List.of(24, 32), List.of(96, 96));

  private static final int BATCH = 10;
  private static final int POINTS = 100;

  /** Half of the points train. */
  private static final int STEPS_PER_EPOCH = POINTS / 2 / BATCH;

  private GrowthBench() {}

  public static void run(House house, Consumer<Json.Obj> out) {
    for (int sessions : SESSIONS) {
      CrowdBench.run(house, "sessions", sessions, out);
    }
    FastPathBench.compare("size", NETWORKS, List.of(BATCH), out);
    for (int steps : STEPS) {
      try (House.Open open = house.open()) {
        out.accept(history(open.port(), steps));
      }
    }
  }

  /** What a page waits for, and gets, that joins a run of so many steps. */
  private static Json.Obj history(int port, int steps) {
    HttpClient client = HttpClient.newHttpClient();
    try (Guest owner = Guest.at(client, port, 0);
        Guest late = Guest.at(client, port, 1)) {
      ServerMessage.Opened opened = owner.open(circle(steps / STEPS_PER_EPOCH)).what();
      long begun = owner.order(ClientMessage.Run::new).at();
      long done =
          owner
              .hear(
                  ServerMessage.Happened.class,
                  happened -> happened.happening() instanceof Happening.Stopped)
              .at();
      long start = System.nanoTime();
      late.resume(opened);
      Arrival<Frame.Scalars> losses =
          late.frame(Frame.Scalars.class, frame -> !frame.buckets().isEmpty());
      return Json.object()
          .with("figure", "history")
          .with("steps", steps)
          .with("stepsPerSecond", Math.rint(steps * 1e9 / (done - begun)))
          .with("lateViewerMilliseconds", Readings.rounded((losses.at() - start) / 1e6))
          .with("lossBytes", FrameCodec.encode(losses.what()).length)
          .with("buckets", losses.what().buckets().size());
    }
  }

  private static Experiment circle(int epochs) {
    Experiment circle = Playground.withPoints(Playground.experiment(PlanarSet.CIRCLE, 1), POINTS);
    return circle.with(circle.plan().withEpochs(epochs));
  }
}
