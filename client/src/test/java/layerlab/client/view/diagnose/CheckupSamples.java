package layerlab.client.view.diagnose;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import layerlab.client.live.Live;
import layerlab.client.state.Event;
import layerlab.client.state.State;
import layerlab.client.state.States;
import layerlab.data.Examples;
import layerlab.dense.LayerCheckup;
import layerlab.dense.StepReading;
import layerlab.experiment.Experiment;
import layerlab.graph.Checked;
import layerlab.graph.ShapedGraph;
import layerlab.wire.Bucket;
import layerlab.wire.Checkup;
import layerlab.wire.CommandId;
import layerlab.wire.Frame;
import layerlab.wire.Moment;
import layerlab.wire.ServerMessage;
import layerlab.wire.Spread;

/** Checkups of the first experiment: 2 inputs, 8, 6 and 4 tanh units, 1 output. */
final class CheckupSamples {
  static final State TRAINED = States.live(States.of(Experiment.initial()), 9);

  private static final Examples EXAMPLES =
      new Examples(new double[] {1, 2, 3, 4, 5, 6}, new double[] {0, 1, 0}, 2, 3);

  private CheckupSamples() {}

  static ShapedGraph graph() {
    return ((Checked.Valid) TRAINED.work().checked()).graph();
  }

  /** All parameters are the same, all gradients are, and a step changes by a share of them. */
  static Checkup at(int epoch, double parameter, double gradient, double share) {
    double[] before = filled(parameter);
    StepReading step = new StepReading(before, filled(gradient), filled(parameter * (1 + share)));
    return new Checkup(new Moment(epoch, epoch * 14), LayerCheckup.of(graph(), step, EXAMPLES));
  }

  private static double[] filled(double value) {
    double[] values = new double[graph().parameterCount()];
    Arrays.fill(values, value);
    return values;
  }

  static ServerMessage.Checkups answer(int spacing, Checkup... checkups) {
    return new ServerMessage.Checkups(new CommandId(1), 0, spacing, List.of(checkups));
  }

  /** A run of ten epochs, of which some were looked at. */
  static Live live(Checkup... checkups) {
    Live live = new Live();
    live.follow(graph(), Experiment.initial(), true);
    Bucket.Pair pair = new Bucket.Pair(Spread.of(1), Spread.of(1));
    live.take(
        new Frame.Scalars(
            new Frame.Header(0, new Moment(9, 126), 1),
            1,
            IntStream.range(0, 10).mapToObj(i -> new Bucket(i, i, pair, pair)).toList()));
    live.examine(answer(1, checkups));
    return live;
  }

  static State after(Event... events) {
    return States.after(TRAINED, events);
  }
}
