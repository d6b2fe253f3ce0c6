package layerlab.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import layerlab.data.DataShape;
import layerlab.data.TargetCoding;
import layerlab.data.Task;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Concat;
import layerlab.layer.Dense;
import layerlab.layer.Inferred;
import layerlab.layer.Input;
import layerlab.layer.Layer;
import layerlab.layer.Output;
import layerlab.plan.Loss;
import layerlab.shape.Shape;
import layerlab.spec.Text;

/**
 * Decides whether a graph can be trained on data with a loss. The page runs it while the user
 * drags, the server before it trains: both say the same.
 */
public final class GraphCheck {
  private final Graph graph;
  private final DataShape data;
  private final Loss loss;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<NodeId, ShapedNode> shaped = new LinkedHashMap<>();

  private GraphCheck(Graph graph, DataShape data, Loss loss) {
    this.graph = graph;
    this.data = data;
    this.loss = loss;
  }

  public static Checked check(Graph graph, DataShape data, Loss loss) {
    return new GraphCheck(graph, data, loss).run();
  }

  private Checked run() {
    checkEnds();
    graph.nodes().forEach(this::checkConnections);
    Optional<List<Node>> order = order();
    order.ifPresent(nodes -> nodes.forEach(this::infer));
    Optional<TargetCoding> coding = checkOutput();
    if (problems.isEmpty() && coding.isPresent()) {
      List<ShapedNode> nodes = List.copyOf(shaped.values());
      return new Checked.Valid(new ShapedGraph(nodes, data, loss, coding.get()));
    }
    Map<NodeId, Shape> known = new LinkedHashMap<>();
    shaped.forEach((id, node) -> known.put(id, node.output()));
    return new Checked.Invalid(problems, known);
  }

  private void checkEnds() {
    int inputs = graph.of(Input.class).size();
    int outputs = graph.of(Output.class).size();
    if (inputs != 1) {
      problems.add(new Problem.EndCount(true, inputs));
    }
    if (outputs != 1) {
      problems.add(new Problem.EndCount(false, outputs));
    }
  }

  private void checkConnections(Node node) {
    List<NodeId> inputs = graph.inputs(node.id());
    List<NodeId> outputs = graph.outputs(node.id());
    if (!node.layer().arity().allows(inputs.size())) {
      problems.add(new Problem.InputCount(node, inputs.size(), inputRepairs(node, inputs)));
    }
    boolean isOutput = node.layer() instanceof Output;
    if (isOutput && !outputs.isEmpty()) {
      Edge edge = new Edge(node.id(), outputs.getFirst());
      problems.add(
          new Problem.OutputNotLast(
              node.id(),
              List.of(
                  new Repair.Edit(
                      Text.of("Cut the connection", "断开连线"), new GraphEdit.Disconnect(edge)))));
    }
    if (!isOutput && outputs.isEmpty()) {
      problems.add(new Problem.DeadEnd(node, deadEndRepairs(node)));
    }
  }

  private List<Repair> inputRepairs(Node node, List<NodeId> inputs) {
    List<Repair> repairs = new ArrayList<>();
    Layer.Arity arity = node.layer().arity();
    if (arity == Layer.Arity.ONE && inputs.size() > 1) {
      repairs.add(
          new Repair.Edit(
              Text.of("Cut the newest connection", "断开最新的连线"),
              new GraphEdit.Disconnect(new Edge(inputs.getLast(), node.id()))));
    }
    if (arity == Layer.Arity.MANY && inputs.size() == 1) {
      repairs.add(remove(node));
    }
    return repairs;
  }

  private List<Repair> deadEndRepairs(Node node) {
    List<Repair> repairs = new ArrayList<>();
    if (!(node.layer() instanceof Input)) {
      repairs.add(remove(node));
    } else if (graph.of(Output.class).size() == 1) {
      NodeId output = graph.of(Output.class).getFirst().id();
      if (graph.inputs(output).isEmpty()) {
        repairs.add(
            new Repair.Edit(
                Text.of("Connect it to the output", "连接到输出层"),
                new GraphEdit.Connect(new Edge(node.id(), output))));
      }
    }
    return repairs;
  }

  private static Repair remove(Node node) {
    Text title = node.layer().kind().label().title();
    return new Repair.Edit(
        Text.of("Remove this " + title.en(), "删除这个" + title.zh()), new GraphEdit.Remove(node.id()));
  }

