package layerlab.client.view.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.client.state.Event;
import layerlab.client.state.Focus.Hand;
import layerlab.client.state.Screen;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.experiment.Experiment;
import layerlab.graph.Checked;
import layerlab.graph.Edge;
import layerlab.graph.Graph;
import layerlab.graph.GraphCheck;
import layerlab.graph.GraphEdit;
import layerlab.graph.Node;
import layerlab.graph.ShapedGraph;
import layerlab.layer.Catalogue;
import layerlab.layer.Input;
import layerlab.layer.Layer;
import layerlab.layer.Output;
import layerlab.spec.Kind;
import layerlab.spec.Text;

/** The places between layers, into which a new one can be put. */
final class Slots {
  private Slots() {}

  /** Names the list of layers that opens at a connection. */
  static String control(Edge edge) {
    return "slot:" + edge.from() + ":" + edge.to();
  }

  static boolean isOpen(State state, Edge edge) {
    return state.screen().sheet() instanceof Screen.Sheet.Picking picking
        && picking.control().equals(control(edge));
  }

  /** What can be put between two layers. */
  static List<Kind<? extends Layer>> kinds() {
    List<Kind<? extends Layer>> kinds = new ArrayList<>(Catalogue.LAYERS);
    kinds.remove(Input.KIND);
    kinds.remove(Output.KIND);
    return kinds;
  }

  /** Puts a new layer of a kind there. */
  static List<Event> insert(Kind<? extends Layer> kind, Edge edge) {
    return List.of(
        new Event.Opened(new Screen.Sheet.None()),
        new Event.Handled(new Hand.Armed(kind.id())),
        new Event.Selected(new Spot.OfEdge(edge)));
  }

  /**
   * What a new layer would make of a connection: the shape that comes out and the parameters that
   * are added; empty where the network cannot be computed.
   */
  static Optional<Text> effect(Experiment experiment, Kind<? extends Layer> kind, Edge edge) {
    Graph graph = experiment.graph();
    Optional<Integer> before = parameters(experiment, graph);
    if (before.isEmpty() || !graph.edges().contains(edge)) {
      return Optional.empty();
    }
    Node node = new Node(graph.freeId(kind.id()), kind.initial());
    Graph after = graph.apply(new GraphEdit.Insert(edge, node));
    if (!(check(experiment, after) instanceof Checked.Valid(ShapedGraph shaped))) {
      return Optional.empty();
    }
    int more = shaped.parameterCount() - before.get();
    return shaped
        .node(node.id())
        .map(
            found -> {
              String shape = "→ " + found.output().say();
              return more == 0
                  ? Text.of(shape + ", no new parameters", shape + "，不增加参数")
                  : Text.of(
                      shape + ", " + signed(more) + " parameters",
                      shape + "," + signed(more) + " 个参数");
            });
  }

  private static String signed(int number) {
    return number < 0 ? "−" + -number : "+" + number;
  }

  private static Optional<Integer> parameters(Experiment experiment, Graph graph) {
    return check(experiment, graph) instanceof Checked.Valid(ShapedGraph shaped)
        ? Optional.of(shaped.parameterCount())
        : Optional.empty();
  }

  private static Checked check(Experiment experiment, Graph graph) {
    return GraphCheck.check(graph, experiment.data().shape(), experiment.plan().loss());
  }
}
