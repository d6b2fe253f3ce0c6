package layerlab.client.view.stage;

import java.util.Optional;
import layerlab.client.paint.Box;
import layerlab.client.paint.Colour;
import layerlab.client.paint.Palette;
import layerlab.client.paint.Surface;
import layerlab.client.paint.Token;
import layerlab.client.state.Focus;
import layerlab.client.state.Focus.Hand;
import layerlab.client.state.Spot;
import layerlab.client.view.stage.Room.Point;
import layerlab.graph.Edge;
import layerlab.graph.NodeId;
import layerlab.layer.Tensor;
import layerlab.wire.ParameterRef;

/** The upper canvas: what is under the pointer, what is selected, what is in the hand. */
public final class OverlayPainter {
  private static final double RING = 3;

  private final Surface surface;
  private final Palette palette;
  private final Scene scene;
  private final Weights weights;

  public OverlayPainter(Surface surface, Palette palette, Scene scene, Weights weights) {
    this.surface = surface;
    this.palette = palette;
    this.scene = scene;
    this.weights = weights;
  }

  /**
   * Draws it.
   *
   * @param origin the stage's left upper corner in the window
   */
  public void paint(Focus focus, Point origin) {
    Hand hand = focus.hand();
    surface.clear();
    selection(focus.selected());
    if (!focus.hovered().equals(focus.selected()) || dims(focus.hovered())) {
      hover(focus.hovered());
    }
    ports(focus, hand);
    switch (hand) {
      case Hand.Empty() -> {}
      case Hand.Bringing file -> {}
      case Hand.Drawing drawing -> {}
      case Hand.Armed(String kind) -> slotAt(focus.hovered());
      case Hand.Carrying(var cargo, var at, Spot over) -> slotAt(over);
      case Hand.Linking(NodeId from, Focus.Place at, Spot over) ->
          linking(from, new Point(at.x() - origin.x(), at.y() - origin.y()), over);
    }
  }

  /** Whether the other lines step back, as while one neuron is looked at. */
  public static boolean dims(Spot hovered) {
    return hovered instanceof Spot.OfUnit;
  }

  private void selection(Spot spot) {
    switch (spot) {
      case Spot.OfUnit(NodeId node, int unit) ->
          scene.column(node).ifPresent(column -> ringUnit(column, unit));
      case Spot.OfWeight(ParameterRef parameter) -> weight(parameter);
      case Spot.OfEdge(Edge edge) -> edge(edge);
      case Spot.OfLayer(NodeId node) ->
          scene
              .column(node)
              .filter(column -> !column.hasPictures() && column.form() != Form.DOT)
              .ifPresent(column -> ring(column.box().grown(5), 8));
      case Spot.OfInput(int index) -> input(index);
      case Spot.OfLayers layers -> {}
      case Spot.OfData() -> {}
      case Spot.Nothing() -> {}
    }
  }

  private void hover(Spot spot) {
    switch (spot) {
      case Spot.OfUnit(NodeId node, int unit) -> unit(node, unit);
      case Spot.OfWeight(ParameterRef parameter) -> weight(parameter);
      case Spot.OfEdge(Edge edge) -> edge(edge);
      case Spot.OfLayer(NodeId node) ->
          scene
              .column(node)
              .filter(column -> column.form() != Form.DOT)
              .ifPresent(column -> outline(column));
      case Spot.OfLayers(var nodes) ->
          nodes.forEach(node -> scene.column(node).ifPresent(this::outline));
      case Spot.OfInput(int index) -> input(index);
      case Spot.OfData() -> {}
      case Spot.Nothing() -> {}
    }
  }

  private void ringUnit(Column column, int unit) {
    if (column.hasPictures() && unit < column.units()) {
      ring(column.tileBox(unit).grown(RING), Math.min(8, column.tile() / 4));
    }
  }

  private void ring(Box box, double radius) {
    surface.begin();
    surface.roundRect(box.x(), box.y(), box.width(), box.height(), radius);
    surface.stroke(palette.of(Token.JADE), 2);
  }