  /**
   * The nodes so that each comes after its inputs; empty, with a problem, when there is a circle.
   */
  private Optional<List<Node>> order() {
    Map<NodeId, Integer> missing = new HashMap<>();
    for (Node node : graph.nodes()) {
      missing.put(node.id(), graph.inputs(node.id()).size());
    }
    List<Node> waiting = new ArrayList<>(graph.nodes());
    List<Node> order = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Optional<Node> next =
          waiting.stream().filter(node -> missing.getOrDefault(node.id(), 0) == 0).findFirst();
      if (next.isEmpty()) {
        problems.add(new Problem.Cycle(circle(waiting)));
        return Optional.empty();
      }
      Node node = next.get();
      waiting.remove(node);
      order.add(node);
      graph.outputs(node.id()).forEach(id -> missing.merge(id, -1, Integer::sum));
    }
    return Optional.of(order);
  }

  /** Walks backwards among nodes that wait for each other until one comes again. */
  private List<NodeId> circle(List<Node> waiting) {
    List<NodeId> ids = waiting.stream().map(Node::id).toList();
    List<NodeId> path = new ArrayList<>();
    NodeId at = ids.getFirst();
    while (!path.contains(at)) {
      path.addFirst(at);
      at = graph.inputs(at).stream().filter(ids::contains).findFirst().orElseThrow();
    }
    return List.copyOf(path.subList(0, path.indexOf(at) + 1));
  }

  private void infer(Node node) {
    List<NodeId> inputs = graph.inputs(node.id());
    if (node.layer() instanceof Input && inputs.isEmpty()) {
      shaped.put(node.id(), new ShapedNode(node, List.of(), List.of(), data.input()));
      return;
    }
    boolean isReady =
        !(node.layer() instanceof Input)
            && node.layer().arity().allows(inputs.size())
            && inputs.stream().allMatch(shaped::containsKey);
    if (!isReady) {
      return;
    }
    List<Shape> shapes = inputs.stream().map(id -> shapedNode(id).output()).toList();
    switch (node.layer().infer(shapes)) {
      case Inferred.Fits(Shape output) ->
          shaped.put(node.id(), new ShapedNode(node, inputs, shapes, output));
      case Inferred.SizesDiffer(List<Integer> sizes) ->
          problems.add(new Problem.SizesDiffer(node.id(), sizes, sizeRepairs(node, inputs, sizes)));
    }
  }

  private ShapedNode shapedNode(NodeId id) {
    ShapedNode node = shaped.get(id);
    if (node == null) {
      throw new IllegalStateException("no shape for " + id);
    }
    return node;
  }

  private List<Repair> sizeRepairs(Node node, List<NodeId> inputs, List<Integer> sizes) {
    List<Repair> repairs = new ArrayList<>();
    int wanted = sizes.getFirst();
    for (int i = 1; i < sizes.size(); i++) {
      if (sizes.get(i) != wanted) {
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

  private Optional<TargetCoding> checkOutput() {
    List<Node> outputs = graph.of(Output.class);
    if (outputs.size() != 1 || !(outputs.getFirst().layer() instanceof Output output)) {
      return Optional.empty();
    }
    NodeId at = outputs.getFirst().id();
    int classes =
        switch (data.task()) {
          case Task.Regression() -> 0;
          case Task.Classification(List<Text> names) -> names.size();
        };
    if (classes == 0 && loss == Loss.CROSS_ENTROPY) {
      problems.add(new Problem.LossForTask(loss, Loss.HALF_SQUARED_ERROR));
    }
    int needed = OutputFit.units(output.units(), classes);
    if (output.units() != needed) {
      problems.add(
          new Problem.OutputUnits(
              at,
              output.units(),
              needed,
              List.of(
                  new Repair.Edit(
                      Text.of("Give it " + needed, "改成 " + needed + " 个"),
                      new GraphEdit.Replace(
                          at, OutputFit.fitted(output.withUnits(needed), classes, loss))))));
      return Optional.empty();
    }
    ActivationFunction activation = OutputFit.activation(output, classes, loss);
    if (output.activation() != activation) {
      problems.add(
          new Problem.OutputActivation(
              at,
              output.activation(),
              loss,
              activation,
              List.of(
                  new Repair.Edit(
                      Text.of("Use " + activation.title().en(), "改用 " + activation.title().zh()),
                      new GraphEdit.Replace(at, output.withActivation(activation))))));
      return Optional.empty();
    }
    return Optional.of(OutputFit.coding(output, classes));
  }
}
