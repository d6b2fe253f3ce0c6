package layerlab.client.dom;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import layerlab.client.html.On;
import layerlab.client.html.Signal;
import layerlab.client.state.Event;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Turns what the browser tells into signals, and the answers of the elements into events. */
final class Gestures {
  /** A pointer that moved less than this, in pixels, has clicked. */
  private static final double SLACK = 3;

  private final Outlet outlet;
  private boolean isPaused;
  private Drag drag = new Drag();
  private boolean hasJustDragged;

  Gestures(Outlet outlet) {
    this.outlet = outlet;
    HTMLDocument.current()
        .addEventListener(
            "keydown",
            (EventListener<KeyboardEvent>)
                event -> {
                  if (drag.isMoving && event.getKey().equals("Escape")) {
                    event.preventDefault();
                    event.stopPropagation();
                    cancel();
                  }
                },
            true);
  }

  /** While elements are changed, what the browser tells of it means nothing. */
  void pause() {
    isPaused = true;
  }

  void resume() {
    isPaused = false;
  }

  void hear(HTMLElement node, On action, Patch.Shown shown) {
    switch (action) {
      case CLICK -> node.addEventListener("click", clicked(shown));
      case DOUBLE_CLICK -> plain(node, "dblclick", action, shown);
      case PRESS ->
          node.addEventListener(
              "pointerdown",
              (EventListener<PointerEvent>)
                  event -> {
                    event.preventDefault();
                    answer(shown, action, pointer(event, 0, 0));
                  });
      case KEY ->
          node.addEventListener(
              "keydown",
              (EventListener<KeyboardEvent>)
                  event -> {
                    if (!event.isComposing() && answer(shown, action, key(event))) {
                      event.preventDefault();
                      event.stopPropagation();
                    }
                  });
      case INPUT -> plain(node, "input", action, shown);
      case CHANGE -> plain(node, "change", action, shown);
      case SUBMIT ->
          node.addEventListener(
              "submit",
              (EventListener<org.teavm.jso.dom.events.Event>)
                  event -> {
                    event.preventDefault();
                    answer(shown, action, Signal.ofValue(Native.firstField(node)));
                  });
      case ENTER -> {
        plain(node, "pointerenter", action, shown);
        plain(node, "focus", action, shown);
      }
      case LEAVE -> {
        plain(node, "pointerleave", action, shown);
        plain(node, "blur", action, shown);
      }
      case BLUR -> plain(node, "blur", action, shown);
      case DRAG -> draggable(node, shown);
      case DROP -> {}
      case DRAG_CANCEL -> {}
    }
  }

  private void plain(HTMLElement node, String name, On action, Patch.Shown shown) {
    node.addEventListener(
        name,
        (EventListener<org.teavm.jso.dom.events.Event>)
            event -> answer(shown, action, Signal.ofValue(Native.value(Native.target(event)))));
  }

  private EventListener<PointerEvent> clicked(Patch.Shown shown) {
    return event -> {
      if (hasJustDragged) {
        hasJustDragged = false;
        return;
      }
      answer(shown, On.CLICK, pointer(event, 0, 0));
    };
  }

  private boolean answer(Patch.Shown shown, On action, Signal signal) {
    if (isPaused) {
      return false;
    }
    outlet.catchUp();
    List<Event> events = shown.answer(action, signal);
    events.forEach(outlet::send);
    return !events.isEmpty();
  }

  static Signal key(KeyboardEvent event) {
    return new Signal(
        event.getKey(),
        Native.value(Native.target(event)),
        new Signal.Modifiers(
            event.isShiftKey(), event.isAltKey(), event.isCtrlKey() || event.isMetaKey()),
        Signal.Motion.NONE);
  }

  private static Signal pointer(PointerEvent event, double dx, double dy) {
    return new Signal(
        "",
        "",
        new Signal.Modifiers(
            event.getShiftKey(), event.getAltKey(), event.getCtrlKey() || event.getMetaKey()),
        new Signal.Motion(event.getClientX(), event.getClientY(), dx, dy));
  }

  // -- dragging

  /** The pointer that is down, and what held when it went down. */
  private static final class Drag {
    private Map<On, Function<Signal, List<Event>>> answers = Map.of();
    private int pointer = -1;
    private double fromX;
    private double fromY;
    private boolean isMoving;
  }

  private void draggable(HTMLElement node, Patch.Shown shown) {
    node.addEventListener(
        "pointerdown",
        (EventListener<PointerEvent>)
            event -> {
              hasJustDragged = false;
              if (event.getButton() == 0) {
                drag = new Drag();
                drag.answers = shown.answers();
                drag.pointer = event.getPointerId();
                drag.fromX = event.getClientX();
                drag.fromY = event.getClientY();
                // At once: a fast hand is outside of the element with its first move.
                Native.capture(node, drag.pointer);
              }
            });
    node.addEventListener(
        "pointermove",
        (EventListener<PointerEvent>)
            event -> {
              if (event.getPointerId() == drag.pointer) {
                move(event);
              }
            });
    node.addEventListener(
        "pointerup",
        (EventListener<PointerEvent>)
            event -> {
              if (event.getPointerId() == drag.pointer) {
                boolean wasMoving = drag.isMoving;
                Drag ended = drag;
                drag = new Drag();
                if (wasMoving) {
                  hasJustDragged = true;
                  tell(ended, On.DROP, motion(ended, event));
                }
              }
            });
    node.addEventListener(
        "pointercancel",
        (EventListener<PointerEvent>)
            event -> {
              if (event.getPointerId() == drag.pointer) {
                cancel();
              }
            });
  }

  private void move(PointerEvent event) {
    Signal signal = motion(drag, event);
    boolean isFar =
        Math.abs(signal.motion().dx()) > SLACK || Math.abs(signal.motion().dy()) > SLACK;
    if (!drag.isMoving && isFar) {
      drag.isMoving = true;
    }
    if (drag.isMoving) {
      tell(drag, On.DRAG, signal);
    }
  }

  private static Signal motion(Drag drag, PointerEvent event) {
    return pointer(event, event.getClientX() - drag.fromX, event.getClientY() - drag.fromY);
  }

  private void cancel() {
    Drag ended = drag;
    drag = new Drag();
    if (ended.isMoving) {
      hasJustDragged = true;
      tell(ended, On.DRAG_CANCEL, Signal.ofKey(""));
    }
  }

  private void tell(Drag of, On action, Signal signal) {
    Function<Signal, List<Event>> answer = of.answers.get(action);
    if (answer != null) {
      answer.apply(signal).forEach(outlet::send);
    }
  }
}
