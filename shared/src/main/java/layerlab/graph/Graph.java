package layerlab.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import layerlab.layer.Layer;

/**
 * A network as it is being drawn: possibly half-built, possibly wrong; {@link GraphCheck} tells.
 * The order of the edges into a node is the order of its inputs.
 *
 * <p><b>Errors</b> two nodes of one id, two equal edges and edges that end at no node are refused.
 */
public record Graph(List<Node> nodes, List<Edge> edges) {
  public Graph {
    nodes = List.copyOf(nodes);
    Set<NodeId> ids = new HashSet<>();
    for (Node node : nodes) {
      if (!ids.add(node.id())) {
        throw new IllegalArgumentException("two layers have the id " + node.id());
      }
    }
    Set<Edge> seen = new HashSet<>();
    for (Edge edge : edges) {
      if (!ids.contains(edge.from()) || !ids.contains(edge.to())) {
        throw new IllegalArgumentException(
            "an edge from " + edge.from() + " to " + edge.to() + " ends at no layer");
      }
      if (!seen.add(edge)) {
        throw new IllegalArgumentException("two edges from " + edge.from() + " to " + edge.to());
      }
    }
    edges = sorted(nodes, edges);
  }

  private static List<Edge> sorted(List<Node> nodes, List<Edge> edges) {
    Map<NodeId, List<Edge>> into = new HashMap<>();
    for (Edge edge : edges) {
      into.computeIfAbsent(edge.to(), key -> new ArrayList<>()).add(edge);
    }
    List<Edge> sorted = new ArrayList<>(edges.size());
    for (Node node : nodes) {
      sorted.addAll(into.getOrDefault(node.id(), List.of()));
    }
    return List.copyOf(sorted);
  }

  /** The layers one after the other. */
  public static Graph chain(Node... nodes) {
    List<Edge> edges = new ArrayList<>();
    for (int i = 1; i < nodes.length; i++) {
      edges.add(new Edge(nodes[i - 1].id(), nodes[i].id()));
    }
    return new Graph(List.of(nodes), edges);
  }

  public Optional<Node> node(NodeId id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
  }

  public boolean has(NodeId id) {
    return node(id).isPresent();
  }

  /** The nodes whose values flow into a node, in the order of its inputs. */
  public List<NodeId> inputs(NodeId id) {
    return edges.stream().filter(edge -> edge.to().equals(id)).map(Edge::from).toList();
  }

  /** The nodes into which a node's values flow. */
  public List<NodeId> outputs(NodeId id) {
    return edges.stream().filter(edge -> edge.from().equals(id)).map(Edge::to).toList();
  }

  /** The nodes whose layer is of a type, in the order of the nodes. */
  public List<Node> of(Class<? extends Layer> type) {
    return nodes.stream().filter(node -> type.isInstance(node.layer())).toList();
  }

  /** An id that no node has: the kind's, with the lowest free number. */
  public NodeId freeId(String kind) {
    int number = 1;
    while (has(new NodeId(kind + "-" + number))) {
      number++;
    }
    return new NodeId(kind + "-" + number);
  }

  /**
   * The graph after an edit.
   *
   * @throws IllegalArgumentException when the edit names a node or edge that is not there
   */
  public Graph apply(GraphEdit edit) {
    return edit.on(this);
  }
}
