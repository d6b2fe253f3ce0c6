package layerlab.server.checkpoint;

import java.util.List;
import java.util.stream.IntStream;
import layerlab.graph.Numbers;
import layerlab.server.engine.Evaluation;
import layerlab.server.engine.Snapshot;
import layerlab.server.training.Answers;
import layerlab.server.training.Checkpoint;
import layerlab.server.training.Checkpoint.Network;
import layerlab.server.training.Experiments;
import layerlab.server.training.Goal;
import layerlab.server.training.History;
import layerlab.server.training.Patience;
import layerlab.server.training.Remembered;
import layerlab.server.training.Visitor;
import layerlab.spec.Text;
import layerlab.wire.Bucket;
import layerlab.wire.CommandId;
import layerlab.wire.Happening;
import layerlab.wire.Moment;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;
import layerlab.wire.SessionId;
import layerlab.wire.Spread;
import layerlab.wire.TrainedBy;

/** Sessions as they are kept, with all that numbers and texts can be. */
public final class KeptRuns {
  private KeptRuns() {}

  public static Checkpoint checkpoint(String id, Phase phase, int epoch) {
    Snapshot.Progress progress = new Snapshot.Progress(epoch, epoch * 5 + 2, 2, 17);
    Snapshot now =
        new Snapshot(
            Numbers.of(0.1, -0.0, Double.NaN, Double.NEGATIVE_INFINITY, 1e-308),
            List.of(Numbers.of(1, 2, 3, 4, 5)),
            progress);
    Snapshot finite = new Snapshot(Numbers.of(0.1, 0, 1, 2, 3), List.of(), progress);
    Network network =
        switch (phase) {
          case READY -> new Network.Untrained();
          case DIVERGED -> new Network.Trained(now, finite, 0.5);
          default -> new Network.Trained(finite, finite, 0.5);
        };
    Spread spread = new Spread(0.1, Double.POSITIVE_INFINITY, 0.2);
    Bucket.Pair pair = new Bucket.Pair(spread, spread);
    ServerMessage.State state =
        new ServerMessage.State(phase, new Moment(epoch, epoch * 5 + 2), 7, TrainedBy.DL4J);
    return new Checkpoint(
        new Checkpoint.Key(
            new SessionId(id), new Visitor("browser", "127.0.0.1"), "tab", new CommandId(4)),
        new Checkpoint.Run(
            Experiments.small(),
            new Checkpoint.Position(
                phase,
                Goal.EPOCH,
                7,
                true,
                new Checkpoint.Spent(12_345_678_901L, new Patience.Seen(0.25, 3))),
            network,
            new History.Kept(
                List.of(new Bucket(0, epoch, pair, pair)), Numbers.of(1, Double.NaN), 0),
            past(epoch)),
        new Checkpoint.Spoken(
            600,
            List.of(
                new ServerMessage.Happened(600, state, new Happening.Resumed(2)),
                new ServerMessage.Happened(
                    601, state, new Happening.Stopped(Text.of("Done.", "完成。")))),
            List.of(
                new Answers.Given(
                    "tab", new CommandId(9), new ServerMessage.Applied(new CommandId(9), state))),
            Double.POSITIVE_INFINITY));
  }

  /** Moments 0 to an epoch. */
  static Checkpoint.Past past(int epoch) {
    List<Remembered> moments = IntStream.rangeClosed(0, epoch).mapToObj(KeptRuns::moment).toList();
    return new Checkpoint.Past(moments, List.of(1, 3), 2, epoch + 40);
  }

  static Remembered moment(int epoch) {
    Evaluation.Part classes =
        new Evaluation.Part(0.5, 0.25, new int[] {0, 1, -1, epoch}, new double[0]);
    Evaluation.Part heights =
        new Evaluation.Part(
            Double.NaN, Double.NaN, new int[0], new double[] {0.1, -0.0, Double.NaN});
    return new Remembered(
        40 + epoch,
        Experiments.withRate(0.1 + epoch).plan(),
        new Snapshot(
            Numbers.of(epoch, -0.0, 1e-308),
            List.of(Numbers.of(1, 2, 3)),
            new Snapshot.Progress(epoch, 5 * epoch, 0, 5 * epoch)),
        new Evaluation(classes, heights));
  }
}
