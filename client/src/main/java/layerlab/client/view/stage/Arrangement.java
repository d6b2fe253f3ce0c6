package layerlab.client.view.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import layerlab.client.paint.Box;
import layerlab.client.view.stage.Room.Point;
import layerlab.client.view.stage.Room.Span;
import layerlab.data.Feature;
import layerlab.graph.NodeId;
import layerlab.layer.Activation;
import layerlab.layer.Add;
import layerlab.layer.BatchNorm;
import layerlab.layer.Concat;
import layerlab.layer.Dense;
import layerlab.layer.Dropout;
import layerlab.layer.Input;
import layerlab.layer.Layer;
import layerlab.layer.Output;

/**
 * Lays a network out: columns by the longest way from the input, the main chain straight, branches
 * in lanes beside it, skip connections in tracks around it.
 */
public final class Arrangement {
  private static final double SMALLEST_TILE = 26;

  /** From one tile of a column to the next, where there is room. */
  private static final double BETWEEN = 12;

  /** Keeps tracks clear of the row in which layers are added. */
  private static final double APART = 16;

  private static final double BLOCK_LENGTH = 62;
  private static final double LANE_GAP = 64;

  /** Where the inputs' middles may begin so that their names have room before them. */
  private static final double NAMES = 148;

  /** How much longer than a formula such as sin x the name of a column may be. */
  private static final double NAMES_MORE = 62;

  private final Outline outline;
  private final Room room;
  private final Layering layering;
  private final Direction direction;
  private final boolean answersOnMap;
  private final List<Column> columns = new ArrayList<>();
  private final Map<NodeId, Column> byId = new HashMap<>();
  private final List<Scene.Spare> spares = new ArrayList<>();

  private Arrangement(Outline outline, Room room, boolean answersOnMap) {
    this.outline = outline;
    this.room = room;
    this.layering = Layering.of(outline);
    this.direction = room.direction();
    this.answersOnMap = answersOnMap;
  }

  /**
   * Lays out.
   *
   * @param answersOnMap whether an output of one unit is the big map
   */
  public static Scene of(Outline outline, Room room, boolean answersOnMap) {
    return new Arrangement(outline, room, answersOnMap).scene();
  }

  private Scene scene() {
    Tracks tracks = Tracks.of(outline, layering);
    double near =
        room.across().from() + (tracks.near() == 0 ? 0 : APART + Linking.TRACK * tracks.near());
    double far = room.across().to() - Linking.TRACK * tracks.far();
    List<Span> lanes = lanes(new Span(near, Math.max(near + 60, far)));
    double[] alongs = alongs();
    double gap = smallestGap(alongs);
    List<Outline.Item> order = new ArrayList<>(outline.items());
    order.sort((a, b) -> Integer.compare(layering.column(a.id()), layering.column(b.id())));
    for (Outline.Item item : order) {
      int index = layering.column(item.id());
      Column column =
          isDot(item) ? dot(item) : column(item, alongs[index], lanes.get(lane(item)), gap);
      columns.add(column);
      byId.put(item.id(), column);
    }
    List<Link> links = new Linking(outline, room, tracks, columns).links();
    return new Scene(outline, room, columns, links, spares);
  }

  private int lane(Outline.Item item) {
    return layering.lane(item.id());
  }

  private boolean isDot(Outline.Item item) {
    return answersOnMap && item.node().layer() instanceof Output && item.units() == 1;
  }

  private Column dot(Outline.Item item) {
    Point answer = room.answer();
    return new Column(
        item.node(),
        Form.DOT,
        seat(item),
        8,
        new double[] {answer.x()},
        new double[] {answer.y()},
        Box.around(answer.x(), answer.y(), 8, 8));
  }

  private Column.Seat seat(Outline.Item item) {
    return new Column.Seat(layering.column(item.id()), lane(item));
  }

  /** Lane 0 in the middle, the others beyond and before it in turn, each as broad as it needs. */
  private List<Span> lanes(Span whole) {
    int count = layering.lanes();
    double[] wanted = new double[count];
    for (Outline.Item item : outline.items()) {
      int lane = lane(item);
      wanted[lane] = Math.max(wanted[lane], Math.min(12, rows(item)) * room.pitch());
    }
    double sum = 0;
    for (double breadth : wanted) {
      sum += breadth;
    }
    // A lane's header stands in the gap before it, and text does not shrink.
    double gaps = LANE_GAP * (count - 1);
    double scale = Math.min(1, Math.max(40 * count, whole.length() - gaps) / Math.max(1, sum));
    Span[] lanes = new Span[count];
    double at = Math.max(whole.from(), whole.middle() - (sum * scale + gaps) / 2);
    for (int lane : laneOrder(count)) {
      double breadth = wanted[lane] * scale;
      lanes[lane] = count == 1 ? whole : new Span(at, at + breadth);
      at += breadth + LANE_GAP;
    }
    return List.of(lanes);
  }

  private static int[] laneOrder(int count) {
    int[] order = new int[count];
    int middle = (count - 1) / 2;
    for (int lane = 0; lane < count; lane++) {
      int step = (lane + 1) / 2;
      order[lane % 2 == 1 ? middle + step : middle - step] = lane;
    }
    return order;
  }