  private void outline(Column column) {
    Box box = column.box().grown(7);
    surface.begin();
    surface.roundRect(box.x(), box.y(), box.width(), box.height(), 8);
    surface.stroke(Colour.fade(palette.of(Token.JADE), 0.6), 1.5);
  }

  private void input(int index) {
    for (Scene.Spare spare : scene.spares()) {
      if (spare.feature().ordinal() == index) {
        ring(spare.box().grown(RING), 8);
      }
    }
    if (scene.outline().face() instanceof Outline.Face.Features(var used)) {
      for (int unit = 0; unit < used.size(); unit++) {
        int place = unit;
        if (used.get(unit).ordinal() == index) {
          scene.columns().stream()
              .filter(column -> column.node().layer() instanceof layerlab.layer.Input)
              .forEach(column -> ringUnit(column, place));
        }
      }
    }
  }

  // -- one neuron and all of its lines

  private void unit(NodeId node, int unit) {
    Optional<Column> column = scene.column(node);
    if (column.isEmpty() || unit >= column.get().units()) {
      return;
    }
    for (Link link : scene.links()) {
      if (link instanceof Link.Fan fan && fan.to().id().equals(node)) {
        for (int input = 0; input < fan.from().units(); input++) {
          strand(fan, input, unit);
        }
      } else if (link instanceof Link.Fan fan && fan.from().id().equals(node)) {
        for (int target = 0; target < fan.to().units(); target++) {
          strand(fan, unit, target);
        }
      }
    }
    if (column.get().hasPictures()) {
      Box box = column.get().tileBox(unit).grown(2);
      surface.begin();
      surface.roundRect(
          box.x(), box.y(), box.width(), box.height(), Math.min(8, column.get().tile() / 4));
      surface.stroke(palette.of(Token.INK), 1.5);
    }
  }

  private void strand(Link.Fan fan, int input, int unit) {
    Optional<Weights.Layer> layer = weights.layer(fan.from(), fan.to());
    if (layer.isEmpty()) {
      return;
    }
    double strength = weights.strength(layer.get(), unit, input);
    if (Double.isNaN(strength)) {
      return;
    }
    surface.begin();
    trace(fan, input, unit);
    double tile = Math.max(fan.from().tile(), fan.to().tile());
    surface.stroke(EdgePainter.colour(palette, strength), EdgePainter.width(strength, tile));
  }

  private void trace(Link link, int input, int unit) {
    Column from = link.from();
    Column to = link.to();
    Direction direction = scene.direction();
    boolean isRight = direction == Direction.RIGHT;
    double leave = from.tile() / 2;
    double enter = to.form() == Form.DOT ? 0 : to.tile() / 2;
    Curve.trace(
        surface,
        direction,
        from.x(input) + (isRight ? leave : 0),
        from.y(input) + (isRight ? 0 : leave),
        to.x(unit) - (isRight ? enter : 0),
        to.y(unit) - (isRight ? 0 : enter));
  }

  // -- one weight, one bias, one connection

  private void weight(ParameterRef parameter) {
    Optional<Column> target = scene.column(parameter.node());
    if (target.isEmpty()) {
      return;
    }
    if (parameter.role() == Tensor.Role.BIAS) {
      if (parameter.index() < target.get().units() && Hits.hasBias(target.get())) {
        ring(BiasScale.box(target.get(), parameter.index()).grown(4), 4);
      }
      return;
    }
    for (Link link : scene.links()) {
      if (link instanceof Link.Fan fan && fan.to().id().equals(parameter.node())) {
        fat(fan, parameter.index());
      }
    }
  }

  private void fat(Link.Fan fan, int index) {
    int inputs = fan.from().units();
    Optional<Weights.Layer> layer = weights.layer(fan.from(), fan.to());
    if (layer.isEmpty() || index >= inputs * fan.to().units()) {
      return;
    }
    double strength = weights.strength(layer.get(), index / inputs, index % inputs);
    surface.begin();
    trace(fan, index % inputs, index / inputs);
    surface.stroke(palette.of(Token.PAPER), 10);
    surface.stroke(
        palette.of(
            Double.isNaN(strength) ? Token.CRIMSON : strength < 0 ? Token.NEG_4 : Token.POS_4),
        6);
  }

