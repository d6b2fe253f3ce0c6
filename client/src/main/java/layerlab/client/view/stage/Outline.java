package layerlab.client.view.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import layerlab.data.Data;
import layerlab.data.Feature;
import layerlab.data.Planar;
import layerlab.data.Tabular;
import layerlab.graph.Checked;
import layerlab.graph.Edge;
import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.layer.Concat;
import layerlab.layer.Dense;
import layerlab.layer.Input;
import layerlab.layer.Output;
import layerlab.shape.Shape;
import layerlab.spec.Text;

/**
 * What there is to draw, before anybody knows where: the nodes with their numbers of units, also of
 * a graph that is half-built.
 */
public record Outline(List<Item> items, List<Edge> edges, Face face) {
  public Outline {
    items = List.copyOf(items);
    edges = List.copyOf(edges);
  }

  /** A node and how many values come out of it; a guess where the graph does not tell. */
  public record Item(Node node, int units) {
    public NodeId id() {
      return node.id();
    }
  }

  /** How the input looks. */
  public sealed interface Face {

    /** The features of the plane, some of which are used. */
    record Features(List<Feature> used) implements Face {
      public Features {
        used = List.copyOf(used);
      }
    }

    /** Columns of a table. */
    record Named(List<Text> names) implements Face {
      public Named {
        names = List.copyOf(names);
      }
    }

    /** A picture. */
    record Picture(int height, int width) implements Face {}
  }

  public static Outline of(Graph graph, Data data, Checked checked) {
    Map<NodeId, Integer> sizes = new HashMap<>();
    switch (checked) {
      case Checked.Valid(var shaped) ->
          shaped.nodes().forEach(node -> sizes.put(node.id(), node.output().size()));
      case Checked.Invalid(var problems, var known) ->
          known.forEach((id, shape) -> sizes.put(id, shape.size()));
    }
    int width = data.shape().input().size();
    List<Item> items = new ArrayList<>();
    for (Node node : graph.nodes()) {
      items.add(new Item(node, Math.max(1, size(graph, node, width, sizes, 0))));
    }
    return new Outline(items, graph.edges(), face(data));
  }

  private static int size(
      Graph graph, Node node, int width, Map<NodeId, Integer> sizes, int depth) {
    Integer known = sizes.get(node.id());
    if (known != null) {
      return known;
    }
    if (depth > graph.nodes().size()) {
      return 1;
    }
    return switch (node.layer()) {
      case Input input -> width;
      case Dense dense -> dense.units();
      case Output output -> output.units();
      case Concat concat -> {
        int sum = 0;
        for (NodeId id : graph.inputs(node.id())) {
          sum += size(graph, graph.node(id).orElseThrow(), width, sizes, depth + 1);
        }
        yield Math.min(sum, 4096);
      }
      default -> {
        List<NodeId> inputs = graph.inputs(node.id());
        yield inputs.isEmpty()
            ? 1
            : size(graph, graph.node(inputs.getFirst()).orElseThrow(), width, sizes, depth + 1);
      }
    };
  }

  private static Face face(Data data) {
    return switch (data) {
      case Planar planar -> new Face.Features(planar.features());
      case Tabular table ->
          switch (table.input()) {
            case Shape.Image image -> new Face.Picture(image.height(), image.width());
            case Shape.Vector vector -> new Face.Named(table.inputs());
          };
    };
  }

  public List<NodeId> inputs(NodeId id) {
    return edges.stream().filter(edge -> edge.to().equals(id)).map(Edge::from).toList();
  }
}
