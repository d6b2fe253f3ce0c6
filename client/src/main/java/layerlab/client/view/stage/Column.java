package layerlab.client.view.stage;

import layerlab.client.paint.Box;
import layerlab.graph.Node;
import layerlab.graph.NodeId;

/** A layer at its place: where each of its units lies. */
public final class Column {
  private final Node node;
  private final Form form;
  private final Seat seat;
  private final double tile;
  private final double[] xs;
  private final double[] ys;
  private final Box box;

  /** Column and lane, counted from 0. */
  public record Seat(int column, int lane) {}

  Column(Node node, Form form, Seat seat, double tile, double[] xs, double[] ys, Box box) {
    this.node = node;
    this.form = form;
    this.seat = seat;
    this.tile = tile;
    this.xs = xs;
    this.ys = ys;
    this.box = box;
  }

  public Node node() {
    return node;
  }

  public NodeId id() {
    return node.id();
  }

  public Form form() {
    return form;
  }

  public Seat seat() {
    return seat;
  }

  /** The side of a unit's picture. */
  public double tile() {
    return tile;
  }

  /** How many units there are. */
  public int units() {
    return xs.length;
  }

  /** The middle of a unit; in a block, where its values would come from. */
  public double x(int unit) {
    return xs[unit];
  }

  public double y(int unit) {
    return ys[unit];
  }

  public Box tileBox(int unit) {
    return Box.around(xs[unit], ys[unit], tile, tile);
  }

  /** How round the corners of its pictures are. */
  double radius() {
    return Math.min(6, tile / 5);
  }

  /** What the layer covers. */
  public Box box() {
    return box;
  }

  /** Whether each unit has a picture of its own. */
  public boolean hasPictures() {
    return switch (form) {
      case TILES, BEADS, SMALL -> true;
      case BLOCK, DOT -> false;
    };
  }
}
