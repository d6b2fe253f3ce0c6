package layerlab.client.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import layerlab.client.state.Event;

/** Finds things in elements, as a user or a screen reader would. */
public final class Page {
  private Page() {}

  /** The element and everything in it, in the order of reading. */
  public static List<Element> all(Element root) {
    List<Element> all = new ArrayList<>();
    collect(root, all);
    return all;
  }

  private static void collect(Element element, List<Element> all) {
    all.add(element);
    for (Html child : element.children()) {
      if (child instanceof Element inner) {
        collect(inner, all);
      }
    }
  }

  public static List<Element> all(Element root, Predicate<Element> what) {
    return all(root).stream().filter(what).toList();
  }

  public static Element byId(Element root, String id) {
    return one(root, element -> attribute(element, "id").equals(id), "id " + id);
  }

  /** The button with this name. */
  public static Element button(Element root, String name) {
    return one(
        root,
        element -> element.tag().equals("button") && name(element).equals(name),
        "button " + name);
  }

  /** The element that another one names. */
  public static Element labelledBy(Element root, String id) {
    return one(
        root, element -> attribute(element, "aria-labelledby").equals(id), "labelled by " + id);
  }

  private static Element one(Element root, Predicate<Element> what, String words) {
    List<Element> found = all(root, what);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " times " + words + " in " + root.text());
    }
    return found.getFirst();
  }

  public static boolean hasText(Element root, String text) {
    return root.text().contains(text);
  }

  public static String attribute(Element element, String name) {
    return element.attributes().getOrDefault(name, "");
  }

  /** What a screen reader calls it. */
  public static String name(Element element) {
    String label = attribute(element, "aria-label");
    return label.isEmpty() ? element.text() : label;
  }

  public static List<Event> click(Element element) {
    return answer(element, On.CLICK, Signal.ofValue(""));
  }

  public static List<Event> press(Element element, String key) {
    return answer(element, On.KEY, Signal.ofKey(key));
  }

  public static List<Event> answer(Element element, On action, Signal signal) {
    var answer = element.answers().get(action);
    if (answer == null) {
      throw new AssertionError(element.tag() + " does not answer " + action);
    }
    return answer.apply(signal);
  }

  /** As a file would have it, to be looked at in a browser. */
  public static String markup(Html html) {
    return switch (html) {
      case Html.Words(String text) -> escaped(text);
      case Element element -> markup(element);
    };
  }

  private static String markup(Element element) {
    StringBuilder text = new StringBuilder("<").append(element.tag());
    element.attributes().forEach((name, value) -> attribute(text, name, value));
    if (!element.styles().isEmpty()) {
      StringBuilder style = new StringBuilder();
      element
          .styles()
          .forEach((name, value) -> style.append(name).append(':').append(value).append(';'));
      attribute(text, "style", style.toString());
    }
    text.append('>').append(element.markup());
    element.children().forEach(child -> text.append(markup(child)));
    boolean isVoid = List.of("img", "input", "br").contains(element.tag());
    return isVoid
        ? text.toString()
        : text.append("</").append(element.tag()).append('>').toString();
  }

  private static void attribute(StringBuilder text, String name, String value) {
    text.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
