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
import layerlab.layer.Inferred;
import layerlab.layer.Input;
import layerlab.layer.Output;
import layerlab.layer.Tensor;
import layerlab.plan.Loss;
import layerlab.shape.Shape;
import layerlab.spec.Text;

/**
 * Decides whether a graph can be trained on data with a loss. The page runs it while the user
 * drags, the server before it trains: both say the same.
 */
public final class GraphCheck {
  /** Beyond these, numbers would no longer fit an int; the limits of a run are far below. */
  private static final int MOST_VALUES = 1 << 20;

  private static final int MOST_PARAMETERS = 1 << 30;

  private final Graph graph;
  private final DataShape data;
  private final Loss loss;
  private final Repairs repairs;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<NodeId, ShapedNode> shaped = new LinkedHashMap<>();

  private GraphCheck(Graph graph, DataShape data, Loss loss) {
    this.graph = graph;
    this.data = data;
    this.loss = loss;
    this.repairs = new Repairs(graph);
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
    checkParameters();
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
      problems.add(new Problem.EndCount(true, inputs, repairs.surplus(Input.class)));
    }
    if (outputs != 1) {
      problems.add(
          new Problem.EndCount(
              false,
              outputs,
              outputs == 0
                  ? repairs.missingOutput(OutputFit.usual(classes(), loss))
                  : repairs.surplus(Output.class)));
    }
  }

  private void checkConnections(Node node) {
    List<NodeId> inputs = graph.inputs(node.id());
    List<NodeId> outputs = graph.outputs(node.id());
    if (!node.layer().arity().allows(inputs.size())) {
      problems.add(new Problem.InputCount(node, inputs.size(), repairs.inputCount(node, inputs)));
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
      problems.add(new Problem.DeadEnd(node, repairs.deadEnd(node)));
    }
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
    return beginningWhereItIsEntered(path.subList(0, path.indexOf(at) + 1));
  }

  /** A layer that has another input besides stays connected when the circle is cut before it. */
  private List<NodeId> beginningWhereItIsEntered(List<NodeId> circle) {
    for (int i = 0; i < circle.size(); i++) {
      if (!circle.containsAll(graph.inputs(circle.get(i)))) {
        List<NodeId> turned = new ArrayList<>(circle.subList(i, circle.size()));
        turned.addAll(circle.subList(0, i));
        return turned;
      }
    }
    return circle;
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
      case Inferred.Fits(Shape output) when output.size() > MOST_VALUES ->
          problems.add(
              new Problem.TooLarge(
                  Optional.of(node.id()),
                  Text.of("values of one layer", "个单层的值"),
                  output.size(),
                  MOST_VALUES));
      case Inferred.Fits(Shape output) ->
          shaped.put(node.id(), new ShapedNode(node, inputs, shapes, output));
      case Inferred.SizesDiffer(List<Integer> sizes) ->
          problems.add(
              new Problem.SizesDiffer(node.id(), sizes, repairs.sizesDiffer(node, inputs, sizes)));
    }
  }

  private ShapedNode shapedNode(NodeId id) {
    ShapedNode node = shaped.get(id);
    if (node == null) {
      throw new IllegalStateException("no shape for " + id);
    }
    return node;
  }

  private Optional<TargetCoding> checkOutput() {
    List<Node> outputs = graph.of(Output.class);
    if (outputs.size() != 1 || !(outputs.getFirst().layer() instanceof Output output)) {
      return Optional.empty();
    }
    NodeId at = outputs.getFirst().id();
    int classes = classes();
    Loss fitting = OutputFit.loss(loss, classes);
    if (fitting != loss) {
      problems.add(new Problem.LossForTask(loss, classes, fitting));
    }
    int needed = OutputFit.units(output.units(), classes, loss);
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

  private void checkParameters() {
    double parameters = 0;
    for (ShapedNode node : shaped.values()) {
      for (Tensor tensor : node.tensors()) {
        parameters += (double) tensor.rows() * tensor.columns();
      }
    }
    if (parameters > MOST_PARAMETERS) {
      problems.add(
          new Problem.TooLarge(
              Optional.empty(), Text.of("parameters", "个参数"), parameters, MOST_PARAMETERS));
    }
  }

  /** How many classes the data have, 0 for a regression. */
  private int classes() {
    return switch (data.task()) {
      case Task.Regression() -> 0;
      case Task.Classification(List<Text> names) -> names.size();
    };
  }
}
