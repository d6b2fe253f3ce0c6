package layerlab.client.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.data.Feature;
import layerlab.data.Planar;
import layerlab.graph.Checked;
import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.graph.Problem;
import layerlab.graph.ShapedGraph;
import layerlab.layer.Input;
import layerlab.layer.Tensor;
import layerlab.shape.Shape;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.wire.ParameterRef;

/**
 * The network in words, for keyboards and screen readers: layers, and the neurons of the open one.
 */
public record Twin(List<Branch> branches) {
  public Twin {
    branches = List.copyOf(branches);
  }

  /** One layer. */
  public record Branch(NodeId node, String say, boolean isSelected, List<Leaf> leaves) {
    public Branch {
      leaves = List.copyOf(leaves);
    }
  }

  /** One neuron. */
  public record Leaf(Spot spot, String say, boolean isSelected) {}

  public static Twin of(State state, Function<ParameterRef, OptionalDouble> weights) {
    Graph graph = state.work().experiment().graph();
    List<Branch> branches = new ArrayList<>();
    for (Node node : graph.nodes()) {
      branches.add(branch(state, node, weights));
    }
    return new Twin(branches);
  }

  private static Branch branch(
      State state, Node node, Function<ParameterRef, OptionalDouble> weights) {
    Spot selected = state.focus().selected();
    boolean isOpen = isOf(node, selected);
    return new Branch(
        node.id(),
        say(state, node),
        selected.equals(new Spot.OfLayer(node.id())),
        isOpen ? leaves(state, node, weights) : List.of());
  }

  /** The features of the plane belong to the layer through which they enter. */
  private static boolean isOf(Node node, Spot spot) {
    return spot instanceof Spot.OfInput
        ? node.layer() instanceof Input
        : spot.layer().filter(node.id()::equals).isPresent();
  }

  private static String say(State state, Node node) {
    Language language = state.look().language();
    Graph graph = state.work().experiment().graph();
    StringBuilder say = new StringBuilder(LayerNames.of(graph, node.id()).in(language));
    if (!(node.layer() instanceof Input)) {
      String gap = language == Language.EN ? ", " : "，";
      say.append(gap).append(node.layer().kind().label().title().in(language));
      if (node.layer().values().byId().containsKey("activation")) {
        Control activation =
            Control.ofLayer(node, node.layer().kind().param("activation").orElseThrow());
        say.append(gap).append(activation.shown(language));
      }
    }
    shape(state, node.id()).ifPresent(size -> say.append(" · ").append(size));
    problem(state, node.id()).ifPresent(text -> say.append(". ").append(text.in(language)));
    return say.toString();
  }

  private static Optional<String> shape(State state, NodeId id) {
    return switch (state.work().checked()) {
      case Checked.Valid(ShapedGraph graph) -> graph.node(id).map(node -> node.output().say());
      case Checked.Invalid invalid -> {
        Shape known = invalid.known().get(id);
        yield known == null ? Optional.empty() : Optional.of(known.say());
      }
    };
  }

  private static Optional<Text> problem(State state, NodeId id) {
    return state.work().checked() instanceof Checked.Invalid invalid
        ? invalid.problems().stream()
            .filter(problem -> problem.node().filter(id::equals).isPresent())
            .findFirst()
            .map(Problem::say)
        : Optional.empty();
  }

  private static List<Leaf> leaves(
      State state, Node node, Function<ParameterRef, OptionalDouble> weights) {
    if (node.layer() instanceof Input) {
      return state.work().experiment().data() instanceof Planar planar
          ? features(state, planar)
          : List.of();
    }
    if (!(state.work().checked() instanceof Checked.Valid(ShapedGraph graph))) {
      return List.of();
    }
    int units = graph.node(node.id()).map(shaped -> shaped.output().size()).orElse(0);
    List<Leaf> leaves = new ArrayList<>();
    for (int unit = 0; unit < units; unit++) {
      Spot spot = new Spot.OfUnit(node.id(), unit);
      leaves.add(
          new Leaf(
              spot, say(state, node.id(), unit, weights), state.focus().selected().equals(spot)));
    }
    return leaves;
  }

  private static List<Leaf> features(State state, Planar planar) {
    List<Leaf> leaves = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      boolean isUsed = planar.features().contains(feature);
      Text say = Texts.filled(isUsed ? Texts.TWIN_USED : Texts.TWIN_UNUSED, "a", feature.symbol());
      Spot spot = new Spot.OfInput(feature.ordinal());
      leaves.add(
          new Leaf(spot, say.in(state.look().language()), state.focus().selected().equals(spot)));
    }
    return leaves;
  }

  private static String say(
      State state, NodeId node, int unit, Function<ParameterRef, OptionalDouble> weights) {
    Language language = state.look().language();
    String say = Texts.NEURON.in(language) + " " + (unit + 1);
    OptionalDouble bias = weights.apply(new ParameterRef(node, Tensor.Role.BIAS, unit));
    boolean isSelected = state.focus().selected().equals(new Spot.OfUnit(node, unit));
    return bias.isPresent() && isSelected
        ? say
            + (language == Language.EN ? ", " : "，")
            + Texts.filled(Texts.TWIN_BIAS, "n", Inspector.figure(bias.getAsDouble())).in(language)
        : say;
  }

  /** Where an arrow key leads from what is selected; the same place where there is nothing. */
  public Spot step(Spot from, Move move) {
    int branch = branch(from);
    if (branch < 0) {
      return branches.isEmpty() ? from : new Spot.OfLayer(branches.getFirst().node());
    }
    List<Leaf> leaves = branches.get(branch).leaves();
    int leaf = -1;
    for (int i = 0; i < leaves.size(); i++) {
      leaf = leaves.get(i).spot().equals(from) ? i : leaf;
    }
    return switch (move) {
      case LEFT -> layer(Math.max(0, branch - 1));
      case RIGHT -> layer(Math.min(branches.size() - 1, branch + 1));
      case DOWN -> leaf + 1 < leaves.size() ? leaves.get(leaf + 1).spot() : from;
      case UP -> leaf > 0 ? leaves.get(leaf - 1).spot() : layer(branch);
    };
  }

  private Spot layer(int index) {
    return new Spot.OfLayer(branches.get(index).node());
  }

  private int branch(Spot spot) {
    for (int i = 0; i < branches.size(); i++) {
      Branch branch = branches.get(i);
      boolean isLeaf = branch.leaves().stream().anyMatch(leaf -> leaf.spot().equals(spot));
      if (isLeaf || spot.layer().filter(branch.node()::equals).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /** The arrow keys. */
  public enum Move {
    LEFT,
    RIGHT,
    UP,
    DOWN
  }
}
