package layerlab.graph;

import java.util.ArrayList;
import java.util.List;
import layerlab.json.Json;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Concat;
import layerlab.layer.Dense;
import layerlab.layer.Input;
import layerlab.layer.Layer;
import layerlab.layer.Output;
import layerlab.spec.Text;

/** Finds the ways out of a graph's problems, the best first. */
record Repairs(Graph graph) {

  List<Repair> surplus(Class<? extends Layer> type) {
    List<Node> nodes = graph.of(type);
    return nodes.size() > 1 ? List.of(remove(nodes.getLast())) : List.of();
  }

  /** Puts an output behind a layer that leads nowhere, where there is one. */
  List<Repair> missingOutput(Output layer) {
    Node output = new Node(graph.freeId(Output.KIND.id()), layer);
    for (Node node : graph.nodes()) {
      if (graph.outputs(node.id()).isEmpty()) {
        return List.of(
            new Repair.Edit(
                Text.of("Add an output", "加一个输出层"), new GraphEdit.InsertAfter(node.id(), output)));
      }
    }
    return List.of();
  }

  List<Repair> inputCount(Node node, List<NodeId> inputs) {
    List<Repair> repairs = new ArrayList<>();
    Layer.Arity arity = node.layer().arity();
    if (arity.isExceededBy(inputs.size())) {
      repairs.add(
          new Repair.Edit(
              Text.of("Cut the newest connection", "断开最新的连线"),
              new GraphEdit.Disconnect(new Edge(inputs.getLast(), node.id()))));
    }
    List<Node> sources = graph.of(Input.class);
    if (arity == Layer.Arity.ONE && inputs.isEmpty() && !sources.isEmpty()) {
      repairs.add(
          new Repair.Edit(
              Text.of("Connect it to the input", "连接到输入层"),
              new GraphEdit.Connect(new Edge(sources.getFirst().id(), node.id()))));
    }
    if (arity == Layer.Arity.MANY) {
      repairs.add(remove(node));
    }
    return repairs;
  }

  List<Repair> deadEnd(Node node) {
    if (!(node.layer() instanceof Input)) {
      return List.of(remove(node));
    }
    for (Node other : graph.nodes()) {
      if (!(other.layer() instanceof Input) && graph.inputs(other.id()).isEmpty()) {
        Text title = other.layer().kind().label().title();
        return List.of(
            new Repair.Edit(
                Text.of("Connect it to the " + title.en(), "连接到" + title.zh()),
                new GraphEdit.Connect(new Edge(node.id(), other.id()))));
      }
    }
    return List.of();
  }

  private static Repair remove(Node node) {
    Text title = node.layer().kind().label().title();
    return new Repair.Edit(
        Text.of("Remove this " + title.en(), "删除这个" + title.zh()), new GraphEdit.Remove(node.id()));
  }

  List<Repair> sizesDiffer(Node node, List<NodeId> inputs, List<Integer> sizes) {
    List<Repair> repairs = new ArrayList<>();
    int wanted = sizes.getFirst();
    for (int i = 1; i < sizes.size(); i++) {
      if (sizes.get(i) != wanted && isWidth(wanted)) {
        Node projection =
            new Node(graph.freeId("dense"), Dense.of(wanted, ActivationFunction.IDENTITY));
        repairs.add(
            new Repair.Edit(
                Text.of("Give the shortcut a Dense of " + wanted, "给捷径加一个 " + wanted + " 的全连接"),
                new GraphEdit.Insert(new Edge(inputs.get(i), node.id()), projection)));
        break;
      }
    }
    repairs.add(
        new Repair.Edit(
            Text.of("Concat instead", "改用拼接"), new GraphEdit.Replace(node.id(), new Concat())));
    return repairs;
  }

  private static boolean isWidth(int units) {
    return Dense.KIND.param("units").orElseThrow().allows(new Json.Num(units));
  }
}
