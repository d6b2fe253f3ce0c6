package layerlab.experiment;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import layerlab.graph.Checked;
import layerlab.graph.GraphCheck;
import layerlab.graph.NodeId;
import layerlab.graph.NodeWeights;
import layerlab.graph.ShapedGraph;
import layerlab.graph.ShapedNode;

/** The weights that a run begins with, before and after an edit. */
final class GivenWeights {
  private GivenWeights() {}

  /**
   * Whether others are given, rather than only what an edit of the network brings along: a layer of
   * another size needs weights of another size, a layer that is gone needs none.
   */
  static boolean areOthers(Experiment before, Experiment after) {
    if (before.start().equals(after.start())) {
      return false;
    }
    Map<NodeId, Integer> countsBefore = counts(before);
    Map<NodeId, Integer> countsAfter = counts(after);
    Map<NodeId, NodeWeights> givenBefore = given(before.start());
    Map<NodeId, NodeWeights> givenAfter = given(after.start());
    Set<NodeId> nodes = new HashSet<>(givenBefore.keySet());
    nodes.addAll(givenAfter.keySet());
    return nodes.stream()
        .filter(node -> !Objects.equals(givenBefore.get(node), givenAfter.get(node)))
        .anyMatch(node -> Objects.equals(countsBefore.get(node), countsAfter.get(node)));
  }

  private static Map<NodeId, NodeWeights> given(Start start) {
    List<NodeWeights> weights =
        start instanceof Start.Trained(List<NodeWeights> given) ? given : List.of();
    return weights.stream().collect(Collectors.toMap(NodeWeights::node, Function.identity()));
  }

  /** How many parameters each layer has; nothing of a network that cannot be trained. */
  private static Map<NodeId, Integer> counts(Experiment experiment) {
    Checked checked =
        GraphCheck.check(experiment.graph(), experiment.data().shape(), experiment.plan().loss());
    return checked instanceof Checked.Valid(ShapedGraph graph)
        ? graph.nodes().stream()
            .collect(Collectors.toMap(ShapedNode::id, ShapedNode::parameterCount))
        : Map.of();
  }
}
