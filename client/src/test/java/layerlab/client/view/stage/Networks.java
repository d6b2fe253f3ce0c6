package layerlab.client.view.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import layerlab.client.view.stage.Room.Point;
import layerlab.data.Data;
import layerlab.data.DataCatalogue;
import layerlab.graph.Checked;
import layerlab.graph.Edge;
import layerlab.graph.Graph;
import layerlab.graph.GraphCheck;
import layerlab.graph.Node;
import layerlab.layer.Activation;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Add;
import layerlab.layer.BatchNorm;
import layerlab.layer.Concat;
import layerlab.layer.Dense;
import layerlab.layer.Dropout;
import layerlab.layer.Input;
import layerlab.layer.Layer;
import layerlab.layer.Output;
import layerlab.plan.Loss;

/** Networks to draw. */
final class Networks {
  static final Room DESK = Room.beside(1012, 616, true, new Point(1032, 192));
  static final Room PHONE = Room.above(390, 520, new Point(195, 516));

  private Networks() {}

  static Data data(String id) {
    return DataCatalogue.set(id).orElseThrow().initial();
  }

  static Graph chain(int... units) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(Node.of("input", new Input()));
    for (int i = 0; i < units.length; i++) {
      nodes.add(Node.of("dense-" + (i + 1), Dense.of(units[i], ActivationFunction.TANH)));
    }
    nodes.add(Node.of("output", Output.of(1, ActivationFunction.TANH)));
    return Graph.chain(nodes.toArray(new Node[0]));
  }

  /** Two layers and an Add that also takes the first one's values. */
  static Graph skip(int first, int second) {
    return new Graph(
        List.of(
            Node.of("input", new Input()),
            Node.of("dense-1", Dense.of(first, ActivationFunction.TANH)),
            Node.of("dense-2", Dense.of(second, ActivationFunction.TANH)),
            Node.of("add-1", new Add()),
            Node.of("output", Output.of(1, ActivationFunction.TANH))),
        List.of(
            Edge.of("input", "dense-1"),
            Edge.of("dense-1", "dense-2"),
            Edge.of("dense-2", "add-1"),
            Edge.of("dense-1", "add-1"),
            Edge.of("add-1", "output")));
  }

  static Checked check(Graph graph, Data data) {
    return GraphCheck.check(graph, data.shape(), Loss.HALF_SQUARED_ERROR);
  }

  static Scene scene(Graph graph, Data data, Room room) {
    return Arrangement.of(Outline.of(graph, data, check(graph, data)), room, true);
  }

  static Scene scene(Graph graph) {
    return scene(graph, data("spiral"), DESK);
  }

  /** Any graph at all: legal, half-built, in pieces or in a circle. */
  static Graph any(Random random) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(Node.of("input", new Input()));
    int count = random.nextInt(9);
    for (int i = 0; i < count; i++) {
      nodes.add(Node.of("node-" + i, layer(random)));
    }
    nodes.add(Node.of("output", Output.of(1 + random.nextInt(4), ActivationFunction.TANH)));
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      for (int j = 0; j < nodes.size(); j++) {
        boolean likely = j == i + 1;
        if (i != j && random.nextInt(100) < (likely ? 75 : 6)) {
          edges.add(new Edge(nodes.get(i).id(), nodes.get(j).id()));
        }
      }
    }
    return new Graph(nodes, edges);
  }

  private static Layer layer(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> new Add();
      case 1 -> new Concat();
      case 2 -> new BatchNorm(0.9, 1e-5);
      case 3 -> new Dropout(0.2);
      case 4 -> Activation.of(ActivationFunction.RELU);
      default ->
          Dense.of(
              random.nextInt(5) == 0 ? 1 + random.nextInt(200) : 1 + random.nextInt(14),
              ActivationFunction.RELU);
    };
  }
}
