package layerlab.wire;

import java.util.List;
import java.util.Optional;
import layerlab.dense.Distribution;
import layerlab.dense.LayerCheckup;
import layerlab.dense.LayerStatistics;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentSamples;
import layerlab.experiment.Limits;
import layerlab.experiment.Start;
import layerlab.graph.NodeId;
import layerlab.graph.NodeWeights;
import layerlab.graph.Numbers;
import layerlab.layer.Tensor;
import layerlab.spec.Text;

/** At least one of everything that travels. */
final class WireSamples {
  private static final Experiment EXPERIMENT = ExperimentSamples.small();
  private static final CommandId ID = new CommandId(7);
  private static final SessionId SESSION = new SessionId("Ab3-_9");
  private static final Text SENTENCE = Text.of("\"7\" is no seed.\n", "“7”不是种子。");
  private static final ParameterRef WEIGHT =
      new ParameterRef(new NodeId("dense-1"), Tensor.Role.WEIGHTS, 5);
  private static final ParameterRef VARIANCE =
      new ParameterRef(new NodeId("batch-norm-1"), Tensor.Role.VARIANCE, 0);
  private static final Moment MOMENT = new Moment(3, 1234);
  private static final ServerMessage.State STATE =
      new ServerMessage.State(Phase.RUNNING, MOMENT, 2, TrainedBy.FAST_PATH);

  private WireSamples() {}

  static List<ClientMessage> clientMessages() {
    return List.of(
        new ClientMessage.Open(ID, EXPERIMENT),
        new ClientMessage.Resume(ID, SESSION, 0, 70_000, -1),
        new ClientMessage.Revise(ID, EXPERIMENT),
        new ClientMessage.Amend(ID, EXPERIMENT.with(new Start.Fresh())),
        new ClientMessage.OpenStored(ID, "7f3k"),
        new ClientMessage.Replay(ID, "7f3k"),
        new ClientMessage.ReviseStored(ID, "7f3k"),
        new ClientMessage.Run(ID),
        new ClientMessage.Pace(ID, 60),
        new ClientMessage.Pace(ID, Double.POSITIVE_INFINITY),
        new ClientMessage.Pause(ID),
        new ClientMessage.Step(ID, ClientMessage.Stride.BATCH),
        new ClientMessage.Step(ID, ClientMessage.Stride.EPOCH),
        new ClientMessage.Reset(ID, Integer.MAX_VALUE),
        new ClientMessage.SetParameter(ID, WEIGHT, -1.0 / 3),
        new ClientMessage.GoBack(ID, 0.003),
        new ClientMessage.FetchPast(ID, List.of(236, 0)),
        new ClientMessage.ForkFrom(ID, 236),
        new ClientMessage.FetchCheckups(ID, -1),
        new ClientMessage.FetchWeights(ID),
        new ClientMessage.ShowExamples(ID, 1, 2),
        new ClientMessage.FetchSample(ID, 149),
        new ClientMessage.Compare(ID),
        new ClientMessage.Pin(4, List.of(WEIGHT, VARIANCE)),
        new ClientMessage.Ack(99),
        new ClientMessage.Watch(false));
  }

