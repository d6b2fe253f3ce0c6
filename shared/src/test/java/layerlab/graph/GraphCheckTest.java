package layerlab.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import layerlab.data.DataCatalogue;
import layerlab.data.DataShape;
import layerlab.data.TargetCoding;
import layerlab.layer.Activation;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Add;
import layerlab.layer.Concat;
import layerlab.layer.Dense;
import layerlab.layer.Dropout;
import layerlab.layer.Input;
import layerlab.layer.Output;
import layerlab.plan.Loss;
import layerlab.shape.Shape;
import layerlab.spec.Text;
import org.junit.jupiter.api.Test;

class GraphCheckTest {
  private static final DataShape SPIRAL = data("spiral");
  private static final Node INPUT = Node.of("in", new Input());
  private static final Node A = Node.of("a", Dense.of(3, ActivationFunction.TANH));
  private static final Node B = Node.of("b", Dense.of(5, ActivationFunction.RELU));
  private static final Node ADD = Node.of("add", new Add());
  private static final Node CONCAT = Node.of("concat", new Concat());
  private static final Node OUTPUT = Node.of("out", Output.of(1, ActivationFunction.TANH));

  private static DataShape data(String set) {
    return DataCatalogue.set(set).orElseThrow().initial().shape();
  }

  private static Checked check(List<Node> nodes, String... edges) {
    List<Edge> drawn = new ArrayList<>();
    for (String edge : edges) {
      int arrow = edge.indexOf('>');
      drawn.add(Edge.of(edge.substring(0, arrow), edge.substring(arrow + 1)));
    }
    return GraphCheck.check(new Graph(nodes, drawn), SPIRAL, Loss.HALF_SQUARED_ERROR);
  }

  private static ShapedGraph valid(Checked checked) {
    assertThat(checked).isInstanceOf(Checked.Valid.class);
    return ((Checked.Valid) checked).graph();
  }

  private static List<Problem> problems(Checked checked) {
    assertThat(checked).isInstanceOf(Checked.Invalid.class);
    return ((Checked.Invalid) checked).problems();
  }

  private static Map<NodeId, Shape> known(Checked checked) {
    return ((Checked.Invalid) checked).known();
  }

  @Test
  void shapesAndParametersOfAChain() {
    ShapedGraph graph = valid(check(List.of(INPUT, A, B, OUTPUT), "in>a", "a>b", "b>out"));
    assertThat(graph.nodes().stream().map(ShapedNode::output))
        .containsExactly(
            new Shape.Vector(2), new Shape.Vector(3), new Shape.Vector(5), new Shape.Vector(1));
    assertThat(graph.nodes().stream().map(ShapedNode::parameterCount)).containsExactly(0, 9, 20, 6);
    assertThat(graph.parameterCount()).isEqualTo(35);
    assertThat(graph.coding()).isEqualTo(TargetCoding.SIGNED);
  }

  @Test
  void nodesAreOrderedByTheirInputsWhateverTheOrderOfDrawing() {
    ShapedGraph graph = valid(check(List.of(OUTPUT, B, A, INPUT), "b>out", "a>b", "in>a"));
    assertThat(graph.nodes().stream().map(ShapedNode::id).map(NodeId::value))
        .containsExactly("in", "a", "b", "out");
  }

  @Test
  void aSkipConnectionAddsOrConcatenatesInTheOrderOfItsEdges() {
    Node same = Node.of("b", Dense.of(3, ActivationFunction.RELU));
    ShapedGraph added =
        valid(
            check(
                List.of(INPUT, A, same, ADD, OUTPUT), "in>a", "a>b", "b>add", "a>add", "add>out"));
    assertThat(added.node(ADD.id()).orElseThrow())
        .isEqualTo(
            new ShapedNode(
                ADD,
                List.of(new NodeId("b"), new NodeId("a")),
                List.of(new Shape.Vector(3), new Shape.Vector(3)),
                new Shape.Vector(3)));
    ShapedGraph side =
        valid(
            check(
                List.of(INPUT, A, B, CONCAT, OUTPUT),
                "in>a",
                "a>b",
                "b>concat",
                "a>concat",
                "concat>out"));
    assertThat(side.node(CONCAT.id()).orElseThrow().output()).isEqualTo(new Shape.Vector(8));
    assertThat(side.output().parameterCount()).isEqualTo(9);
  }

