package layerlab.client.dom;

import layerlab.client.html.Signal.Modifiers;
import layerlab.client.paint.Box;
import layerlab.client.view.map.Probe;
import layerlab.data.PlanarSet;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.TextRectangle;

/** What the drawings of this package share. */
final class Screens {
  private Screens() {}

  static HTMLElement add(HTMLElement parent, String classes) {
    HTMLElement element = HTMLDocument.current().createElement("div");
    element.setClassName(classes);
    parent.appendChild(element);
    return element;
  }

  static HTMLCanvasElement canvas(HTMLElement parent, String classes) {
    HTMLElement canvas = HTMLDocument.current().createElement("canvas");
    canvas.setClassName(classes);
    canvas.setAttribute("aria-hidden", "true");
    parent.appendChild(canvas);
    return (HTMLCanvasElement) canvas;
  }

  /** Where an element lies in the window. */
  static Box box(HTMLElement element) {
    TextRectangle at = element.getBoundingClientRect();
    return new Box(at.getLeft(), at.getTop(), at.getWidth(), at.getHeight());
  }

  /** Whether there is such an element inside another, and it takes room. */
  @JSBody(
      params = {"parent", "selector"},
      script = "var e = parent.querySelector(selector); return !!e && e.offsetWidth > 0;")
  static native boolean isShown(HTMLElement parent, String selector);

  /** Whether the pointer is on something that answers by itself. */
  static boolean isOnControl(Event event) {
    return Native.closest(
            Native.target(event),
            "button, a, input, select, .v, .menu, .callout, .ds, [role=radio]")
        != null;
  }

  /** Where a pointer is on the big map. */
  static Probe.Place place(HTMLElement map, MouseEvent event) {
    Box box = box(map);
    double x = (event.getClientX() - box.x()) / box.width();
    double y = (event.getClientY() - box.y()) / box.height();
    return new Probe.Place(PlanarSet.LIMIT * (2 * x - 1), PlanarSet.LIMIT * (1 - 2 * y));
  }

  static void onPointer(HTMLElement element, String type, EventListener<PointerEvent> listener) {
    element.addEventListener(type, listener);
  }

  static Modifiers modifiers(MouseEvent event) {
    return new Modifiers(
        event.getShiftKey(), event.getAltKey(), event.getCtrlKey() || event.getMetaKey());
  }
}
