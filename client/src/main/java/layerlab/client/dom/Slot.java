package layerlab.client.dom;

import java.util.Optional;
import layerlab.client.html.Element;
import org.teavm.jso.dom.html.HTMLElement;

/** Elements inside a drawing, which the page's own parts leave alone. */
final class Slot {
  private final Patch patch;
  private final HTMLElement place;
  private Optional<Patch.Shown> shown = Optional.empty();

  Slot(HTMLElement parent, Outlet outlet) {
    this.patch = new Patch(outlet);
    this.place = Screens.add(parent, "");
  }

  void show(Element element) {
    if (shown.isPresent()) {
      patch.update(shown.get(), element);
    } else {
      shown = Optional.of(patch.replace(place, element));
    }
  }
}