  private int rows(Outline.Item item) {
    return item.node().layer() instanceof Input && outline.face() instanceof Outline.Face.Features
        ? direction == Direction.RIGHT ? Feature.values().length : item.units()
        : item.units();
  }

  /** The middles of the columns; one that only passes values on stands closer to its source. */
  private double[] alongs() {
    int last = layering.columns() - 1;
    boolean dotLast =
        outline.items().stream()
            .filter(item -> layering.column(item.id()) == last)
            .allMatch(this::isDot);
    int placed = dotLast ? last : last + 1;
    double[] alongs = new double[last + 1];
    double sum = 0;
    for (int i = 1; i < placed; i++) {
      int index = i;
      boolean passes =
          outline.items().stream()
              .filter(item -> layering.column(item.id()) == index)
              .allMatch(item -> passesOn(item.node().layer()));
      sum += passes ? 0.62 : 1;
      alongs[i] = sum;
    }
    double from = room.along().from();
    if (direction == Direction.RIGHT && outline.face() instanceof Outline.Face.Named) {
      from = Math.max(from + NAMES_MORE, NAMES);
    }
    double length = Math.max(40, room.along().to() - from);
    for (int i = 0; i <= last; i++) {
      double share = sum == 0 ? 0 : alongs[i] / sum;
      alongs[i] = from + length * share;
    }
    return alongs;
  }

  private static double smallestGap(double[] alongs) {
    double gap = 1000;
    for (int i = 1; i < alongs.length; i++) {
      if (alongs[i] > alongs[i - 1]) {
        gap = Math.min(gap, alongs[i] - alongs[i - 1]);
      }
    }
    return gap;
  }

  /** Whether a layer has no weights of its own between units. */
  static boolean passesOn(Layer layer) {
    return switch (layer) {
      case Activation a -> true;
      case Dropout d -> true;
      case BatchNorm b -> true;
      case Add a -> true;
      case Concat c -> true;
      case Input i -> false;
      case Dense d -> false;
      case Output o -> false;
    };
  }

  private Column column(Outline.Item item, double along, Span lane, double gap) {
    if (item.node().layer() instanceof Input) {
      switch (outline.face()) {
        case Outline.Face.Features(List<Feature> used) -> {
          return features(item, used, along, lane, gap);
        }
        case Outline.Face.Picture(int height, int width) -> {
          if (height * width == item.units()) {
            return picture(item, new int[] {height, width}, along, lane, gap);
          }
        }
        case Outline.Face.Named named -> {}
      }
    }
    if (item.units() > Form.MOST_SMALL) {
      return block(item, along, lane, gap);
    }
    if (passesOn(item.node().layer())) {
      return beads(item, along, lane, gap);
    }
    double pitch = pitch(item.units(), lane);
    double tile = tile(pitch, gap);
    return item.units() <= Form.MOST_TILES && (tile >= 18 || gap < 44)
        ? row(item, Form.TILES, along, lane, pitch, tile)
        : small(item, along, lane, gap);
  }

  private double pitch(int units, Span lane) {
    return Math.min(room.pitch(), lane.length() / Math.max(1, units));
  }

  /** The tile that all columns of a lane share as long as it is large enough to be read. */
  private double tile(double pitch, double gap) {
    double common = Math.min(room.tile(), room.pitch() - BETWEEN);
    for (Outline.Item item : outline.items()) {
      if (rows(item) <= Form.MOST_TILES) {
        // Features have no bias below them.
        double between = item.node().layer() instanceof Input ? BETWEEN - 2 : BETWEEN;
        common = Math.min(common, room.across().length() / Math.max(1, rows(item)) - between);
      }
    }
    double wanted = Math.max(SMALLEST_TILE, common);
    return Math.min(wanted, Math.min(Math.max(6, pitch - 8), beside(gap)));
  }

  /** How long a column may be so that lines have room beside it. */
  private static double beside(double gap) {
    return Math.max(gap * 0.6, gap - 24);
  }

  private Column row(
      Outline.Item item, Form form, double along, Span lane, double pitch, double tile) {
    int units = item.units();
    double[] xs = new double[units];
    double[] ys = new double[units];
    double first = lane.middle() - (units - 1) * pitch / 2;
    for (int unit = 0; unit < units; unit++) {
      xs[unit] = direction.x(along, first + unit * pitch);
      ys[unit] = direction.y(along, first + unit * pitch);
    }
    Box box = direction.box(along, lane.middle(), tile, (units - 1) * pitch + tile);
    return new Column(item.node(), form, seat(item), tile, xs, ys, box);
  }

