package layerlab.server.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import layerlab.graph.NodeId;
import layerlab.graph.ShapedGraph;
import layerlab.graph.ShapedNode;
import layerlab.layer.Activation;
import layerlab.layer.Add;
import layerlab.layer.BatchNorm;
import layerlab.layer.Concat;
import layerlab.layer.Dense;
import layerlab.layer.Dropout;
import layerlab.layer.Input;
import layerlab.layer.Output;

/**
 * Which unit each value in a graph comes from, seen through the layers that change values where
 * they stand: what makes a column of weights the same column after an edit. A sum is seen as its
 * first summand.
 */
final class Lineage {

  /** A unit of a dense layer, or an input. */
  record Origin(NodeId node, int unit) {}

  private final Map<NodeId, List<Origin>> outputs = new HashMap<>();

  /**
   * @param units by which number each unit of a layer is known
   */
  Lineage(ShapedGraph graph, Function<ShapedNode, int[]> units) {
    for (ShapedNode node : graph.nodes()) {
      outputs.put(
          node.id(),
          switch (node.layer()) {
            case Input input -> own(node, units);
            case Dense dense -> own(node, units);
            case Output output -> own(node, units);
            case Activation activation -> outputsOf(node.inputs().getFirst());
            case Dropout dropout -> outputsOf(node.inputs().getFirst());
            case BatchNorm norm -> outputsOf(node.inputs().getFirst());
            case Add add -> outputsOf(node.inputs().getFirst());
            case Concat concat -> inputs(node);
          });
    }
  }

  private static List<Origin> own(ShapedNode node, Function<ShapedNode, int[]> units) {
    List<Origin> origins = new ArrayList<>();
    for (int unit : units.apply(node)) {
      origins.add(new Origin(node.id(), unit));
    }
    return origins;
  }

  private List<Origin> outputsOf(NodeId node) {
    return outputs.getOrDefault(node, List.of());
  }

  /** Where the values that flow into a node come from. */
  List<Origin> inputs(ShapedNode node) {
    List<Origin> origins = new ArrayList<>();
    node.inputs().forEach(input -> origins.addAll(outputsOf(input)));
    return origins;
  }

  /**
   * For each value the place of the same one among others, −1 where there is none. Where a unit
   * stands several times, its first place goes with its first, its second with its second.
   */
  static int[] places(List<Origin> values, List<Origin> among) {
    Map<Origin, ArrayDeque<Integer>> free = new HashMap<>();
    for (int i = 0; i < among.size(); i++) {
      free.computeIfAbsent(among.get(i), origin -> new ArrayDeque<>()).add(i);
    }
    int[] places = new int[values.size()];
    for (int i = 0; i < places.length; i++) {
      Deque<Integer> left = free.get(values.get(i));
      places[i] = left == null || left.isEmpty() ? -1 : left.remove();
    }
    return places;
  }
}
