package layerlab.client.dom;

import java.util.ArrayList;
import java.util.List;
import layerlab.client.action.Zone;
import layerlab.client.html.Signal;
import layerlab.client.live.Live;
import layerlab.client.page.Frame;
import layerlab.client.page.Languages;
import layerlab.client.page.Part;
import layerlab.client.state.Letters;
import layerlab.client.state.Look;
import layerlab.client.state.State;
import layerlab.client.view.Texts;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The whole page in the browser: its frame, its parts, its keys. */
public final class Page {
  private final HTMLDocument document = HTMLDocument.current();
  private final List<Mount<?>> mounts = new ArrayList<>();

  /** Whether the pointer was used last, and not the keyboard. */
  private boolean isByPointer;

  /**
   * @param parts those of the frame and others that have a place in it
   * @param outlet takes what the user does
   */
  public Page(State first, List<Part<?>> parts, Outlet outlet) {
    Patch patch = new Patch(outlet);
    patch.replace(document.getElementById("app"), Frame.of(first));
    for (Part<?> part : parts) {
      mounts.add(new Mount<>(part, patch));
    }
  }

  /** Where a drawing goes. */
  public HTMLElement place(String id) {
    return document.getElementById(id);
  }

  /** The canvas below network and map. */
  public HTMLCanvasElement edges() {
    return (HTMLCanvasElement) place(Frame.EDGES);
  }

  /** Shows a state. */
  public void draw(State state, Live live) {
    dress(state);
    mounts.forEach(mount -> mount.draw(state, live));
  }

  private void dress(State state) {
    HTMLElement root = document.getDocumentElement();
    Look look = state.look();
    set(root, "lang", Languages.tag(look.language()));
    set(root, "data-theme", look.theme() == Look.Theme.DARK ? "dark" : "light");
    set(root, "data-projector", look.has(Look.Switch.PROJECTOR) ? "on" : "off");
    set(root, "data-tab", Letters.lower(state.screen().tab().name()));
    set(place("stage"), "aria-label", Texts.NETWORK.in(look.language()));
    set(place("side"), "aria-label", Texts.OUTPUT.in(look.language()));
    set(place("footer"), "aria-label", Texts.TIME.in(look.language()));
  }

  private static void set(HTMLElement element, String name, String value) {
    if (!value.equals(element.getAttribute(name))) {
      element.setAttribute(name, value);
    }
  }

  /** Hears every key that no part has taken. */
  public void onKey(KeyListener listener) {
    document.addEventListener(
        "pointerdown", (EventListener<PointerEvent>) event -> isByPointer = true, true);
    document.addEventListener(
        "keydown",
        (EventListener<KeyboardEvent>)
            event -> isByPointer &= isSpace(event) || event.getKey().equals("Shift"),
        true);
    document.addEventListener(
        "keydown",
        (EventListener<KeyboardEvent>)
            event -> {
              if (!event.isComposing() && listener.pressed(Gestures.key(event), zone(event))) {
                event.preventDefault();
              }
            });
  }

  /** Takes a key; says whether it meant something. */
  public interface KeyListener {
    boolean pressed(Signal key, Zone zone);
  }

  private static boolean isSpace(KeyboardEvent event) {
    return event.getKey().equals(" ");
  }

  private Zone zone(KeyboardEvent event) {
    HTMLElement target = Native.target(event);
    if (isByPointer && isSpace(event) && Native.closest(target, "select") != null) {
      target.blur();
      return Zone.PAGE;
    }
    if (Native.closest(target, "input:not([type=range]), textarea, select") != null) {
      return Zone.FIELD;
    }
    if (Native.closest(target, "[data-zone=stage]") != null) {
      return Zone.STAGE;
    }
    if (Native.closest(target, ".grip") != null) {
      return Zone.TIME;
    }
    if (Native.closest(target, "[role=spinbutton], [role=listbox], [type=range]") != null) {
      return Zone.CONTROL;
    }
    boolean isOwnKey = isSpace(event) || event.getKey().equals("Enter");
    if (!isOwnKey || Native.closest(target, "button, a") == null) {
      return Zone.PAGE;
    }
    if (event.getKey().equals("Enter")
        || !isByPointer
        || Native.closest(target, "[role=dialog]") != null) {
      return Zone.CONTROL;
    }
    // Whoever has just clicked it means the run with Space, not the button again.
    target.blur();
    return Zone.PAGE;
  }

  /** A press on the drawing gives the keys to its twin. */
  public void giveStageTheFocus() {
    HTMLElement stage = place("stage");
    stage.addEventListener(
        "pointerup",
        (EventListener<PointerEvent>)
            event -> {
              HTMLElement target = Native.target(event);
              if (Native.closest(target, "button, input, .v, [tabindex]") == null) {
                Native.focus(place("twin"));
              }
            });
  }

  /** Gives an element the focus, after what is to be drawn was drawn. */
  public void focus(String id) {
    HTMLElement element = place(id);
    if (element != null) {
      Native.focus(element);
    }
  }

  /** Says a sentence to the screen reader. */
  public void announce(String sentence, boolean isUrgent) {
    place(isUrgent ? "urgent" : "polite").setInnerText(sentence);
  }

  /** Gives a text to the clipboard. */
  public void copy(String text, Runnable done) {
    writeClipboard(text, done::run);
  }

  /** Called back by the browser. */
  @org.teavm.jso.JSFunctor
  private interface Done extends org.teavm.jso.JSObject {
    void run();
  }

  @JSBody(
      params = {"text", "done"},
      script =
          "var byHand = function () {"
              + " var field = document.createElement('textarea'); field.value = text;"
              + " field.className = 'sr'; document.body.appendChild(field); field.select();"
              + " var ok = document.execCommand('copy'); field.remove(); if (ok) done(); };"
              + " if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, byHand);"
              + " else byHand();")
  private static native void writeClipboard(String text, Done done);
}
