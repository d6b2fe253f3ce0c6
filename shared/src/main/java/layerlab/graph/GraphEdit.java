package layerlab.graph;

import java.util.ArrayList;
import java.util.List;
import layerlab.layer.Layer;

/**
 * One change of a graph by hand. Every edit may leave the graph invalid; none loses a node
 * silently.
 */
public sealed interface GraphEdit {

  /** The graph with this edit made. */
  Graph on(Graph graph);

  /** Puts a new node into the middle of an edge. */
  record Insert(Edge edge, Node node) implements GraphEdit {
    @Override
    public Graph on(Graph graph) {
      refuseTaken(graph, node.id());
      return new Graph(nodesWith(graph, node, edge.from()), split(graph, edge, node.id()));
    }
  }

  /** Puts a new node behind another: it takes over all edges that left it. */
  record InsertAfter(NodeId after, Node node) implements GraphEdit {
    @Override
    public Graph on(Graph graph) {
      require(graph, after);
      refuseTaken(graph, node.id());
      List<Edge> edges = new ArrayList<>();
      for (Edge edge : graph.edges()) {
        edges.add(edge.from().equals(after) ? new Edge(node.id(), edge.to()) : edge);
      }
      edges.add(new Edge(after, node.id()));
      return new Graph(nodesWith(graph, node, after), edges);
    }
  }

  /** Takes a node out and joins what came in to what went out. */
  record Remove(NodeId id) implements GraphEdit {
    @Override
    public Graph on(Graph graph) {
      require(graph, id);
      List<Node> nodes = graph.nodes().stream().filter(node -> !node.id().equals(id)).toList();
      return new Graph(nodes, bridged(graph, id));
    }
  }

  /** Gives a node another layer; edges stay. */
  record Replace(NodeId id, Layer layer) implements GraphEdit {
    @Override
    public Graph on(Graph graph) {
      require(graph, id);
      List<Node> nodes = new ArrayList<>();
      for (Node node : graph.nodes()) {
        nodes.add(node.id().equals(id) ? new Node(id, layer) : node);
      }
      return new Graph(nodes, graph.edges());
    }
  }

  /**
   * Draws an edge; it becomes the last input of its target. An edge that is there stays as it is.
   */
  record Connect(Edge edge) implements GraphEdit {
    @Override
    public Graph on(Graph graph) {
      require(graph, edge.from());
      require(graph, edge.to());
      if (graph.edges().contains(edge)) {
        return graph;
      }
      List<Edge> edges = new ArrayList<>(graph.edges());
      edges.add(edge);
      return new Graph(graph.nodes(), edges);
    }
  }

  /** Takes an edge away. */
  record Disconnect(Edge edge) implements GraphEdit {
    @Override
    public Graph on(Graph graph) {
      require(graph, edge);
      List<Edge> edges = new ArrayList<>(graph.edges());
      edges.remove(edge);
      return new Graph(graph.nodes(), edges);
    }
  }

  /**
   * A skip connection: joins another source with what flows into a node, by a new node that takes
   * several inputs. Where the node takes several inputs anyway or has none yet, the source is
   * simply connected; where it already flows in, the graph stays as it is.
   */
  record Skip(NodeId from, NodeId to, Node join) implements GraphEdit {
    @Override
    public Graph on(Graph graph) {
      require(graph, from);
      Node target = require(graph, to);
      List<NodeId> inputs = graph.inputs(to);
      if (inputs.contains(from)) {
        return graph;
      }
      if (inputs.isEmpty() || target.layer().arity() == Layer.Arity.MANY) {
        return new Connect(new Edge(from, to)).on(graph);
      }
      refuseTaken(graph, join.id());
      List<Edge> edges = new ArrayList<>();
      for (Edge edge : graph.edges()) {
        edges.add(edge.to().equals(to) ? new Edge(edge.from(), join.id()) : edge);
      }
      edges.add(new Edge(from, join.id()));
      edges.add(new Edge(join.id(), to));
      return new Graph(nodesWith(graph, join, inputs.getLast()), edges);
    }
  }

  /** Takes a node out of its place and puts it into the middle of an edge elsewhere. */
  record Move(NodeId id, Edge edge) implements GraphEdit {
    @Override
    public Graph on(Graph graph) {
      Node node = require(graph, id);
      require(graph, edge);
      if (edge.from().equals(id) || edge.to().equals(id)) {
        return graph;
      }
      return new Insert(edge, node).on(new Remove(id).on(graph));
    }
  }

  private static Node require(Graph graph, NodeId id) {
    return graph
        .node(id)
        .orElseThrow(() -> new IllegalArgumentException("no layer " + id + " in the graph"));
  }

  private static void require(Graph graph, Edge edge) {
    if (!graph.edges().contains(edge)) {
      throw new IllegalArgumentException("no edge from " + edge.from() + " to " + edge.to());
    }
  }

  private static void refuseTaken(Graph graph, NodeId id) {
    if (graph.has(id)) {
      throw new IllegalArgumentException("layer " + id + " is already in the graph");
    }
  }

  private static List<Node> nodesWith(Graph graph, Node node, NodeId after) {
    List<Node> nodes = new ArrayList<>();
    for (Node other : graph.nodes()) {
      nodes.add(other);
      if (other.id().equals(after)) {
        nodes.add(node);
      }
    }
    return nodes;
  }

  private static List<Edge> split(Graph graph, Edge edge, NodeId middle) {
    require(graph, edge);
    List<Edge> edges = new ArrayList<>();
    for (Edge other : graph.edges()) {
      if (other.equals(edge)) {
        edges.add(new Edge(edge.from(), middle));
        edges.add(new Edge(middle, edge.to()));
      } else {
        edges.add(other);
      }
    }
    return edges;
  }

  private static List<Edge> bridged(Graph graph, NodeId id) {
    List<Edge> edges = new ArrayList<>();
    for (Edge edge : graph.edges()) {
      if (edge.from().equals(id)) {
        for (NodeId source : graph.inputs(id)) {
          Edge bridge = new Edge(source, edge.to());
          if (!graph.edges().contains(bridge) && !edges.contains(bridge)) {
            edges.add(bridge);
          }
        }
      } else if (!edge.to().equals(id)) {
        edges.add(edge);
      }
    }
    return edges;
  }
}
