package layerlab.client.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Node;

/** The few words of the browser for which TeaVM has no Java. */
final class Native {
  private Native() {}

  @JSBody(
      params = {"space", "name"},
      script = "return document.createElementNS(space, name);")
  static native HTMLElement create(String space, String name);

  /** The same; a cast would refuse the elements of a drawing, which are SVG and not HTML. */
  @JSBody(
      params = {"node"},
      script = "return node;")
  static native HTMLElement element(Node node);

  @JSBody(
      params = {"element", "pointer"},
      script = "try { element.setPointerCapture(pointer); } catch (gone) {}")
  static native void capture(HTMLElement element, int pointer);

  @JSBody(
      params = {"element"},
      script = "return element.value === undefined ? '' : '' + element.value;")
  static native String value(JSObject element);

  @JSBody(
      params = {"element", "value"},
      script = "element.value = value;")
  static native void setValue(JSObject element, String value);

  /** Whether a radio button or an option is the one that is chosen. */
  @JSBody(
      params = {"element", "name", "is"},
      script = "element[name] = is;")
  static native void choose(JSObject element, String name, boolean is);

  @JSBody(
      params = {"form"},
      script = "var field = form.querySelector('input'); return field ? field.value : '';")
  static native String firstField(JSObject form);

  @JSBody(
      params = {"element"},
      script = "if (element.select) element.select();")
  static native void select(JSObject element);

  @JSBody(
      params = {"element"},
      script = "element.focus({preventScroll: true});")
  static native void focus(JSObject element);

  @JSBody(script = "return document.activeElement || document.body;")
  static native HTMLElement active();

  @JSBody(
      params = {"outer", "inner"},
      script = "return outer.contains(inner);")
  static native boolean contains(Node outer, Node inner);

  @JSBody(
      params = {"event"},
      script = "return event.target;")
  static native HTMLElement target(Event event);

  @JSBody(
      params = {"element", "selector"},
      script = "return element.closest ? element.closest(selector) : null;")
  static native HTMLElement closest(HTMLElement element, String selector);

  /** Called back by the browser. */
  @JSFunctor
  interface Work extends JSObject {
    void run();
  }

  /** Between animation frames; soon in any case. */
  @JSBody(
      params = {"work"},
      script =
          "if (window.requestIdleCallback) requestIdleCallback(work, {timeout: 300});"
              + " else setTimeout(work, 50);")
  static native void whenIdle(Work work);

  @JSBody(
      params = {"element"},
      script = "return element.isContentEditable === true;")
  static native boolean isEditable(HTMLElement element);
}
