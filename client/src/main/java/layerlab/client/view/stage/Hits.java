package layerlab.client.view.stage;

import java.util.List;
import layerlab.client.paint.Box;
import layerlab.client.state.Spot;
import layerlab.client.view.stage.Room.Point;
import layerlab.graph.NodeId;
import layerlab.layer.Dense;
import layerlab.layer.Input;
import layerlab.layer.Tensor;
import layerlab.wire.ParameterRef;

/** What lies under the pointer. */
public final class Hits {
  private static final double REACH = 7;

  private Hits() {}

  /** Something that can be taken hold of. */
  public sealed interface Hit {

    /** Something that can be hovered and selected. */
    record Of(Spot spot) implements Hit {}

    /** The port of a layer, from which a skip connection is drawn. */
    record Port(NodeId node) implements Hit {}

    /** The name of a layer, by which it is carried elsewhere. */
    record Header(NodeId node) implements Hit {}
  }

  /** What lies at a point; what is drawn last is found first. */
  public static Hit at(Scene scene, Wires wires, double x, double y) {
    for (Column column : scene.columns()) {
      if (hasPort(column) && isNear(scene.port(column), x, y, 9)) {
        return new Hit.Port(column.id());
      }
    }
    Spot unit = unit(scene, x, y);
    if (!(unit instanceof Spot.Nothing)) {
      return new Hit.Of(unit);
    }
    Spot line = line(scene, wires, x, y);
    return new Hit.Of(line instanceof Spot.Nothing ? layer(scene, x, y) : line);
  }

  static boolean hasPort(Column column) {
    return column.form() != Form.DOT && !(column.node().layer() instanceof layerlab.layer.Output);
  }

  private static boolean isNear(Point point, double x, double y, double reach) {
    double dx = point.x() - x;
    double dy = point.y() - y;
    return dx * dx + dy * dy <= reach * reach;
  }

  private static Spot unit(Scene scene, double x, double y) {
    for (Scene.Spare spare : scene.spares()) {
      if (spare.box().holds(x, y)) {
        return new Spot.OfInput(spare.feature().ordinal());
      }
    }
    for (Column column : scene.columns()) {
      if (!column.box().grown(12).holds(x, y) || !column.hasPictures()) {
        continue;
      }
      for (int unit = 0; unit < column.units(); unit++) {
        if (column.tileBox(unit).grown(1).holds(x, y)) {
          return tile(scene, column, unit);
        }
        if (hasBias(column) && BiasScale.box(column, unit).grown(4).holds(x, y)) {
          return new Spot.OfWeight(new ParameterRef(column.id(), Tensor.Role.BIAS, unit));
        }
      }
    }
    return new Spot.Nothing();
  }

  static boolean hasBias(Column column) {
    return column.form() == Form.TILES
        && column.node().layer() instanceof Dense
        && column.tile() >= 18;
  }

  private static Spot tile(Scene scene, Column column, int unit) {
    boolean isFeature =
        column.node().layer() instanceof Input
            && scene.outline().face() instanceof Outline.Face.Features;
    if (isFeature && scene.outline().face() instanceof Outline.Face.Features features) {
      return unit < features.used().size()
          ? new Spot.OfInput(features.used().get(unit).ordinal())
          : new Spot.Nothing();
    }
    return new Spot.OfUnit(column.id(), unit);
  }

  /** The nearest line, where a strong one is broader. */
  private static Spot line(Scene scene, Wires wires, double x, double y) {
    double least = REACH;
    int nearest = -1;
    for (int i = 0; i < wires.count(); i++) {
      double left = Math.min(wires.x0(i), wires.x1(i)) - REACH;
      double right = Math.max(wires.x0(i), wires.x1(i)) + REACH;
      double top = Math.min(wires.y0(i), wires.y1(i)) - REACH;
      double bottom = Math.max(wires.y0(i), wires.y1(i)) + REACH;
      if (x < left || x > right || y < top || y > bottom) {
        continue;
      }
      double bonus = 2.5 * Math.abs(wires.strength(i));
      double distance = wires.distance(scene.direction(), i, x, y) - bonus;
      if (distance < least) {
        least = distance;
        nearest = i;
      }
    }
    if (nearest >= 0) {
      return spot(scene, wires, nearest);
    }
    for (Link link : scene.links()) {
      if (link instanceof Link.Bracket bracket
          && Brackets.distance(scene.direction(), bracket, x, y) < REACH) {
        return new Spot.OfEdge(link.edge());
      }
      if (link instanceof Link.Ribbon && between(scene, link).holds(x, y)) {
        return new Spot.OfEdge(link.edge());
      }
    }
    return new Spot.Nothing();
  }

  static Spot spot(Scene scene, Wires wires, int wire) {
    Link link = scene.links().get(wires.link(wire));
    if (!(link instanceof Link.Fan)) {
      return new Spot.OfEdge(link.edge());
    }
    int index = wires.to(wire) * link.from().units() + wires.from(wire);
    return new Spot.OfWeight(new ParameterRef(link.to().id(), Tensor.Role.WEIGHTS, index));
  }

  /** The room between two layers. */
  static Box between(Scene scene, Link link) {
    Direction direction = scene.direction();
    double start = direction.end(link.from().box());
    double end = direction.start(link.to().box());
    double near = Math.min(direction.near(link.from().box()), direction.near(link.to().box()));
    double far = Math.max(direction.far(link.from().box()), direction.far(link.to().box()));
    return direction.box((start + end) / 2, (near + far) / 2, Math.max(0, end - start), far - near);
  }

  private static Spot layer(Scene scene, double x, double y) {
    for (Column column : scene.columns()) {
      if (column.box().grown(6).holds(x, y)) {
        return new Spot.OfLayer(column.id());
      }
    }
    return new Spot.Nothing();
  }

  /** The layer whose column is nearest, for what is dropped on one. */
  public static Spot layerNear(Scene scene, double x, double y) {
    Spot best = new Spot.Nothing();
    double least = 40;
    for (Column column : scene.columns()) {
      double distance = distance(column.box(), x, y);
      if (distance < least) {
        least = distance;
        best = new Spot.OfLayer(column.id());
      }
    }
    return best;
  }

  /** The connection into which something that is dropped here would be put. */
  public static Spot gapNear(Scene scene, double x, double y) {
    List<Link> links = scene.links();
    Spot best = new Spot.Nothing();
    double least = 60;
    for (Link link : links) {
      double distance =
          link instanceof Link.Bracket bracket
              ? 2 * Brackets.distance(scene.direction(), bracket, x, y)
              : distance(between(scene, link).grown(4), x, y);
      if (distance < least) {
        least = distance;
        best = new Spot.OfEdge(link.edge());
      }
    }
    return best;
  }

  private static double distance(Box box, double x, double y) {
    double dx = Math.max(0, Math.max(box.x() - x, x - box.right()));
    double dy = Math.max(0, Math.max(box.y() - y, y - box.bottom()));
    return Math.sqrt(dx * dx + dy * dy);
  }
}
