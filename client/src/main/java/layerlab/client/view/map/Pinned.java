package layerlab.client.view.map;

import java.util.Optional;
import layerlab.client.html.Css;
import layerlab.client.html.Element;
import layerlab.client.state.Following.Pin;
import layerlab.data.PlanarPoints;
import layerlab.data.PlanarSet;

/** The sample that was clicked on the map. */
public final class Pinned {
  private static final double SPAN = 2 * PlanarSet.LIMIT;

  private Pinned() {}

  /**
   * The point next to a place of the map.
   *
   * @param x from the left, as a share of the width
   * @param y from the top, as a share of the height
   */
  public static Optional<Pin> next(PlanarPoints points, double x, double y) {
    int nearest = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < points.count(); i++) {
      double dx = left(points, i) - x;
      double dy = top(points, i) - y;
      double distance = dx * dx + dy * dy;
      if (distance < least) {
        least = distance;
        nearest = i;
      }
    }
    return nearest < 0 ? Optional.empty() : Optional.of(new Pin.OfData(nearest));
  }

  /** A ring around the pinned sample; none around the first, which nobody has clicked. */
  public static Optional<Element> mark(PlanarPoints points, Pin pin) {
    return pin instanceof Pin.OfData(int index) && index > 0 && index < points.count()
        ? Optional.of(
            Element.div("pin")
                .key("pin")
                .style("left", Css.tenths(100 * left(points, index)) + "%")
                .style("top", Css.tenths(100 * top(points, index)) + "%"))
        : Optional.empty();
  }

  private static double left(PlanarPoints points, int index) {
    return (points.x()[index] + PlanarSet.LIMIT) / SPAN;
  }

  private static double top(PlanarPoints points, int index) {
    return (PlanarSet.LIMIT - points.y()[index]) / SPAN;
  }
}