  static List<ServerMessage> serverMessages() {
    return List.of(
        new ServerMessage.Welcome(
            Protocol.VERSION,
            new ServerMessage.Engine("DL4J", "nd4j-native 1.0.0-M2.1", "CPU"),
            Limits.initial()),
        new ServerMessage.Opened(ID, SESSION, EXPERIMENT, STATE, 7),
        new ServerMessage.Applied(ID, STATE),
        new ServerMessage.Refused(ID, SENTENCE),
        new ServerMessage.Complaint(SENTENCE),
        new ServerMessage.Queued(4, 7, 25),
        happened(new Happening.PhaseChanged()),
        happened(new Happening.Edited(Text.of("noise 18% → 10%", "噪声 18% → 10%"))),
        happened(new Happening.Restarted(10)),
        happened(new Happening.Diverged(9, 8, 10)),
        happened(new Happening.WentBack(8, 1)),
        happened(new Happening.Forked(236, 412)),
        happened(new Happening.Resumed(37)),
        happened(new Happening.Stopped(Text.of("All epochs are done.", "轮次已全部完成。"))),
        happened(new Happening.Failed(Text.of("Out of memory.", "内存不足。"))),
        new ServerMessage.Weights(
            ID,
            MOMENT,
            List.of(new NodeWeights(new NodeId("dense-1"), Numbers.of(1, Double.NaN, -0.0)))),
        new ServerMessage.Past(
            ID,
            2,
            List.of(0, 3),
            List.of(
                new Keyframe(
                    MOMENT,
                    Numbers.of(1.0 / 3, Double.NEGATIVE_INFINITY),
                    new Keyframe.Scores(
                        0.25, 0.5, Frame.Counts.of(1, 0, 0, 0, 1, 0), Optional.empty()),
                    new Keyframe.Scores(
                        Double.NaN,
                        Double.NaN,
                        Frame.Counts.of(),
                        Optional.of(new Frame.Predicted(2.5, Double.NaN, Numbers.of(18, 17.5))))))),
        new ServerMessage.Checkups(
            ID,
            2,
            4,
            List.of(new Checkup(MOMENT, List.of(layer())), new Checkup(MOMENT, List.of()))),
        new ServerMessage.Examples(
            ID, List.of(new ServerMessage.Example(17, Numbers.of(0, 16, Double.NaN, 5.1), 1, -1))),
        new ServerMessage.Sample(ID, 149, Numbers.of(-0.5, 1.0 / 3), 2),
        new ServerMessage.Compared(ID, 200, 2.220446049250313e-16, Double.POSITIVE_INFINITY));
  }

  private static LayerCheckup layer() {
    Distribution.Bins bins = Distribution.Bins.of(-3, new byte[Distribution.Bins.COUNT]);
    Distribution none =
        new Distribution(
            new Distribution.Figures(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 9), bins);
    Distribution usual =
        new Distribution(new Distribution.Figures(0.1, 0.25, -0.5, 1.0 / 3, 0), bins);
    return new LayerCheckup(
        new LayerStatistics(0.191, 1e-3, new LayerStatistics.Activity(-0.1, 0.5, 0.25, 3)),
        usual,
        none,
        usual);
  }

  private static ServerMessage happened(Happening happening) {
    return new ServerMessage.Happened(1, STATE, happening);
  }

  static List<Frame> frames() {
    Frame.Header header = new Frame.Header(70_000, MOMENT, 12);
    Spread usual = new Spread(0.1, 0.3, 0.2);
    Spread none = Spread.of(Double.NaN);
    Spread burst = new Spread(0.5, Double.POSITIVE_INFINITY, Double.NaN);
    return List.of(
        new Frame.Scalars(header, 512.5, List.of()),
        new Frame.Scalars(
            header,
            0,
            List.of(
                new Bucket(0, 0, new Bucket.Pair(usual, burst), new Bucket.Pair(none, none)),
                new Bucket(1, 9, new Bucket.Pair(burst, usual), new Bucket.Pair(usual, none)))),
        new Frame.Weights(
            header,
            List.of(
                Quantized.part(new double[] {0.5, -1, Double.NaN, 1e300, 0}, 0, 5),
                Quantized.part(new double[] {}, 0, 0),
                Quantized.part(new double[] {0, 0}, 0, 2))),
        new Frame.Exact(header, 4, Numbers.of(1.0 / 3, -0.0, Double.NEGATIVE_INFINITY)),
        new Frame.Confusion(
            header, 2, Frame.Counts.of(1, 2, 3, 4, 5, 6), Frame.Counts.of(0, 0, 0, 9, 9, 9)),
        new Frame.Statistics(
            header,
            200,
            List.of(
                new LayerStatistics(0.191, 1e-3, new LayerStatistics.Activity(-0.1, 0.5, 0.25, 3)),
                new LayerStatistics(
                    Double.NaN,
                    Double.POSITIVE_INFINITY,
                    new LayerStatistics.Activity(Double.NaN, Double.NaN, 0, 0)))),
        new Frame.Predictions(
            header,
            new Frame.Predicted(4.9, 3.25, Numbers.of(18, 17.5, 36.5, Double.NaN)),
            new Frame.Predicted(Double.NaN, Double.POSITIVE_INFINITY, Numbers.of())));
  }
}
