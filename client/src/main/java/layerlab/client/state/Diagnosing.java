package layerlab.client.state;

import java.util.List;
import java.util.Optional;
import layerlab.dense.LayerStatistics;
import layerlab.graph.Checked;
import layerlab.graph.NodeId;
import layerlab.graph.ShapedGraph;
import layerlab.graph.ShapedNode;
import layerlab.wire.ServerMessage;

/** Looking at the vital signs over time: of the selected layer, or the first that learns. */
public final class Diagnosing {
  private Diagnosing() {}

  /** The layers that learn; none while there is a problem. */
  public static List<NodeId> layers(State state) {
    return state.work().checked() instanceof Checked.Valid(ShapedGraph graph)
        ? LayerStatistics.layers(graph).stream().map(ShapedNode::id).toList()
        : List.of();
  }

  /** The number of the layer that is looked at. */
  public static int chosen(State state) {
    Optional<NodeId> selected = state.focus().selected().layer();
    return selected.map(layers(state)::indexOf).map(at -> Math.max(0, at)).orElse(0);
  }

  static Next show(State state, Diagnosis view) {
    return Next.of(state.with(state.screen().with(view)));
  }

  /** So many layers further, or back. */
  static Next go(State state, int by) {
    List<NodeId> layers = layers(state);
    int to = chosen(state) + by;
    return to < 0 || to >= layers.size()
        ? Next.of(state)
        : Pointing.select(state, new Spot.OfLayer(layers.get(to)));
  }

  static Next ask(State state, int after) {
    return Next.of(state, new Effect.Tell(new Effect.Order.FetchCheckups(after)));
  }

  /** The state of the layers has come. */
  static Next arrived(State state, ServerMessage.Checkups checkups) {
    return Next.of(state, new Effect.Examine(checkups));
  }
}
