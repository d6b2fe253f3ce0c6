package layerlab.client.view.stage;

import layerlab.client.paint.Surface;

/** The line between two units: leaves and arrives along the flow. */
final class Curve {
  private static final double BEND = 0.45;
  private static final int PARTS = 12;

  private Curve() {}

  static void trace(
      Surface surface, Direction direction, double x0, double y0, double x1, double y1) {
    surface.moveTo(x0, y0);
    if (direction == Direction.RIGHT) {
      double bend = (x1 - x0) * BEND;
      surface.curveTo(x0 + bend, y0, x1 - bend, y1, x1, y1);
    } else {
      double bend = (y1 - y0) * BEND;
      surface.curveTo(x0, y0 + bend, x1, y1 - bend, x1, y1);
    }
  }

  static double distance(
      Direction direction, double x0, double y0, double x1, double y1, double x, double y) {
    double least = Double.MAX_VALUE;
    double px = x0;
    double py = y0;
    for (int i = 1; i <= PARTS; i++) {
      double t = i / (double) PARTS;
      double across = 3 * t * t - 2 * t * t * t;
      double s = 1 - t;
      double along = 3 * s * s * t * BEND + 3 * s * t * t * (1 - BEND) + t * t * t;
      boolean isRight = direction == Direction.RIGHT;
      double qx = x0 + (x1 - x0) * (isRight ? along : across);
      double qy = y0 + (y1 - y0) * (isRight ? across : along);
      least = Math.min(least, toSegment(px, py, qx, qy, x, y));
      px = qx;
      py = qy;
    }
    return least;
  }

  static double toSegment(double px, double py, double qx, double qy, double x, double y) {
    double dx = qx - px;
    double dy = qy - py;
    double length = dx * dx + dy * dy;
    double t = length == 0 ? 0 : ((x - px) * dx + (y - py) * dy) / length;
    t = Math.max(0, Math.min(1, t));
    double ex = px + t * dx - x;
    double ey = py + t * dy - y;
    return Math.sqrt(ex * ex + ey * ey);
  }
}
