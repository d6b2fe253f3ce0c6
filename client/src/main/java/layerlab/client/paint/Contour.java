package layerlab.client.paint;

/**
 * The line along which a sampled field has one value, by marching squares.
 *
 * <p><b>Shapes</b> the field is side × side values, row-major from the left upper corner of the
 * box, its outermost samples on the box's border. Zero counts as negative, so that the border of a
 * ReLU's silence is found. Cells with a value that is not a number have no line.
 */
public final class Contour {
  private Contour() {}

  /**
   * What is traced.
   *
   * @param level the value along which the line runs
   */
  public record Level(double[] values, int side, double level) {}

  /** Adds the line to the present path. */
  public static void trace(Surface surface, Box box, Level field, int grid) {
    int side = field.side();
    int offset = grid * side * side;
    double[] values = field.values();
    double level = field.level();
    double stepX = box.width() / (side - 1);
    double stepY = box.height() / (side - 1);
    for (int row = 0; row < side - 1; row++) {
      for (int column = 0; column < side - 1; column++) {
        int at = offset + row * side + column;
        double a = values[at] - level;
        double b = values[at + 1] - level;
        double c = values[at + side + 1] - level;
        double d = values[at + side] - level;
        int corners = (a > 0 ? 1 : 0) | (b > 0 ? 2 : 0) | (c > 0 ? 4 : 0) | (d > 0 ? 8 : 0);
        if (corners == 0 || corners == 15 || !(Math.abs(a + b + c + d) <= Double.MAX_VALUE)) {
          continue;
        }
        double x = box.x() + column * stepX;
        double y = box.y() + row * stepY;
        double top = x + stepX * crossing(a, b);
        double right = y + stepY * crossing(b, c);
        double bottom = x + stepX * crossing(d, c);
        double left = y + stepY * crossing(a, d);
        double farX = x + stepX;
        double farY = y + stepY;
        switch (corners > 7 ? 15 - corners : corners) {
          case 1 -> line(surface, x, left, top, y);
          case 2 -> line(surface, top, y, farX, right);
          case 3 -> line(surface, x, left, farX, right);
          case 4 -> line(surface, farX, right, bottom, farY);
          case 5 -> {
            boolean joined = (a + b + c + d > 0) == (corners == 5);
            if (joined) {
              line(surface, top, y, farX, right);
              line(surface, x, left, bottom, farY);
            } else {
              line(surface, x, left, top, y);
              line(surface, farX, right, bottom, farY);
            }
          }
          case 6 -> line(surface, top, y, bottom, farY);
          default -> line(surface, x, left, bottom, farY);
        }
      }
    }
  }

  private static double crossing(double from, double to) {
    return from == to ? 0.5 : Math.max(0, Math.min(1, from / (from - to)));
  }

  private static void line(Surface surface, double x0, double y0, double x1, double y1) {
    surface.moveTo(x0, y0);
    surface.lineTo(x1, y1);
  }
}
