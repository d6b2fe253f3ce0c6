package layerlab.client.state;

import java.util.List;
import layerlab.data.Data;
import layerlab.experiment.Experiment;
import layerlab.graph.GraphEdit;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.json.Json;
import layerlab.layer.Layer;
import layerlab.plan.Optimizer;
import layerlab.plan.OptimizerCatalogue;
import layerlab.plan.TrainingPlan;

/** One change of the experiment by hand. */
public sealed interface Edit {

  /**
   * The experiment with this change.
   *
   * @throws IllegalArgumentException when it names something that is not there
   */
  Experiment on(Experiment experiment);

  /** Names what is changed, so that all moves of one drag are one step of undo. */
  String subject();

  /** The network. */
  record OfGraph(GraphEdit edit) implements Edit {
    @Override
    public Experiment on(Experiment experiment) {
      return experiment.with(experiment.graph().apply(edit));
    }

    @Override
    public String subject() {
      return "graph";
    }
  }

  /** One parameter of one layer. */
  record OfLayer(NodeId node, String param, Json value) implements Edit {
    @Override
    public Experiment on(Experiment experiment) {
      Layer layer =
          experiment
              .graph()
              .node(node)
              .map(Node::layer)
              .orElseThrow(() -> new IllegalArgumentException("no layer " + node));
      Layer changed = layer.kind().of(layer.values().with(param, value));
      return experiment.with(experiment.graph().apply(new GraphEdit.Replace(node, changed)));
    }

    @Override
    public String subject() {
      return node + "." + param;
    }
  }

  /** One parameter of several layers, the same value for all. */
  record OfLayers(List<NodeId> nodes, String param, Json value) implements Edit {
    public OfLayers {
      nodes = List.copyOf(nodes);
    }

    @Override
    public Experiment on(Experiment experiment) {
      Experiment changed = experiment;
      for (NodeId node : nodes) {
        changed = new OfLayer(node, param, value).on(changed);
      }
      return changed;
    }

    @Override
    public String subject() {
      return "layers." + param;
    }
  }

  /** More or fewer neurons of a layer, within what it allows. */
  record MoreUnits(NodeId node, int more) implements Edit {
    @Override
    public Experiment on(Experiment experiment) {
      Layer layer = experiment.graph().node(node).map(Node::layer).orElseThrow();
      return layer
          .kind()
          .param("units")
          .map(units -> units.nearest(new Json.Num(layer.values().whole("units") + more)))
          .map(count -> new OfLayer(node, "units", count).on(experiment))
          .orElse(experiment);
    }

    @Override
    public String subject() {
      return node + ".units";
    }
  }

  /** One parameter of the optimizer. */
  record OfOptimizer(String param, Json value) implements Edit {
    @Override
    public Experiment on(Experiment experiment) {
      Optimizer optimizer = experiment.plan().optimizer();
      return experiment.with(
          experiment.plan().with(optimizer.kind().of(optimizer.values().with(param, value))));
    }

    @Override
    public String subject() {
      return "optimizer." + param;
    }
  }

  /** Another optimizer, with its own default settings. */
  record UseOptimizer(String kind) implements Edit {
    @Override
    public Experiment on(Experiment experiment) {
      Optimizer other = OptimizerCatalogue.optimizer(kind).orElseThrow().initial();
      return experiment.with(experiment.plan().with(other));
    }

    @Override
    public String subject() {
      return "optimizer";
    }
  }

  /** One parameter of the training plan. */
  record OfPlan(String param, Json value) implements Edit {
    @Override
    public Experiment on(Experiment experiment) {
      TrainingPlan plan = experiment.plan();
      return experiment.with(TrainingPlan.of(plan.optimizer(), plan.values().with(param, value)));
    }

    @Override
    public String subject() {
      return "plan." + param;
    }
  }

  /** One parameter of the data. */
  record OfData(String param, Json value) implements Edit {
    @Override
    public Experiment on(Experiment experiment) {
      Data data = experiment.data();
      return experiment.with(data.kind().of(data.values().with(param, value)));
    }

    @Override
    public String subject() {
      return "data." + param;
    }
  }

  /** Everything at once: another data set with an output that fits it, a way out of a problem. */
  record Whole(Experiment experiment) implements Edit {
    @Override
    public Experiment on(Experiment before) {
      return experiment;
    }

    @Override
    public String subject() {
      return "experiment";
    }
  }
}
