package layerlab.client.dom;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import layerlab.client.html.Css;
import layerlab.client.html.Element;
import layerlab.client.html.Html;
import layerlab.client.html.On;
import layerlab.client.html.Signal;
import layerlab.client.state.Event;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.TextRectangle;
import org.teavm.jso.dom.xml.Node;

/** Makes the browser's elements equal to what a view asks for, with as few changes as it can. */
public final class Patch {
  private static final String VALUE = "value";
  private static final Set<String> CHOSEN = Set.of("checked", "selected");
  private static final String AUTOFOCUS = "data-autofocus";
  private static final String ANCHOR = "data-anchor";

  /** What is in the lower half of the window has this above it. */
  private static final String INWARD = "data-inward";

  private static final String RETURN = "data-return";

  private final HTMLDocument document = HTMLDocument.current();
  private final Gestures gestures;
  private final List<HTMLElement> toFocus = new ArrayList<>();
  private final List<HTMLElement> toPlace = new ArrayList<>();

  public Patch(Outlet outlet) {
    this.gestures = new Gestures(outlet);
  }

  /** An element of the page and the value that it shows. */
  public static final class Shown {
    private Html html;
    private final Node node;
    private List<Shown> children = List.of();
    private final Set<On> heard = EnumSet.noneOf(On.class);

    private Shown(Html html, Node node) {
      this.html = html;
      this.node = node;
    }

    /** What the element answers to an action at present. */
    List<Event> answer(On action, Signal signal) {
      Function<Signal, List<Event>> answer = answers().get(action);
      return answer == null ? List.of() : answer.apply(signal);
    }

    Map<On, Function<Signal, List<Event>>> answers() {
      return html instanceof Element element ? element.answers() : Map.of();
    }
  }

  /** Puts an element in the place of an existing one. */
  public Shown replace(HTMLElement present, Element element) {
    Shown shown = create(element, Space.HTML);
    present.getParentNode().replaceChild(shown.node, present);
    settle();
    return shown;
  }

  /** Makes an element that is shown equal to another value of the same tag. */
  public void update(Shown shown, Element element) {
    HTMLElement active = Native.active();
    String focused = active.getId() == null ? "" : active.getId();
    String back = returnPlace(active);
    gestures.pause();
    change(shown, element, Space.HTML);
    gestures.resume();
    settle();
    if (Native.active() == document.getBody()) {
      giveBack(back.isEmpty() ? focused : back);
    }
  }

  /** Where the focus belongs when what has it goes away. */
  private static String returnPlace(HTMLElement active) {
    HTMLElement floating = Native.closest(active, "[" + ANCHOR + "],[" + RETURN + "]");
    if (floating == null) {
      return "";
    }
    return floating.hasAttribute(ANCHOR)
        ? floating.getAttribute(ANCHOR)
        : floating.getAttribute(RETURN);
  }

  /** To the first of some elements, named by their ids, that takes it. */
  private void giveBack(String ids) {
    int from = 0;
    while (from < ids.length() && Native.active() == document.getBody()) {
      int gap = ids.indexOf(' ', from);
      int end = gap < 0 ? ids.length() : gap;
      HTMLElement element = document.getElementById(ids.substring(from, end));
      if (element != null) {
        Native.focus(element);
      }
      from = end + 1;
    }
  }

  private void settle() {
    toPlace.forEach(this::place);
    toPlace.clear();
    for (HTMLElement element : toFocus) {
      Native.focus(element);
      if (element.getAttribute(AUTOFOCUS).equals("select")) {
        Native.select(element);
      }
    }
    toFocus.clear();
  }

  /** Puts a list below the control that opened it, or above where there is no room. */
  private void place(HTMLElement element) {
    HTMLElement anchor = document.getElementById(element.getAttribute(ANCHOR));
    if (anchor == null) {
      return;
    }
    TextRectangle at = anchor.getBoundingClientRect();
    TextRectangle own = element.getBoundingClientRect();
    int width = document.getDocumentElement().getClientWidth();
    int height = document.getDocumentElement().getClientHeight();
    int gap = 6;
    double left = Math.max(gap, Math.min(at.getLeft() - gap, width - own.getWidth() - gap));
    double below = at.getBottom() + gap;
    double above = at.getTop() - own.getHeight() - gap;
    boolean isBetterAbove =
        element.hasAttribute(INWARD) && above >= gap && at.getTop() > height / 2.0;
    boolean fits = !isBetterAbove && below + own.getHeight() + gap <= height;
    double top = fits ? below : above >= gap ? above : height - own.getHeight() - gap;
    element.getStyle().setProperty("left", Css.pixels(left));
    element.getStyle().setProperty("top", Css.pixels(Math.max(gap, top)));
  }

  // -- creating

  /** The language that elements belong to. */
  private enum Space {
    HTML(""),
    SVG("http://www.w3.org/2000/svg"),
    MATH("http://www.w3.org/1998/Math/MathML");

    private final String name;

    Space(String name) {
      this.name = name;
    }

    Space within(String tag) {
      return tag.equals("svg") ? SVG : tag.equals("math") ? MATH : this;
    }
  }