  /** Used features and spare ones share a column; on a phone there is room for the used only. */
  private Column features(
      Outline.Item item, List<Feature> used, double along, Span lane, double gap) {
    int count = direction == Direction.RIGHT ? Feature.values().length : used.size();
    double pitch = pitch(count, lane);
    double tile = tile(pitch, gap);
    double first = lane.middle() - (count - 1) * pitch / 2;
    double[] xs = new double[used.size()];
    double[] ys = new double[used.size()];
    int unit = 0;
    int place = 0;
    for (Feature feature : Feature.values()) {
      double across = first + place * pitch;
      double x = direction.x(along, across);
      double y = direction.y(along, across);
      if (used.contains(feature)) {
        xs[unit] = x;
        ys[unit] = y;
        unit++;
        place++;
      } else if (direction == Direction.RIGHT) {
        spares.add(new Scene.Spare(feature, Box.around(x, y, tile, tile)));
        place++;
      }
    }
    Box box = direction.box(along, lane.middle(), tile, (count - 1) * pitch + tile);
    return new Column(item.node(), Form.TILES, seat(item), tile, xs, ys, box);
  }

  private Column picture(Outline.Item item, int[] size, double along, Span lane, double gap) {
    double cell = Math.min(13, Math.min(lane.length() / size[0], Math.max(4, gap - 24) / size[1]));
    int units = item.units();
    double[] xs = new double[units];
    double[] ys = new double[units];
    double x = direction.x(along, lane.middle());
    double y = direction.y(along, lane.middle());
    for (int unit = 0; unit < units; unit++) {
      xs[unit] = x + (unit % size[1] - (size[1] - 1) / 2.0) * cell;
      ys[unit] = y + (Math.floorDiv(unit, size[1]) - (size[0] - 1) / 2.0) * cell;
    }
    Box box = Box.around(x, y, size[1] * cell, size[0] * cell);
    return new Column(item.node(), Form.SMALL, seat(item), cell - 1, xs, ys, box);
  }

  /** In line with the units that the values come from, where there are as many. */
  private Column beads(Outline.Item item, double along, Span lane, double gap) {
    List<NodeId> inputs = outline.inputs(item.id());
    int units = item.units();
    if (units > Form.MOST_TILES) {
      return small(item, along, lane, gap);
    }
    double pitch = pitch(units, lane);
    double bead = Math.min(22, Math.min(Math.max(6, pitch - 6), beside(gap)));
    for (NodeId id : inputs) {
      Column source = byId.get(id);
      boolean inLine =
          source != null
              && source.units() == units
              && source.seat().lane() == lane(item)
              && source.form() != Form.SMALL
              && source.form() != Form.BLOCK;
      if (source != null && inLine) {
        double[] xs = new double[units];
        double[] ys = new double[units];
        Box box = Box.around(0, 0, 0, 0);
        for (int unit = 0; unit < units; unit++) {
          double across = direction.across(source.x(unit), source.y(unit));
          xs[unit] = direction.x(along, across);
          ys[unit] = direction.y(along, across);
          Box tile = Box.around(xs[unit], ys[unit], bead, bead);
          box = unit == 0 ? tile : box.with(tile);
        }
        return new Column(item.node(), Form.BEADS, seat(item), bead, xs, ys, box);
      }
    }
    return row(item, Form.BEADS, along, lane, pitch, bead);
  }

  /** Rows of small pictures, as few deep as the lane is broad. */
  private Column small(Outline.Item item, double along, Span lane, double gap) {
    int units = item.units();
    double step = 20;
    int breadth = Math.max(1, Math.min(units, (int) (lane.length() / step)));
    int depth = (units + breadth - 1) / breadth;
    if (depth * step > Math.max(44, gap - 36)) {
      step = 15;
      breadth = Math.max(1, Math.min(units, (int) (lane.length() / step)));
      depth = (units + breadth - 1) / breadth;
    }
    if (depth * step > Math.max(34, gap - 30)) {
      return block(item, along, lane, gap);
    }
    breadth = (units + depth - 1) / depth;
    double[] xs = new double[units];
    double[] ys = new double[units];
    for (int unit = 0; unit < units; unit++) {
      double a = along + (Math.floorDiv(unit, breadth) - (depth - 1) / 2.0) * step;
      double b = lane.middle() + (unit % breadth - (breadth - 1) / 2.0) * step;
      xs[unit] = direction.x(a, b);
      ys[unit] = direction.y(a, b);
    }
    double tile = step < 20 ? 12 : 16;
    Box box =
        direction.box(along, lane.middle(), (depth - 1) * step + tile, (breadth - 1) * step + tile);
    return new Column(item.node(), Form.SMALL, seat(item), tile, xs, ys, box);
  }

  private Column block(Outline.Item item, double along, Span lane, double gap) {
    double length = Math.min(BLOCK_LENGTH, beside(gap));
    double breadth = Math.min(lane.length(), Math.max(120, Math.min(240, lane.length() * 0.55)));
    Box box = direction.box(along, lane.middle(), length, breadth);
    int units = item.units();
    double[] xs = new double[units];
    double[] ys = new double[units];
    for (int unit = 0; unit < units; unit++) {
      double across = lane.middle() + breadth * ((unit + 0.5) / units - 0.5);
      xs[unit] = direction.x(along, across);
      ys[unit] = direction.y(along, across);
    }
    return new Column(item.node(), Form.BLOCK, seat(item), length, xs, ys, box);
  }
}
