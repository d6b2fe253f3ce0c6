package layerlab.client.view.stage;

import layerlab.client.paint.Surface;
import layerlab.client.view.stage.Room.Point;

/** The way of a skip connection: out to its track, along it, and in again, with round corners. */
final class Brackets {
  private static final double CORNER = 8;

  private Brackets() {}

  static void trace(Surface surface, Direction direction, Link.Bracket bracket) {
    Point start = bracket.start();
    Point end = bracket.end();
    Point first = onTrack(direction, bracket, start);
    Point second = onTrack(direction, bracket, end);
    surface.moveTo(start.x(), start.y());
    surface.corner(first.x(), first.y(), second.x(), second.y(), CORNER);
    surface.corner(second.x(), second.y(), end.x(), end.y(), CORNER);
    surface.lineTo(end.x(), end.y());
  }

  private static Point onTrack(Direction direction, Link.Bracket bracket, Point point) {
    double along = direction.along(point.x(), point.y());
    return new Point(direction.x(along, bracket.track()), direction.y(along, bracket.track()));
  }

  static double distance(Direction direction, Link.Bracket bracket, double x, double y) {
    Point first = onTrack(direction, bracket, bracket.start());
    Point second = onTrack(direction, bracket, bracket.end());
    double least = distance(bracket.start(), first, x, y);
    least = Math.min(least, distance(first, second, x, y));
    return Math.min(least, distance(second, bracket.end(), x, y));
  }

  private static double distance(Point from, Point to, double x, double y) {
    return Curve.toSegment(from.x(), from.y(), to.x(), to.y(), x, y);
  }
}
