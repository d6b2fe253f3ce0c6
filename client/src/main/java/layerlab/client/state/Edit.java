package layerlab.client.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.data.Data;
import layerlab.data.Feature;
import layerlab.data.Planar;
import layerlab.experiment.Experiment;
import layerlab.experiment.Fitting;
import layerlab.graph.Edge;
import layerlab.graph.Graph;
import layerlab.graph.GraphEdit;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.json.Json;
import layerlab.layer.Input;
import layerlab.layer.Layer;
import layerlab.layer.Output;
import layerlab.plan.Optimizer;
import layerlab.plan.OptimizerCatalogue;
import layerlab.plan.Schedule;
import layerlab.plan.ScheduleCatalogue;
import layerlab.plan.TrainingPlan;
import layerlab.spec.Kind;
import layerlab.spec.Values;

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

  /**
   * A layer changes its place with the one after it or before it. At the ends of the network it
   * stays where it is.
   *
   * @param isForward whether it goes towards the output
   */
  record MoveLayer(NodeId node, boolean isForward) implements Edit {
    @Override
    public Experiment on(Experiment experiment) {
      Graph graph = experiment.graph();
      return (isForward ? beyondNext(graph) : beforePrevious(graph))
          .filter(edge -> isBetweenEnds(graph))
          .map(edge -> experiment.with(graph.apply(new GraphEdit.Move(node, edge))))
          .orElse(experiment);
    }

    private boolean isBetweenEnds(Graph graph) {
      Layer layer = graph.node(node).orElseThrow().layer();
      return !(layer instanceof Input || layer instanceof Output);
    }

    private Optional<Edge> beyondNext(Graph graph) {
      return from(graph, node).flatMap(edge -> from(graph, edge.to()));
    }

    private static Optional<Edge> from(Graph graph, NodeId id) {
      return graph.edges().stream().filter(edge -> edge.from().equals(id)).findFirst();
    }

    private Optional<Edge> beforePrevious(Graph graph) {
      return graph.inputs(node).stream()
          .findFirst()
          .flatMap(
              previous ->
                  graph.inputs(previous).stream()
                      .findFirst()
                      .map(before -> new Edge(before, previous)));
    }

    @Override
    public String subject() {
      return "graph";
    }
  }

  /** The network is told of one more feature of the plane, or of one less; the last one stays. */
  record FlipFeature(Feature feature) implements Edit {
    @Override
    public Experiment on(Experiment experiment) {
      if (!(experiment.data() instanceof Planar planar)) {
        return experiment;
      }
      List<String> ids = new ArrayList<>();
      for (Feature other : Feature.values()) {
        boolean isUsed = planar.features().contains(other);
        if (isUsed != (other == feature)) {
          ids.add(other.id());
        }
      }
      return ids.isEmpty() ? experiment : new OfData("features", Json.texts(ids)).on(experiment);
    }

    @Override
    public String subject() {
      return "data.features";
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

  /** One parameter of the schedule. */
  record OfSchedule(String param, Json value) implements Edit {
    @Override
    public Experiment on(Experiment experiment) {
      Schedule schedule = experiment.plan().schedule();
      return experiment.with(
          experiment.plan().with(schedule.kind().of(schedule.values().with(param, value))));
    }

    @Override
    public String subject() {
      return "schedule." + param;
    }
  }

  /** Another schedule, which ends with the run; the warm-up stays. */
  record UseSchedule(String kind) implements Edit {
    private static final String UNTIL = "until";

    @Override
    public Experiment on(Experiment experiment) {
      TrainingPlan plan = experiment.plan();
      Kind<? extends Schedule> other = ScheduleCatalogue.schedule(kind).orElseThrow();
      Values values = other.initial().values().with("warmUp", plan.schedule().warmUp());
      return experiment.with(
          plan.with(
              other.of(
                  other.param(UNTIL).isPresent() ? values.with(UNTIL, plan.epochs()) : values)));
    }

    @Override
    public String subject() {
      return "schedule";
    }
  }

  /** One parameter of the training plan. */
  record OfPlan(String param, Json value) implements Edit {
    @Override
    public Experiment on(Experiment experiment) {
      TrainingPlan plan = experiment.plan();
      return experiment.with(
          TrainingPlan.of(plan.optimizer(), plan.schedule(), plan.values().with(param, value)));
    }

    @Override
    public String subject() {
      return "plan." + param;
    }
  }

  /** One parameter of the data; with other classes the output is fitted to them. */
  record OfData(String param, Json value) implements Edit {
    @Override
    public Experiment on(Experiment experiment) {
      Data data = experiment.data();
      Data changed = data.kind().of(data.values().with(param, value));
      return changed.shape().task().equals(data.shape().task())
          ? experiment.with(changed)
          : Fitting.withData(experiment, changed);
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
