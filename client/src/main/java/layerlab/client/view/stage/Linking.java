package layerlab.client.view.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import layerlab.client.view.stage.Room.Point;
import layerlab.graph.Edge;
import layerlab.graph.NodeId;
import layerlab.layer.Concat;

/** How the lines between columns are drawn, once the columns have their places. */
final class Linking {
  /** How far apart lines run that jump over columns. */
  static final double TRACK = 16;

  private final Outline outline;
  private final Room room;
  private final Direction direction;
  private final Tracks tracks;
  private final Map<NodeId, Column> columns = new HashMap<>();

  Linking(Outline outline, Room room, Tracks tracks, List<Column> columns) {
    this.outline = outline;
    this.room = room;
    this.direction = room.direction();
    this.tracks = tracks;
    columns.forEach(column -> this.columns.put(column.id(), column));
  }

  List<Link> links() {
    List<Link> links = new ArrayList<>();
    for (Edge edge : outline.edges()) {
      Column from = columns.get(edge.from());
      Column to = columns.get(edge.to());
      if (from != null && to != null) {
        links.add(link(edge, from, to));
      }
    }
    return links;
  }

  private Link link(Edge edge, Column from, Column to) {
    if (tracks.has(edge)) {
      return bracket(edge, from, to);
    }
    boolean isFirst = outline.inputs(edge.to()).getFirst().equals(edge.from());
    boolean hasBlock = from.form() == Form.BLOCK || to.form() == Form.BLOCK;
    if (hasBlock) {
      return new Link.Ribbon(edge, from, to);
    }
    if (!Arrangement.passesOn(to.node().layer())) {
      return isFirst ? new Link.Fan(edge, from, to) : new Link.Ribbon(edge, from, to);
    }
    int shift = shift(edge);
    return shift + from.units() <= to.units()
        ? new Link.Strands(edge, from, to, shift)
        : new Link.Ribbon(edge, from, to);
  }

  /** A Concat puts its inputs one after the other. */
  private int shift(Edge edge) {
    Column to = columns.get(edge.to());
    if (to == null || !(to.node().layer() instanceof Concat)) {
      return 0;
    }
    int shift = 0;
    for (NodeId id : outline.inputs(edge.to())) {
      if (id.equals(edge.from())) {
        break;
      }
      Column before = columns.get(id);
      shift += before == null ? 0 : before.units();
    }
    return shift;
  }

  private Link bracket(Edge edge, Column from, Column to) {
    double near = Double.MAX_VALUE;
    double far = -Double.MAX_VALUE;
    for (Column column : columns.values()) {
      if (column.form() != Form.DOT) {
        near = Math.min(near, direction.near(column.box()));
        far = Math.max(far, direction.far(column.box()));
      }
    }
    boolean isNear = tracks.isNear(edge);
    double step = TRACK * tracks.track(edge);
    double track = isNear ? near - 26 - step : far + 20 + step;
    track =
        isNear
            ? Math.max(room.across().from() - 14 - TRACK * 0.5, track)
            : Math.min(room.across().to() + 14, track);
    double startAlong = direction.end(from.box()) + 10;
    double endAlong = (direction.start(to.box()) + direction.end(to.box())) / 2;
    double startAcross = isNear ? direction.near(from.box()) - 4 : direction.far(from.box()) + 4;
    double endAcross = isNear ? direction.near(to.box()) - 8 : direction.far(to.box()) + 8;
    return new Link.Bracket(
        edge,
        from,
        to,
        new Point(direction.x(startAlong, startAcross), direction.y(startAlong, startAcross)),
        new Point(direction.x(endAlong, endAcross), direction.y(endAlong, endAcross)),
        track,
        shift(edge));
  }
}
