package layerlab.client.dom;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import layerlab.client.live.Zoom;
import layerlab.client.paint.Box;
import layerlab.client.state.Event;
import layerlab.client.view.time.LossScale;
import layerlab.client.view.time.Stretch;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.WheelEvent;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Zooming on the time strip by hand: a drag with Shift over what is to fill it, the wheel with
 * Control or ⌘, two fingers.
 */
final class ZoomGestures {
  /** A drag that is shorter, in pixels, was none. */
  private static final double SHORTEST = 6;

  /** By what a pixel of the wheel changes the length, as a power of e. */
  private static final double WHEEL = 0.002;

  /** Lines and pages of a wheel, in pixels. */
  private static final double[] WHEEL_UNITS = {1, 16, 400};

  private final HTMLElement host;
  private final HTMLElement grip;
  private final HTMLElement frame;
  private final Outlet outlet;
  private final Supplier<Optional<LossScale>> scale;
  private final IntSupplier extent;
  private final Map<Integer, Double> touches = new LinkedHashMap<>();
  private double from = Double.NaN;
  private double factor = 1;

  /**
   * @param grip what the pointers are over
   * @param extent the right border of the whole run
   */
  ZoomGestures(
      HTMLElement host,
      HTMLElement grip,
      Outlet outlet,
      Supplier<Optional<LossScale>> scale,
      IntSupplier extent) {
    this.host = host;
    this.grip = grip;
    this.frame = Screens.add(host, "zoom-frame");
    this.outlet = outlet;
    this.scale = scale;
    this.extent = extent;
    frame.getStyle().setProperty("display", "none");
    Screens.onPointer(grip, "pointerdown", this::down);
    Screens.onPointer(grip, "pointermove", this::move);
    Screens.onPointer(grip, "pointerup", this::up);
    Screens.onPointer(grip, "pointercancel", this::drop);
    grip.addEventListener("wheel", (EventListener<WheelEvent>) this::wheel);
  }

  /** Whether the pointers mean the zoom, not the head. */
  boolean isUnderWay() {
    return !Double.isNaN(from) || touches.size() > 1;
  }

  private double x(PointerEvent event) {
    return event.getClientX() - Screens.box(host).x();
  }

  private void down(PointerEvent event) {
    if (event.getPointerType().equals("touch")) {
      touches.put(event.getPointerId(), x(event));
    } else if (event.getShiftKey() && event.getButton() == 0) {
      Native.capture(grip, event.getPointerId());
      from = x(event);
      event.preventDefault();
    }
  }

  private void move(PointerEvent event) {
    if (!Double.isNaN(from)) {
      scale.get().ifPresent(known -> frame(known, x(event)));
    } else if (touches.size() == 2 && touches.containsKey(event.getPointerId())) {
      double before = apart();
      touches.put(event.getPointerId(), x(event));
      double middle = touches.values().stream().mapToDouble(at -> at).average().orElseThrow();
      if (before > SHORTEST && apart() > SHORTEST) {
        zoom(before / apart(), middle);
      }
    }
  }

  private double apart() {
    return Math.abs(touches.values().stream().reduce(0.0, (one, other) -> other - one));
  }

  private void frame(LossScale known, double to) {
    Box plot = known.plot();
    double left = Math.max(plot.x(), Math.min(from, to));
    double right = Math.min(plot.right(), Math.max(from, to));
    frame.getStyle().setProperty("display", "");
    frame.getStyle().setProperty("left", left + "px");
    frame.getStyle().setProperty("width", Math.max(0, right - left) + "px");
    frame.getStyle().setProperty("height", plot.bottom() + "px");
  }

  private void up(PointerEvent event) {
    double began = from;
    drop(event);
    double to = x(event);
    if (!Double.isNaN(began) && Math.abs(to - began) >= SHORTEST) {
      scale
          .get()
          .ifPresent(
              known ->
                  send(
                      Stretch.between(known.epochAt(began), known.epochAt(to), extent.getAsInt())));
    }
  }

  private void drop(PointerEvent event) {
    from = Double.NaN;
    touches.remove(event.getPointerId());
    frame.getStyle().setProperty("display", "none");
  }

  private void wheel(WheelEvent event) {
    if (event.getCtrlKey() || event.getMetaKey()) {
      event.preventDefault();
      double pixels = event.getDeltaY() * WHEEL_UNITS[event.getDeltaMode()];
      zoom(Math.exp(pixels * WHEEL), event.getClientX() - Screens.box(host).x());
    }
  }

  /** Many small turns are one that changes something. */
  private void zoom(double by, double x) {
    Optional<LossScale> known = scale.get();
    if (known.isEmpty()) {
      return;
    }
    factor *= by;
    Stretch now = known.get().stretch();
    Zoom next = now.scaled(factor, known.get().epochAt(x), extent.getAsInt());
    if (!Stretch.of(next, extent.getAsInt()).equals(now)) {
      factor = 1;
      send(next);
    }
  }

  private void send(Zoom zoom) {
    outlet.send(new Event.Zoomed(zoom));
  }
}