  private Shown create(Html html, Space outer) {
    return switch (html) {
      case Html.Words(String text) -> new Shown(html, document.createTextNode(text));
      case Element element -> create(element, outer);
    };
  }

  private Shown create(Element element, Space outer) {
    Space space = outer.within(element.tag());
    HTMLElement node =
        space == Space.HTML
            ? document.createElement(element.tag())
            : Native.create(space.name, element.tag());
    Shown shown = new Shown(element, node);
    element.attributes().forEach((name, value) -> set(node, name, value));
    element.styles().forEach((name, value) -> node.getStyle().setProperty(name, value));
    if (!element.markup().isEmpty()) {
      node.setInnerHTML(element.markup());
    }
    List<Shown> children = new ArrayList<>();
    for (Html child : element.children()) {
      Shown inner = create(child, space);
      node.appendChild(inner.node);
      children.add(inner);
    }
    shown.children = children;
    hear(shown, node, element);
    if (element.attributes().containsKey(AUTOFOCUS)) {
      toFocus.add(node);
    }
    if (element.attributes().containsKey(ANCHOR)) {
      toPlace.add(node);
    }
    return shown;
  }

  private void hear(Shown shown, HTMLElement node, Element element) {
    for (On action : element.answers().keySet()) {
      if (shown.heard.add(action)) {
        gestures.hear(node, action, shown);
      }
    }
  }

  private static void set(HTMLElement node, String name, String value) {
    node.setAttribute(name, value);
    if (name.equals(VALUE)) {
      Native.setValue(node, value);
    } else if (CHOSEN.contains(name)) {
      Native.choose(node, name, true);
    }
  }

  /** What a user has chosen no longer follows the attribute. */
  private static void unset(HTMLElement node, String name) {
    node.removeAttribute(name);
    if (CHOSEN.contains(name)) {
      Native.choose(node, name, false);
    }
  }

  // -- changing

  private void change(Shown shown, Html to, Space outer) {
    switch (to) {
      case Html.Words(String text) -> {
        if (!shown.html.equals(to)) {
          shown.node.setNodeValue(text);
        }
        shown.html = to;
      }
      case Element element -> change(shown, element, outer);
    }
  }

  private void change(Shown shown, Element to, Space outer) {
    if (!(shown.html instanceof Element from) || from == to) {
      return;
    }
    HTMLElement node = Native.element(shown.node);
    attributes(node, from, to);
    styles(node, from.styles(), to.styles());
    if (!to.markup().equals(from.markup())) {
      node.setInnerHTML(to.markup());
    }
    shown.html = to;
    hear(shown, node, to);
    if (!to.isForeign() && to.markup().isEmpty()) {
      children(shown, node, to, outer.within(to.tag()));
    }
  }

  private static void attributes(HTMLElement node, Element from, Element to) {
    Map<String, String> old = from.attributes();
    Map<String, String> wanted = to.attributes();
    for (String name : old.keySet()) {
      if (!wanted.containsKey(name)) {
        unset(node, name);
      }
    }
    wanted.forEach(
        (name, value) -> {
          if (!value.equals(old.get(name))) {
            set(node, name, value);
          }
        });
    if ("range".equals(wanted.get("type")) && wanted.containsKey(VALUE)) {
      Native.setValue(node, wanted.get(VALUE));
    }
  }

  private static void styles(
      HTMLElement node, Map<String, String> old, Map<String, String> wanted) {
    for (String name : old.keySet()) {
      if (!wanted.containsKey(name)) {
        node.getStyle().removeProperty(name);
      }
    }
    wanted.forEach(
        (name, value) -> {
          if (!value.equals(old.get(name))) {
            node.getStyle().setProperty(name, value);
          }
        });
  }

  private void children(Shown shown, HTMLElement node, Element to, Space space) {
    List<Shown> old = new ArrayList<>(shown.children);
    List<Shown> kept = new ArrayList<>();
    for (Html child : to.children()) {
      Shown match = match(old, child);
      if (match == null) {
        kept.add(create(child, space));
      } else {
        old.remove(match);
        change(match, child, space);
        kept.add(match);
      }
    }
    for (Shown gone : old) {
      node.removeChild(gone.node);
    }
    arrange(node, kept);
    shown.children = kept;
  }

  /** Among what is there, the first that can become the wanted one. */
  private static @Nullable Shown match(List<Shown> old, Html wanted) {
    for (Shown candidate : old) {
      if (isSame(candidate.html, wanted)) {
        return candidate;
      }
    }
    return null;
  }

  private static boolean isSame(Html a, Html b) {
    return switch (a) {
      case Html.Words words -> b instanceof Html.Words;
      case Element element ->
          b instanceof Element other
              && element.tag().equals(other.tag())
              && element.key().equals(other.key())
              && element.isForeign() == other.isForeign();
    };
  }

  private static void arrange(HTMLElement node, List<Shown> wanted) {
    Node at = node.getFirstChild();
    for (Shown child : wanted) {
      if (child.node == at) {
        at = at.getNextSibling();
      } else {
        node.insertBefore(child.node, at);
      }
    }
  }
}