  @Test
  void anImageIsAlsoAFlatListOfValues() {
    Node ten = Node.of("out", Output.of(10, ActivationFunction.SOFTMAX));
    Checked checked =
        GraphCheck.check(Graph.chain(INPUT, A, ten), data("digits"), Loss.CROSS_ENTROPY);
    assertThat(valid(checked).node(A.id()).orElseThrow().parameterCount()).isEqualTo(64 * 3 + 3);
    assertThat(valid(checked).coding()).isEqualTo(TargetCoding.ONE_HOT);
  }

  @Test
  void inputsOfDifferentSizesCannotBeAdded() {
    Checked checked =
        check(List.of(INPUT, A, B, ADD, OUTPUT), "in>a", "a>b", "b>add", "a>add", "add>out");
    assertThat(problems(checked))
        .singleElement()
        .isInstanceOfSatisfying(
            Problem.SizesDiffer.class,
            problem -> {
              assertThat(problem.conflict()).isEqualTo("5 ≠ 3");
              assertThat(problem.repairs()).hasSize(2);
            });
    assertThat(known(checked))
        .containsEntry(B.id(), new Shape.Vector(5))
        .doesNotContainKeys(ADD.id(), OUTPUT.id());
  }

  @Test
  void aCircleIsNamedByItsLayersInTheDirectionOfTheFlow() {
    Checked checked =
        check(
            List.of(INPUT, A, B, CONCAT, OUTPUT),
            "in>concat",
            "concat>a",
            "a>b",
            "b>concat",
            "b>out");
    assertThat(problems(checked))
        .singleElement()
        .isInstanceOfSatisfying(
            Problem.Cycle.class,
            cycle -> {
              assertThat(cycle.path().stream().map(NodeId::value))
                  .containsExactlyInAnyOrder("a", "b", "concat");
              for (int i = 0; i < 3; i++) {
                Edge edge = new Edge(cycle.path().get(i), cycle.path().get((i + 1) % 3));
                assertThat(edge)
                    .isIn(Edge.of("concat", "a"), Edge.of("a", "b"), Edge.of("b", "concat"));
              }
            });
  }

  @Test
  void whatGoesNowhereAndWhatComesFromNowhereIsNamed() {
    assertThat(problems(check(List.of(INPUT, A, B, OUTPUT), "in>a", "in>b", "b>out")))
        .containsExactly(
            new Problem.DeadEnd(
                A,
                List.of(
                    new Repair.Edit(
                        Text.of("Remove this Dense", "删除这个全连接"), new GraphEdit.Remove(A.id())))));
    assertThat(problems(check(List.of(INPUT, A, OUTPUT), "a>out")))
        .extracting(problem -> problem.getClass().getSimpleName())
        .containsExactly("DeadEnd", "InputCount");
  }

  @Test
  void aGraphWithoutEndsIsRefused() {
    assertThat(problems(check(List.of())))
        .containsExactly(
            new Problem.EndCount(true, 0, List.of()), new Problem.EndCount(false, 0, List.of()));
    assertThat(problems(check(List.of(INPUT))))
        .extracting(problem -> problem.getClass().getSimpleName())
        .containsExactly("EndCount", "DeadEnd");
  }

  @Test
  void aSecondConnectionIntoALayerOfOneIsRefused() {
    assertThat(problems(check(List.of(INPUT, A, OUTPUT), "in>a", "a>out", "in>out")))
        .singleElement()
        .isInstanceOfSatisfying(
            Problem.InputCount.class,
            problem ->
                assertThat(problem.say().en())
                    .isEqualTo("Output takes one connection, not 2. Join them first."));
  }

