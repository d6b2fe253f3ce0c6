package layerlab.client.view.stage;

import java.util.List;
import java.util.OptionalDouble;
import layerlab.client.html.Signal.Modifiers;
import layerlab.client.live.LatestFrames;
import layerlab.client.state.Edit;
import layerlab.client.state.Event;
import layerlab.client.state.Focus;
import layerlab.client.state.Focus.Hand;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.view.stage.Hits.Hit;
import layerlab.data.Feature;
import layerlab.graph.NodeId;
import layerlab.layer.Input;
import layerlab.layer.Output;
import layerlab.layer.Tensor;
import layerlab.wire.ParameterRef;

/** What the pointer does on the stage. It remembers what it took hold of until it lets go. */
public final class StagePointer {
  /** A pointer that moved less has not dragged. */
  private static final double STILL = 4;

  private Grip grip = new Grip.Nothing();
  private Touch start = new Touch(0, 0, 0, 0, Modifiers.NONE);

  /**
   * Where the pointer is.
   *
   * @param x in the stage's own coordinates, as is {@code y}
   * @param pageX from the left of the window, as {@code pageY} from its top
   */
  public record Touch(double x, double y, double pageX, double pageY, Modifiers modifiers) {
    Focus.Place place() {
      return new Focus.Place(pageX, pageY);
    }
  }

  /** What the pointer holds. */
  private sealed interface Grip {
    record Nothing() implements Grip {}

    /** It went down here and has not moved yet. */
    record Pressed(Hit hit) implements Grip {}

    record Port(NodeId node) implements Grip {}

    record Layer(NodeId node) implements Grip {}

    record Parameter(ParameterRef parameter, double before) implements Grip {}
  }

  /** Whether something is being dragged. */
  public boolean isDragging() {
    return !(grip instanceof Grip.Nothing) && !(grip instanceof Grip.Pressed);
  }

  public List<Event> down(StagePicture picture, LatestFrames frames, Touch touch) {
    start = touch;
    Hit hit = Hits.at(picture.scene(), picture.wires(), touch.x(), touch.y());
    grip = new Grip.Pressed(hit);
    if (hit instanceof Hit.Of(Spot.OfWeight(ParameterRef parameter))) {
      return List.of(new Event.Selected(new Spot.OfWeight(parameter)));
    }
    return List.of();
  }

  /** The pointer went down on a layer's name. */
  public List<Event> downOnHeader(NodeId node, Touch touch) {
    start = touch;
    grip = new Grip.Pressed(new Hit.Header(node));
    return List.of();
  }

  public List<Event> move(State state, StagePicture picture, LatestFrames frames, Touch touch) {
    double way = Math.hypot(touch.x() - start.x(), touch.y() - start.y());
    if (grip instanceof Grip.Pressed(Hit hit) && way > STILL) {
      grip = taken(state, hit, frames);
    }
    return switch (grip) {
      case Grip.Nothing() -> List.of(hovered(state, picture, touch));
      case Grip.Pressed pressed -> List.of();
      case Grip.Port(NodeId node) ->
          List.of(
              new Event.Handled(
                  new Hand.Linking(
                      node, touch.place(), Hits.layerNear(picture.scene(), touch.x(), touch.y()))));
      case Grip.Layer(NodeId node) ->
          List.of(
              new Event.Handled(
                  new Hand.Carrying(
                      new Focus.Cargo.Present(node),
                      touch.place(),
                      Hits.gapNear(picture.scene(), touch.x(), touch.y()))));
      case Grip.Parameter(ParameterRef parameter, double before) ->
          List.of(
              new Event.Weighed(
                  parameter, before, dragged(picture, parameter, before, touch), Event.Pace.DRAG));
    };
  }

  private static Grip taken(State state, Hit hit, LatestFrames frames) {
    return switch (hit) {
      case Hit.Header(NodeId node) ->
          isMovable(state, node) ? new Grip.Layer(node) : new Grip.Nothing();
      case Hit.Port(NodeId node) -> new Grip.Port(node);
      case Hit.Of(Spot.OfWeight(ParameterRef parameter)) -> {
        OptionalDouble before = frames.value(parameter);
        boolean isKnown = before.isPresent() && !Double.isNaN(before.getAsDouble());
        yield isKnown ? new Grip.Parameter(parameter, before.getAsDouble()) : new Grip.Nothing();
      }
      case Hit.Of other -> new Grip.Nothing();
    };
  }

