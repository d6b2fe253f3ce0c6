package layerlab.client.state;

import java.util.ArrayList;
import java.util.List;
import layerlab.client.live.Zoom;
import layerlab.graph.Edge;
import layerlab.graph.Graph;
import layerlab.graph.GraphEdit;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.layer.Add;
import layerlab.layer.Tensor;
import layerlab.wire.ParameterRef;

/** Selecting, hovering, carrying, letting go. */
final class Pointing {
  private Pointing() {}

  static Next select(State state, Spot spot) {
    if (state.focus().hand() instanceof Focus.Hand.Armed(String kind)) {
      State empty = state.with(state.focus().with(new Focus.Hand.Empty()));
      return spot instanceof Spot.OfEdge(Edge edge)
          ? Editing.insert(empty, kind, edge)
          : pinned(state, empty.with(empty.focus().select(spot)));
    }
    return pinned(state, state.with(state.focus().select(spot)));
  }

  static Next hover(State state, Spot spot) {
    return spot.equals(state.focus().hovered())
        ? Next.of(state)
        : pinned(state, state.with(state.focus().hover(spot)));
  }

  /** Asks for the exact values of what is looked at, when that changes. */
  private static Next pinned(State before, State after) {
    List<ParameterRef> pins = pins(after.focus());
    return pins.equals(pins(before.focus()))
        ? Next.of(after)
        : Next.of(after, new Effect.Tell(new Effect.Order.Pin(pins)));
  }

  private static List<ParameterRef> pins(Focus focus) {
    List<ParameterRef> pins = new ArrayList<>();
    pin(focus.selected(), pins);
    pin(focus.hovered(), pins);
    return pins;
  }

  private static void pin(Spot spot, List<ParameterRef> pins) {
    switch (spot) {
      case Spot.OfWeight(ParameterRef parameter) -> add(parameter, pins);
      case Spot.OfUnit(NodeId node, int unit) ->
          add(new ParameterRef(node, Tensor.Role.BIAS, unit), pins);
      case Spot.Nothing nothing -> {}
      case Spot.OfLayer layer -> {}
      case Spot.OfLayers layers -> {}
      case Spot.OfEdge edge -> {}
      case Spot.OfInput input -> {}
      case Spot.OfData data -> {}
    }
  }

  private static void add(ParameterRef parameter, List<ParameterRef> pins) {
    if (!pins.contains(parameter)) {
      pins.add(parameter);
    }
  }

  static Next drop(State state) {
    State empty = state.with(state.focus().with(new Focus.Hand.Empty()));
    return switch (state.focus().hand()) {
      case Focus.Hand.Empty nothing -> Next.of(state);
      case Focus.Hand.Armed armed -> Next.of(state);
      case Focus.Hand.Bringing file -> Next.of(state);
      case Focus.Hand.Drawing drawing -> Next.of(state);
      case Focus.Hand.Carrying carrying ->
          carrying.over() instanceof Spot.OfEdge(Edge edge)
              ? drop(empty, carrying.cargo(), edge)
              : Next.of(empty);
      case Focus.Hand.Linking linking ->
          linking.over() instanceof Spot.OfLayer(NodeId to)
              ? link(empty, linking.from(), to)
              : Next.of(empty);
    };
  }

  private static Next drop(State state, Focus.Cargo cargo, Edge edge) {
    return switch (cargo) {
      case Focus.Cargo.Fresh(String kind) -> Editing.insert(state, kind, edge);
      case Focus.Cargo.Present(NodeId node) ->
          Editing.edit(state, new Edit.OfGraph(new GraphEdit.Move(node, edge)), Event.Pace.ONCE);
    };
  }

  /** Joins by addition; where sizes differ, the problem offers the other ways. */
  private static Next link(State state, NodeId from, NodeId to) {
    Graph graph = state.work().experiment().graph();
    if (from.equals(to) || graph.inputs(to).contains(from)) {
      return Next.of(state);
    }
    GraphEdit edit =
        graph.inputs(to).isEmpty()
            ? new GraphEdit.Connect(new Edge(from, to))
            : new GraphEdit.Skip(from, to, new Node(graph.freeId("add"), new Add()));
    return Editing.edit(state, new Edit.OfGraph(edit), Event.Pace.ONCE);
  }

  /** Esc: puts down, closes or deselects, whichever comes first. */
  static Next cancel(State state) {
    Focus focus = state.focus();
    if (focus.card().isShown()) {
      return Explaining.putAway(state);
    }
    if (focus.hand() instanceof Focus.Hand.Drawing(Pen pen)) {
      return Next.of(Drawing.cancel(state, pen));
    }
    if (!(focus.hand() instanceof Focus.Hand.Empty)) {
      return Next.of(state.with(focus.with(new Focus.Hand.Empty())));
    }
    if (state.screen().sheet() instanceof Screen.Sheet.Code code) {
      return Next.of(state.with(state.screen().with(code.from())));
    }
    if (!(state.screen().sheet() instanceof Screen.Sheet.None)) {
      return Next.of(state.with(state.screen().with(new Screen.Sheet.None())));
    }
    if (state.screen().diagnosis() != Diagnosis.CLOSED) {
      return Diagnosing.show(state, Diagnosis.CLOSED);
    }
    if (!(state.screen().mistakes() instanceof Screen.Mistakes.None)) {
      return Next.of(state.with(state.screen().with(new Screen.Mistakes.None())));
    }
    if (focus.zoom() instanceof Zoom.Part) {
      return Next.of(state.with(focus.with(new Zoom.Whole())));
    }
    return Travelling.isPast(state)
        ? Next.of(Travelling.now(state))
        : select(state, new Spot.Nothing());
  }
}