  @Test
  void outputUnitsActivationAndLossMustGoTogether() {
    record Case(String set, int units, ActivationFunction activation, Loss loss, String problem) {}
    List<Case> cases =
        List.of(
            new Case("xor", 1, ActivationFunction.TANH, Loss.HALF_SQUARED_ERROR, ""),
            new Case("xor", 1, ActivationFunction.SIGMOID, Loss.CROSS_ENTROPY, ""),
            new Case("xor", 2, ActivationFunction.SOFTMAX, Loss.CROSS_ENTROPY, ""),
            new Case("xor", 2, ActivationFunction.TANH, Loss.MEAN_SQUARED_ERROR, ""),
            new Case("xor", 3, ActivationFunction.TANH, Loss.HALF_SQUARED_ERROR, "OutputUnits"),
            new Case("xor", 1, ActivationFunction.TANH, Loss.CROSS_ENTROPY, "OutputActivation"),
            new Case(
                "xor", 1, ActivationFunction.SOFTMAX, Loss.HALF_SQUARED_ERROR, "OutputActivation"),
            new Case("xor", 2, ActivationFunction.SIGMOID, Loss.CROSS_ENTROPY, "OutputActivation"),
            new Case("xor", 1, ActivationFunction.TANH, Loss.HINGE, ""),
            new Case("xor", 1, ActivationFunction.IDENTITY, Loss.HINGE, ""),
            new Case("xor", 1, ActivationFunction.SIGMOID, Loss.HINGE, "OutputActivation"),
            new Case("xor", 2, ActivationFunction.TANH, Loss.HINGE, "OutputUnits"),
            new Case("iris", 3, ActivationFunction.SOFTMAX, Loss.HINGE, "LossForTask"),
            new Case("plane", 1, ActivationFunction.IDENTITY, Loss.HINGE, "LossForTask"),
            new Case("plane", 1, ActivationFunction.IDENTITY, Loss.MEAN_ABSOLUTE_ERROR, ""),
            new Case("iris", 3, ActivationFunction.SOFTMAX, Loss.MEAN_ABSOLUTE_ERROR, ""),
            new Case("iris", 3, ActivationFunction.SOFTMAX, Loss.CROSS_ENTROPY, ""),
            new Case("iris", 1, ActivationFunction.SOFTMAX, Loss.CROSS_ENTROPY, "OutputUnits"),
            new Case("plane", 1, ActivationFunction.IDENTITY, Loss.MEAN_SQUARED_ERROR, ""),
            new Case("plane", 1, ActivationFunction.TANH, Loss.HALF_SQUARED_ERROR, ""),
            new Case(
                "plane", 2, ActivationFunction.IDENTITY, Loss.HALF_SQUARED_ERROR, "OutputUnits"),
            new Case("plane", 1, ActivationFunction.IDENTITY, Loss.CROSS_ENTROPY, "LossForTask"));
    for (Case each : cases) {
      Node output = Node.of("out", Output.of(each.units(), each.activation()));
      Checked checked = GraphCheck.check(Graph.chain(INPUT, output), data(each.set()), each.loss());
      String got =
          checked instanceof Checked.Invalid(List<Problem> problems, Map<NodeId, Shape> known)
              ? problems.getFirst().getClass().getSimpleName()
              : "";
      assertThat(got).as(each.toString()).isEqualTo(each.problem());
    }
  }

  @Test
  void sizesThatOverflowAreRefused() {
    List<Node> nodes = new ArrayList<>(List.of(INPUT, A));
    List<String> edges = new ArrayList<>(List.of("in>a"));
    String last = "a";
    for (int i = 0; i < 40; i++) {
      nodes.add(Node.of("f" + i, Activation.of(ActivationFunction.ELU)));
      nodes.add(Node.of("c" + i, new Concat()));
      edges.add(last + ">f" + i);
      edges.add(last + ">c" + i);
      edges.add("f" + i + ">c" + i);
      last = "c" + i;
    }
    nodes.add(OUTPUT);
    edges.add(last + ">out");
    assertThat(problems(check(nodes, edges.toArray(String[]::new))))
        .singleElement()
        .isInstanceOfSatisfying(
            Problem.TooLarge.class,
            problem -> assertThat(problem.node()).hasValue(new NodeId("c18")));
  }

  @Test
  void parametersThatOverflowAreRefused() {
    List<Node> nodes = new ArrayList<>(List.of(INPUT));
    for (int i = 0; i < 3; i++) {
      nodes.add(Node.of("d" + i, Dense.of(30_000, ActivationFunction.RELU)));
    }
    nodes.add(OUTPUT);
    Checked checked =
        GraphCheck.check(Graph.chain(nodes.toArray(Node[]::new)), SPIRAL, Loss.HALF_SQUARED_ERROR);
    assertThat(problems(checked))
        .singleElement()
        .isInstanceOfSatisfying(
            Problem.TooLarge.class,
            problem -> assertThat(problem.got()).isEqualTo(1_800_180_001.0));
  }

  @Test
  void dropoutHasNothingToLearn() {
    Node dropout = Node.of("drop", new Dropout(0.5));
    assertThat(
            valid(check(List.of(INPUT, dropout, OUTPUT), "in>drop", "drop>out")).parameterCount())
        .isEqualTo(3);
  }
}