  private static boolean isMovable(State state, NodeId id) {
    return state
        .work()
        .experiment()
        .graph()
        .node(id)
        .filter(node -> !(node.layer() instanceof Input || node.layer() instanceof Output))
        .isPresent();
  }

  /** Up is more for a weight, right is more for a bias. */
  private double dragged(StagePicture picture, ParameterRef parameter, double before, Touch touch) {
    double change;
    if (parameter.role() == Tensor.Role.BIAS) {
      double way = touch.x() - start.x();
      change =
          picture
              .scene()
              .column(parameter.node())
              .map(column -> BiasScale.change(column, way))
              .orElse(way / 20);
    } else {
      change = (start.y() - touch.y()) * 0.02;
    }
    double fine = touch.modifiers().alt() ? 0.1 : touch.modifiers().shift() ? 10 : 1;
    return Math.rint((before + change * fine) * 1000) / 1000;
  }

  private static Event hovered(State state, StagePicture picture, Touch touch) {
    boolean isArmed = state.focus().hand() instanceof Hand.Armed;
    Spot spot =
        isArmed
            ? Hits.gapNear(picture.scene(), touch.x(), touch.y())
            : switch (Hits.at(picture.scene(), picture.wires(), touch.x(), touch.y())) {
              case Hit.Of(Spot found) -> found;
              case Hit.Port(NodeId node) -> new Spot.OfLayer(node);
              case Hit.Header(NodeId node) -> new Spot.OfLayer(node);
            };
    return new Event.Hovered(spot);
  }

  public List<Event> up(State state, StagePicture picture, Touch touch) {
    Grip last = grip;
    grip = new Grip.Nothing();
    return switch (last) {
      case Grip.Nothing() -> List.of();
      case Grip.Port port -> List.of(new Event.Dropped());
      case Grip.Layer layer -> List.of(new Event.Dropped());
      case Grip.Parameter parameter -> List.of(new Event.Released());
      case Grip.Pressed(Hit hit) -> clicked(state, picture, hit, touch);
    };
  }

  private static List<Event> clicked(State state, StagePicture picture, Hit hit, Touch touch) {
    if (state.focus().hand() instanceof Hand.Armed) {
      return List.of(new Event.Selected(Hits.gapNear(picture.scene(), touch.x(), touch.y())));
    }
    return switch (hit) {
      case Hit.Header(NodeId node) -> List.of(new Event.Selected(new Spot.OfLayer(node)));
      case Hit.Port(NodeId node) ->
          List.of(
              new Event.Selected(new Spot.OfLayer(node)),
              new Event.Handled(new Hand.Linking(node, touch.place(), new Spot.Nothing())));
      case Hit.Of(Spot.OfInput(int index)) ->
          List.of(Event.Edited.once(new Edit.FlipFeature(Feature.values()[index])));
      case Hit.Of(Spot.OfWeight weight) -> List.of();
      case Hit.Of(Spot spot) -> {
        boolean isAgain = spot.equals(state.focus().selected());
        yield state.focus().hand() instanceof Hand.Linking linking
            ? linked(linking, picture, touch)
            : List.of(new Event.Selected(isAgain ? new Spot.Nothing() : spot));
      }
    };
  }

  /** The second click of a connection that is drawn by clicks. */
  private static List<Event> linked(Hand.Linking linking, StagePicture picture, Touch touch) {
    Spot over = Hits.layerNear(picture.scene(), touch.x(), touch.y());
    return List.of(
        new Event.Handled(new Hand.Linking(linking.from(), touch.place(), over)),
        new Event.Dropped());
  }

  public List<Event> cancel() {
    Grip last = grip;
    grip = new Grip.Nothing();
    return switch (last) {
      case Grip.Port port -> List.of(new Event.Cancelled());
      case Grip.Layer layer -> List.of(new Event.Cancelled());
      case Grip.Parameter parameter -> List.of(new Event.Released());
      case Grip.Nothing nothing -> List.of();
      case Grip.Pressed pressed -> List.of();
    };
  }

  /** The pointer has left the stage. */
  public List<Event> leave() {
    return isDragging() ? List.of() : List.of(new Event.Hovered(new Spot.Nothing()));
  }
}
