package layerlab.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import layerlab.data.DrawnData;
import layerlab.graph.Checked;
import layerlab.graph.GraphCheck;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.graph.NodeWeights;
import layerlab.graph.Problem;
import layerlab.graph.ShapedGraph;
import layerlab.graph.ShapedNode;
import layerlab.json.Json;
import layerlab.json.JsonWriter;
import layerlab.plan.TrainingPlan;
import layerlab.spec.Configured;
import layerlab.spec.Param;
import layerlab.spec.Text;
import layerlab.spec.Values;

/** Decides whether an experiment may be trained: ranges, limits, graph, given weights. */
public final class ExperimentCheck {
  private ExperimentCheck() {}

  public static Checked check(Experiment experiment, Limits limits) {
    List<Problem> problems = new ArrayList<>();
    int layers = experiment.graph().nodes().size();
    if (layers > limits.size().layers()) {
      problems.add(tooLarge("layers", "层", layers, limits.size().layers()));
      return new Checked.Invalid(problems, Map.of());
    }
    for (Node node : experiment.graph().nodes()) {
      ranges(Optional.of(node.id()), node.layer(), problems);
    }
    ranges(Optional.empty(), experiment.plan().optimizer(), problems);
    ranges(Optional.empty(), experiment.plan().schedule(), problems);
    ranges(Optional.empty(), TrainingPlan.PARAMS, experiment.plan().values(), problems);
    ranges(Optional.empty(), experiment.data(), problems);
    if (experiment.data().count() > limits.size().samples()) {
      problems.add(tooLarge("samples", "个样本", experiment.data().count(), limits.size().samples()));
    }
    if (experiment.data() instanceof DrawnData drawn && !drawn.lacking().isEmpty()) {
      problems.add(new Problem.TooFewPoints(drawn));
    }
    if (!problems.isEmpty()) {
      return new Checked.Invalid(problems, Map.of());
    }
    Checked checked =
        GraphCheck.check(experiment.graph(), experiment.data().shape(), experiment.plan().loss());
    return switch (checked) {
      case Checked.Invalid invalid -> invalid;
      case Checked.Valid(ShapedGraph graph) -> {
        size(graph, experiment, limits, problems);
        weights(graph, experiment.start(), problems);
        yield problems.isEmpty() ? checked : new Checked.Invalid(problems, Map.of());
      }
    };
  }

  private static void ranges(Optional<NodeId> node, Configured configured, List<Problem> problems) {
    ranges(node, configured.kind().params(), configured.values(), problems);
  }

  private static void ranges(
      Optional<NodeId> node, List<Param> params, Values values, List<Problem> problems) {
    for (Param param : params) {
      Json value = values.value(param.id());
      if (!param.allows(value)) {
        problems.add(
            new Problem.OutOfRange(node, param.label(), JsonWriter.write(value), param.range()));
      }
    }
  }

  private static void size(
      ShapedGraph graph, Experiment experiment, Limits limits, List<Problem> problems) {
    if (graph.parameterCount() > limits.size().parameters()) {
      problems.add(
          tooLarge("parameters", "个参数", graph.parameterCount(), limits.size().parameters()));
    }
    double bytes = activationBytes(graph, experiment.plan().batching().size());
    if (bytes > limits.size().activationBytes()) {
      problems.add(
          tooLarge(
              "megabytes of activations",
              "MB 的激活值",
              Math.ceil(bytes / (1 << 20)),
              limits.size().activationBytes() >> 20));
    }
  }

  /** Values and gradients of every layer, 8 bytes each, for one batch. */
  public static double activationBytes(ShapedGraph graph, int batchSize) {
    double values = 0;
    for (ShapedNode node : graph.nodes()) {
      values += node.output().size();
    }
    return values * batchSize * 2 * Double.BYTES;
  }

  private static void weights(ShapedGraph graph, Start start, List<Problem> problems) {
    if (!(start instanceof Start.Trained(List<NodeWeights> weights))) {
      return;
    }
    for (NodeWeights given : weights) {
      int needed = graph.node(given.node()).map(ShapedNode::parameterCount).orElse(0);
      if (needed == 0 || given.values().size() != needed) {
        problems.add(new Problem.WeightsMisfit(given.node(), given.values().size(), needed));
      }
    }
  }

  private static Problem tooLarge(String en, String zh, double got, double allowed) {
    return new Problem.TooLarge(Optional.empty(), Text.of(en, zh), got, allowed);
  }
}
