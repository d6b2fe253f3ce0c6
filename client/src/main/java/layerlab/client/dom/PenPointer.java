package layerlab.client.dom;

import layerlab.client.paint.Box;
import layerlab.client.state.Event;
import layerlab.client.state.Focus;
import layerlab.client.state.PenAct;
import layerlab.client.view.map.Probe;
import layerlab.data.PlanarSet;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.html.HTMLElement;

/** The pen on the big map: what the pointer does while it is in the hand. */
final class PenPointer {
  /** How near a point is meant by a mouse, and by a finger, in pixels. */
  private static final double REACH = 7;

  private static final double REACH_OF_FINGER = 16;
  private static final int RIGHT = 2;
  private static final int NONE = -1;

  private final HTMLElement square;
  private final StageMount.Tools tools;
  private int pointer = NONE;

  PenPointer(HTMLElement square, StageMount.Tools tools) {
    this.square = square;
    this.tools = tools;
    Screens.onPointer(square, "pointerdown", this::press);
    Screens.onPointer(square, "pointermove", this::drag);
    Screens.onPointer(square, "pointerup", event -> end(event, new PenAct.Lift()));
    Screens.onPointer(square, "pointercancel", event -> end(event, new PenAct.Break()));
    square.addEventListener(
        "contextmenu",
        (EventListener<org.teavm.jso.dom.events.Event>)
            event -> {
              if (isHeld()) {
                event.preventDefault();
              }
            });
  }

  /** Whether the pointer draws at present, and reads nothing. */
  boolean isHeld() {
    return tools.state().get().focus().hand() instanceof Focus.Hand.Drawing;
  }

  private void press(PointerEvent event) {
    boolean isMeant = event.getButton() == 0 || event.getButton() == RIGHT;
    if (!isHeld() || !isMeant || pointer != NONE) {
      return;
    }
    event.preventDefault();
    pointer = event.getPointerId();
    Native.capture(square, pointer);
    Native.focus(square);
    Probe.Place at = Screens.place(square, event);
    send(new PenAct.Press(at.x(), at.y(), reach(event), grip(event)));
  }

  private static PenAct.Grip grip(PointerEvent event) {
    if (event.getButton() == RIGHT || event.getAltKey()) {
      return PenAct.Grip.ERASING;
    }
    return event.getShiftKey() ? PenAct.Grip.OTHER : PenAct.Grip.PLAIN;
  }

  private double reach(PointerEvent event) {
    Box box = Screens.box(square);
    double pixels = event.getPointerType().equals("touch") ? REACH_OF_FINGER : REACH;
    return pixels / box.width() * 2 * PlanarSet.LIMIT;
  }

  private void drag(PointerEvent event) {
    if (event.getPointerId() == pointer) {
      Probe.Place at = Screens.place(square, event);
      send(new PenAct.Drag(at.x(), at.y(), reach(event)));
    }
  }

  private void end(PointerEvent event, PenAct act) {
    if (event.getPointerId() == pointer) {
      pointer = NONE;
      send(act);
    }
  }

  private void send(PenAct act) {
    tools.outlet().send(new Event.Penned(act));
  }
}
