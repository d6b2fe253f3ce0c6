package layerlab.walk;

import java.util.ArrayList;
import java.util.List;
import layerlab.graph.NodeId;
import layerlab.graph.ShapedGraph;
import layerlab.graph.ShapedNode;
import layerlab.layer.Dense;
import layerlab.layer.Input;
import layerlab.layer.Output;

/** Whether a network is small and plain enough to be followed number by number. */
public sealed interface Way {
  /** How many numbers there may be side by side. */
  int WIDEST = 8;

  /** It is. */
  record Open(ShapedGraph graph) implements Way {}

  /** It is not; these are the layers that stand in the way. */
  record Blocked(List<Obstacle> obstacles) implements Way {
    public Blocked {
      obstacles = List.copyOf(obstacles);
    }
  }

  /** What stands in the way. */
  sealed interface Obstacle {
    NodeId node();

    /** Too many values side by side. */
    record Wide(NodeId node, int width) implements Obstacle {}

    /** Neither input, dense layer nor output, or joined by more than a chain. */
    record Strange(NodeId node) implements Obstacle {}
  }

  static Way through(ShapedGraph graph) {
    List<Obstacle> obstacles = new ArrayList<>();
    for (int i = 0; i < graph.nodes().size(); i++) {
      ShapedNode node = graph.nodes().get(i);
      boolean isKnown =
          node.layer() instanceof Input
              || node.layer() instanceof Dense
              || node.layer() instanceof Output;
      boolean isNext = i == 0 || node.inputs().equals(List.of(graph.nodes().get(i - 1).id()));
      int width = node.output().size();
      if (!isKnown || !isNext) {
        obstacles.add(new Obstacle.Strange(node.id()));
      } else if (width > WIDEST) {
        obstacles.add(new Obstacle.Wide(node.id(), width));
      }
    }
    return obstacles.isEmpty() ? new Open(graph) : new Blocked(obstacles);
  }
}
