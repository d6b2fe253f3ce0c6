package layerlab.client.view.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.client.html.Css;
import layerlab.client.html.Element;
import layerlab.client.state.Pen;
import layerlab.data.PlanarSet;

/** Where the pen is on the map: the cross of the keyboard, the ring of the eraser. */
public final class PenNotes {
  private PenNotes() {}

  /**
   * What is shown of the pen.
   *
   * @param pointed where the pointer is, if it is over the map
   */
  public static List<Element> draw(Pen pen, Optional<Probe.Place> pointed) {
    List<Element> notes = new ArrayList<>();
    if (pen.hair() instanceof Pen.Hair.At(double x, double y)) {
      notes.add(at("pen-hair", x, y));
    }
    if (pen.tool() == Pen.Tool.ERASE) {
      pointed.ifPresent(place -> notes.add(at("pen-ring", place.x(), place.y())));
    }
    return notes;
  }

  private static Element at(String name, double x, double y) {
    return Element.div(name)
        .key(name)
        .style("left", Css.tenths((x / PlanarSet.LIMIT + 1) * 50) + "%")
        .style("top", Css.tenths((1 - y / PlanarSet.LIMIT) * 50) + "%");
  }
}
