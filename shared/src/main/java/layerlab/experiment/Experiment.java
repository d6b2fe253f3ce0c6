package layerlab.experiment;

import java.util.List;
import layerlab.data.Data;
import layerlab.data.Feature;
import layerlab.data.PlanarData;
import layerlab.data.PlanarSet;
import layerlab.graph.Graph;
import layerlab.graph.GraphEdit;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.graph.Repair;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Dense;
import layerlab.layer.Input;
import layerlab.layer.Output;
import layerlab.plan.EngineChoice;
import layerlab.plan.Loss;
import layerlab.plan.Optimizer;
import layerlab.plan.TrainingPlan;
import layerlab.spec.Text;

/** Everything that decides the numbers of a run: the same experiment gives the same losses. */
public record Experiment(Graph graph, TrainingPlan plan, Data data, Start start) {

  /** What a first visitor sees; docs/examples/default.json is the same. */
  public static Experiment initial() {
    return new Experiment(
        Graph.chain(
            Node.of("input-1", new Input()),
            Node.of("dense-1", Dense.of(8, ActivationFunction.TANH)),
            Node.of("dense-2", Dense.of(6, ActivationFunction.TANH)),
            Node.of("dense-3", Dense.of(4, ActivationFunction.TANH)),
            Node.of("output-1", Output.of(1, ActivationFunction.TANH))),
        TrainingPlan.plain(
            new Optimizer.Adam(0.012, 0.9, 0.999, 1e-8),
            Loss.HALF_SQUARED_ERROR,
            new TrainingPlan.Batching(20, true),
            10,
            TrainingPlan.Execution.of(1000, EngineChoice.AUTO)),
        new PlanarData(
            PlanarSet.SPIRAL,
            List.of(Feature.X, Feature.Y),
            new PlanarData.Drawing(400, 0.18, 1),
            0.7),
        new Start.Fresh());
  }

  public Experiment with(Graph other) {
    return new Experiment(other, plan, data, start);
  }

  public Experiment with(TrainingPlan other) {
    return new Experiment(graph, other, data, start);
  }

  /** Other data; the graph stays as it is, even where it does not fit. */
  public Experiment with(Data other) {
    return new Experiment(graph, plan, other, start);
  }

  public Experiment with(Start other) {
    return new Experiment(graph, plan, data, other);
  }

  /** The experiment after a way out of a problem was taken. */
  public Experiment apply(Repair repair) {
    return switch (repair) {
      case Repair.Edit(Text label, GraphEdit edit) -> with(graph.apply(edit));
      case Repair.UseLoss(Text label, Loss loss) -> with(plan.with(loss));
      case Repair.UseData(Text label, Data other) -> Fitting.withData(this, other);
      case Repair.Clamp(Text label) -> Clamping.apply(this);
      case Repair.StartFresh(Text label, NodeId node) -> with(start.without(node));
    };
  }
}
