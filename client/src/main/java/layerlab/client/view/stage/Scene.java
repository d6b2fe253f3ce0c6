package layerlab.client.view.stage;

import java.util.List;
import java.util.Optional;
import layerlab.client.paint.Box;
import layerlab.client.view.stage.Room.Point;
import layerlab.data.Feature;
import layerlab.graph.Edge;
import layerlab.graph.NodeId;

/** Where everything lies. */
public record Scene(
    Outline outline, Room room, List<Column> columns, List<Link> links, List<Spare> spares) {
  public Scene {
    columns = List.copyOf(columns);
    links = List.copyOf(links);
    spares = List.copyOf(spares);
  }

  /** A feature that the network is not told of. */
  public record Spare(Feature feature, Box box) {}

  /** How much of a header there is room for. */
  public enum Header {
    FULL,
    SHORT,
    NAME,
    NONE
  }

  public Direction direction() {
    return room.direction();
  }

  public Optional<Column> column(NodeId id) {
    return columns.stream().filter(column -> column.id().equals(id)).findFirst();
  }

  public Optional<Link> link(Edge edge) {
    return links.stream().filter(link -> link.edge().equals(edge)).findFirst();
  }

  /** Where a layer's name stands: its middle and upper end, or its left end on a phone. */
  public Point header(Column column) {
    if (direction() == Direction.DOWN) {
      return new Point(14, column.box().y() - 26);
    }
    double y = column.seat().lane() == 0 ? 16 : column.box().y() - 52;
    return new Point(column.box().middleX(), y);
  }

  /** How much of its header a column has room for. */
  public Header headerRoom(Column column) {
    if (direction() == Direction.DOWN) {
      return Header.FULL;
    }
    double room = breadth(column);
    return room > 124
        ? Header.FULL
        : room > 78 ? Header.SHORT : room > 46 ? Header.NAME : Header.NONE;
  }

  /** How broad what belongs to a column may be without touching what belongs to the next. */
  double breadth(Column column) {
    return 2 * Math.min(gapBefore(column), gapAfter(column));
  }

  private double gapBefore(Column column) {
    double middle = column.box().middleX();
    return columns.stream()
        .filter(other -> other.seat().lane() == column.seat().lane())
        .map(other -> other.box().middleX())
        .filter(x -> x < middle - 1)
        .mapToDouble(x -> (middle - x) / 2)
        .min()
        .orElse(middle);
  }

  private double gapAfter(Column column) {
    double middle = column.box().middleX();
    return columns.stream()
        .filter(other -> other.seat().lane() == column.seat().lane() && other.form() != Form.DOT)
        .map(other -> other.box().middleX())
        .filter(x -> x > middle + 1)
        .mapToDouble(x -> (x - middle) / 2)
        .min()
        .orElse(100);
  }

  /** The port from which a skip connection is drawn: at the layer's end, on the near side. */
  public Point port(Column column) {
    Direction direction = direction();
    double along = direction.end(column.box()) + 10;
    double across = direction.near(column.box()) - 4;
    return new Point(direction.x(along, across), direction.y(along, across));
  }

  /** Where a layer takes skip connections in. */
  public Point entry(Column column) {
    Direction direction = direction();
    double along = (direction.start(column.box()) + direction.end(column.box())) / 2;
    double across = direction.near(column.box()) - 16;
    return new Point(direction.x(along, across), direction.y(along, across));
  }

  /** Where a new layer can be put into a connection. */
  public Point middle(Link link) {
    if (link instanceof Link.Bracket bracket) {
      return middle(bracket);
    }
    Direction direction = direction();
    double along = (direction.end(link.from().box()) + direction.start(link.to().box())) / 2;
    double across =
        direction == Direction.RIGHT ? Math.min(72, laneTop(link)) : room.across().to() - 10;
    return new Point(direction.x(along, across), direction.y(along, across));
  }

  private double laneTop(Link link) {
    if (link.from().seat().lane() == 0 && link.to().seat().lane() == 0) {
      return 72;
    }
    return Math.min(link.from().box().middleY(), link.to().box().middleY());
  }

  private Point middle(Link.Bracket bracket) {
    Direction direction = direction();
    double along =
        (direction.along(bracket.start().x(), bracket.start().y())
                + direction.along(bracket.end().x(), bracket.end().y()))
            / 2;
    return new Point(direction.x(along, bracket.track()), direction.y(along, bracket.track()));
  }
}
