package layerlab.server.engine;

import java.util.Collections;
import java.util.List;
import layerlab.dense.Initializer;
import layerlab.experiment.Start;
import layerlab.graph.NodeWeights;
import layerlab.graph.Numbers;
import layerlab.graph.ShapedGraph;
import layerlab.plan.Optimizer;
import layerlab.plan.TrainingPlan;

/**
 * A run at one moment, in no engine's own format. Order and dropout masks follow from the plan's
 * seed and the progress, so there is no other random state.
 *
 * @param parameters in the neutral order of {@link layerlab.graph.ParameterLayout}
 * @param slots what the optimizer remembers, as many rows as {@link
 *     layerlab.plan.Optimizer#slots()}, each in the order of the parameters
 */
public record Snapshot(Numbers parameters, List<Numbers> slots, Progress progress) {
  public Snapshot {
    slots = List.copyOf(slots);
  }

  /**
   * How far a run has come.
   *
   * @param epoch passes completed
   * @param step batches trained since the start
   * @param batch batches trained in the present epoch
   * @param updates steps that the optimizer has remembered: Adam's t
   */
  public record Progress(int epoch, int step, int batch, int updates) {
    public static final Progress START = new Progress(0, 0, 0, 0);
  }

  /** With another value of one parameter, by its place in the neutral order. */
  public Snapshot with(int parameter, double value) {
    double[] changed = parameters.toArray();
    changed[parameter] = value;
    return new Snapshot(Numbers.of(changed), slots, progress);
  }

  /** The same in an epoch of so many batches, of which one at least is still to come. */
  public Snapshot within(int batches) {
    int batch = Math.min(progress.batch(), batches - 1);
    return new Snapshot(
        parameters,
        slots,
        new Progress(progress.epoch(), progress.step(), batch, progress.updates()));
  }

  /** Where a run begins: weights drawn from the plan's seed, but for the layers that are given. */
  public static Snapshot start(ShapedGraph graph, TrainingPlan plan, Start start) {
    double[] parameters = Initializer.draw(graph, plan.seed());
    if (start instanceof Start.Trained(List<NodeWeights> given)) {
      for (NodeWeights weights : given) {
        weights.values().copyInto(parameters, graph.layout().offset(weights.node()));
      }
    }
    return forgetful(Numbers.of(parameters), plan.optimizer(), Progress.START);
  }

  /** With an optimizer that remembers nothing yet. */
  static Snapshot forgetful(Numbers parameters, Optimizer optimizer, Progress progress) {
    Numbers nothing = Numbers.of(new double[parameters.size()]);
    return new Snapshot(
        parameters,
        Collections.nCopies(optimizer.slots(), nothing),
        new Progress(progress.epoch(), progress.step(), progress.batch(), 0));
  }
}
