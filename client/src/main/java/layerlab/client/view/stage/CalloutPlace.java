package layerlab.client.view.stage;

import java.util.List;
import layerlab.client.paint.Box;
import layerlab.client.view.stage.Room.Point;
import layerlab.graph.Repair;

/**
 * Where the sentence about a layer stands: near the layer, but not on another one, as long as there
 * is room. What it says decides how high it is.
 */
final class CalloutPlace {
  /** Its breadth in the style sheet. */
  private static final double BREADTH = 270;

  private static final double PADDING = 10;
  private static final double LINE = 18;
  private static final double BUTTON = 24;

  private static final double MARGIN = 8;
  private static final double STEP = 8;

  /** How many pixels of way a covered pixel of a layer is worth: a small picture is 400. */
  private static final double COVERED = 0.25;

  /** Below the columns there is room that belongs to no layer. */
  private static final double BELOW = 34;

  private CalloutPlace() {}

  /** The left upper corner on a phone, the middle of the upper edge on a desk. */
  static Point of(Scene scene, Column column, double height) {
    Box own = column.box();
    if (scene.direction() == Direction.DOWN) {
      return new Point(14, own.bottom() + 12);
    }
    double lowest = scene.room().across().to() + BELOW - height;
    double last = scene.room().answer().x() - BREADTH / 2 - MARGIN;
    Point wanted = new Point(own.middleX(), own.bottom() + 26);
    Point best = wanted;
    double least = Double.MAX_VALUE;
    for (double y = lowest; y > scene.room().across().from(); y -= STEP) {
      for (double x = BREADTH / 2 + MARGIN; x <= last; x += STEP) {
        double way = Math.abs(x - wanted.x()) + Math.abs(y - wanted.y());
        double cost = way + COVERED * covered(scene, box(x, y, height));
        if (cost < least) {
          least = cost;
          best = new Point(x, y);
        }
      }
    }
    return best;
  }

  /** What a callout covers whose upper edge has its middle here. */
  static Box box(double x, double y, double height) {
    return new Box(x - BREADTH / 2, y, BREADTH, height);
  }

  private static double covered(Scene scene, Box box) {
    double covered = 0;
    for (Column column : scene.columns()) {
      covered += overlap(box, withHeader(column).grown(6));
    }
    return covered;
  }

  /** In the main lane, headers stand above everything; in others, at their layer. */
  private static Box withHeader(Column column) {
    Box box = column.box();
    return column.seat().lane() == 0
        ? box
        : box.with(Box.around(box.middleX(), box.y() - 28, 120, 56));
  }

  private static double overlap(Box a, Box b) {
    double width = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
    double height = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
    return width > 0 && height > 0 ? width * height : 0;
  }

  /** About how high a callout is that says this and offers these ways out. */
  static double height(String sentence, List<Repair> repairs) {
    double lines = Math.ceil(length(sentence) / (BREADTH - 2 * PADDING - 4));
    return 2 * PADDING + LINE * lines + BUTTON * repairs.size();
  }

  private static double length(String text) {
    double length = 0;
    for (int i = 0; i < text.length(); i++) {
      length += text.charAt(i) > 0x2e80 ? 13 : 7;
    }
    return length;
  }
}
