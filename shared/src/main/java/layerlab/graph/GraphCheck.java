package layerlab.graph;

import java.util.ArrayList;
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
  private final Wiring wiring;
  private final DataShape data;
  private final Loss loss;
  private final Repairs repairs;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<NodeId, ShapedNode> shaped = new LinkedHashMap<>();

  private GraphCheck(Graph graph, DataShape data, Loss loss) {
    this.graph = graph;
    this.wiring = new Wiring(graph);
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
    if (wiring.circle().isEmpty()) {
      wiring.order().forEach(this::infer);
    } else {
      problems.add(new Problem.Cycle(wiring.circle()));
    }
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
    List<NodeId> inputs = wiring.inputs(node.id());
    List<NodeId> outputs = wiring.outputs(node.id());
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

  private void infer(Node node) {
    List<NodeId> inputs = wiring.inputs(node.id());
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
