package layerlab.client.view.stage;

/**
 * The room that the drawing has. <em>Along</em> is the way the network flows, <em>across</em> the
 * other.
 *
 * @param along where the first and the last column have their middles
 * @param across where columns may begin and end
 * @param tile the largest side of a neuron's picture
 * @param answer where the last layer's edges run to when the output is the map
 */
public record Room(Direction direction, Span along, Span across, double tile, Point answer) {

  /** An interval. */
  public record Span(double from, double to) {
    public double length() {
      return to - from;
    }

    public double middle() {
      return (from + to) / 2;
    }
  }

  /** A point of the stage. */
  public record Point(double x, double y) {}

  /** A stage beside its map; the data's thumbnails may need room at its left. */
  public static Room beside(double width, double height, boolean withThumbnails, Point answer) {
    boolean isLarge = width > 1200;
    double left = withThumbnails ? 214 : 86;
    double right = width - (width < 900 ? 84 : 150);
    double bottom = VitalsHtml.fitInto(height) ? 92 : 40;
    return new Room(
        Direction.RIGHT,
        new Span(left, Math.max(left + 40, right)),
        new Span(92, Math.max(212, height - bottom)),
        isLarge ? 52 : 42,
        answer);
  }

  /** A stage above its map. */
  public static Room above(double width, double height, Point answer) {
    return new Room(
        Direction.DOWN,
        new Span(44, Math.max(124, height - 56)),
        new Span(14, width - 14),
        40,
        answer);
  }

  /** From one neuron to the next where there is room. */
  double pitch() {
    return tile + (tile > 50 ? 14 : 12);
  }
}