  private void edge(Edge edge) {
    Optional<Link> link = scene.link(edge);
    if (link.isEmpty()) {
      return;
    }
    switch (link.get()) {
      case Link.Bracket bracket -> {
        surface.begin();
        Brackets.trace(surface, scene.direction(), bracket);
        surface.stroke(palette.of(Token.JADE), 3.5);
      }
      case Link.Fan fan -> between(fan);
      case Link.Strands strands -> between(strands);
      case Link.Ribbon ribbon -> between(ribbon);
    }
  }

  private void between(Link link) {
    Box box = Hits.between(scene, link).grown(-6);
    surface.begin();
    surface.roundRect(box.x(), box.y(), Math.max(1, box.width()), box.height(), 8);
    surface.fill(Colour.fade(palette.of(Token.JADE), 0.1));
  }

  // -- the hand

  private void ports(Focus focus, Hand hand) {
    boolean isLinking = hand instanceof Hand.Linking;
    Optional<NodeId> near = shown(focus.hovered()).or(() -> shown(focus.selected()));
    for (Column column : scene.columns()) {
      boolean isNear = near.map(id -> id.equals(column.id())).orElse(false);
      if (Hits.hasPort(column) && (isNear || isLinking)) {
        Point port = scene.port(column);
        surface.begin();
        surface.circle(port.x(), port.y(), 5);
        surface.fill(palette.of(Token.PAPER));
        surface.stroke(palette.of(isNear ? Token.JADE : Token.LINE_2), 2);
      }
    }
  }

  /** Whose port is shown: not that of a line's end. */
  private static Optional<NodeId> shown(Spot spot) {
    boolean isLayer = spot instanceof Spot.OfLayer || spot instanceof Spot.OfUnit;
    return isLayer ? spot.layer() : Optional.empty();
  }

  /** The slot that opens where a layer would be dropped. */
  private void slotAt(Spot over) {
    if (!(over instanceof Spot.OfEdge(Edge edge))) {
      return;
    }
    Optional<Link> link = scene.link(edge);
    if (link.isEmpty()) {
      return;
    }
    Box slot = slot(scene, link.get());
    surface.begin();
    surface.roundRect(slot.x(), slot.y(), slot.width(), slot.height(), 6);
    surface.fill(palette.of(Token.JADE_SOFT));
    surface.dash(5, 4);
    surface.stroke(palette.of(Token.JADE), 2);
    surface.solid();
  }

  /** Where the slot of a connection opens. */
  static Box slot(Scene scene, Link link) {
    Direction direction = scene.direction();
    Box between = Hits.between(scene, link);
    if (link instanceof Link.Bracket) {
      Point middle = scene.middle(link);
      return Box.around(middle.x(), middle.y(), 28, 28);
    }
    boolean isRight = direction == Direction.RIGHT;
    double room = isRight ? between.width() : between.height();
    double breadth = isRight ? between.height() : between.width();
    return direction.box(
        direction.along(between.middleX(), between.middleY()),
        direction.across(between.middleX(), between.middleY()),
        Math.min(36, Math.max(14, room - 16)),
        Math.max(48, breadth * 0.7));
  }

  private void linking(NodeId from, Point at, Spot over) {
    Optional<Column> source = scene.column(from);
    if (source.isEmpty()) {
      return;
    }
    Point port = scene.port(source.get());
    surface.begin();
    Optional<Column> target =
        over instanceof Spot.OfLayer(NodeId node) && !node.equals(from)
            ? scene.column(node)
            : Optional.empty();
    Point end = target.map(scene::entry).orElse(at.x() < -40 || at.y() < -40 ? port : at);
    surface.moveTo(port.x(), port.y());
    surface.lineTo(end.x(), end.y());
    surface.dash(5, 4);
    surface.stroke(palette.of(Token.JADE), 2);
    surface.solid();
    target.ifPresent(column -> ring(column.box().grown(7), 8));
  }
}
