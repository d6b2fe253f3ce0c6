package layerlab.client.html;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import layerlab.client.state.Event;

/**
 * An element as it should be. Built by its own methods, each of which returns it, and not changed
 * afterwards.
 */
public final class Element implements Html {
  private final String tag;
  private String key = "";
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final Map<String, String> styles = new LinkedHashMap<>();
  private final Map<On, Function<Signal, List<Event>>> answers = new EnumMap<>(On.class);
  private final List<Html> children = new ArrayList<>();
  private boolean isForeign;
  private String markup = "";

  private Element(String tag) {
    this.tag = tag;
  }

  public static Element of(String tag) {
    return new Element(tag);
  }

  public static Element of(String tag, String classes) {
    return new Element(tag).with("class", classes);
  }

  public static Element div(String classes) {
    return of("div", classes);
  }

  public static Element span(String classes) {
    return of("span", classes);
  }

  /** A button that submits nothing. */
  public static Element button(String classes) {
    return of("button", classes).with("type", "button");
  }

  /** Tells this element from its siblings, so that it stays the same one when they change. */
  public Element key(String name) {
    key = name;
    return this;
  }

  public Element id(String id) {
    return with("id", id);
  }

  public Element with(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  public Element with(String attribute, boolean value) {
    return with(attribute, value ? "true" : "false");
  }

  public Element with(String attribute, int value) {
    return with(attribute, Integer.toString(value));
  }

  /** An attribute that is present or not, such as {@code disabled}. */
  public Element flag(String attribute, boolean isPresent) {
    return isPresent ? with(attribute, "") : this;
  }

  public Element label(String text) {
    return with("aria-label", text);
  }

  public Element style(String property, String value) {
    styles.put(property, value);
    return this;
  }

  public Element on(On action, Function<Signal, List<Event>> answer) {
    answers.put(action, answer);
    return this;
  }

  public Element on(On action, Event event) {
    return on(action, signal -> List.of(event));
  }

  public Element add(Html... more) {
    children.addAll(List.of(more));
    return this;
  }

  public Element add(String text) {
    children.add(new Words(text));
    return this;
  }

  public Element addAll(List<? extends Html> more) {
    children.addAll(more);
    return this;
  }

  /** What is inside belongs to somebody else and is left alone. */
  public Element foreign() {
    isForeign = true;
    return this;
  }

  /** What is inside, as constant text of ours in the page's own language; never of a user's. */
  public Element markup(String constant) {
    markup = constant;
    return this;
  }

  public String markup() {
    return markup;
  }

  public String tag() {
    return tag;
  }

  public String key() {
    return key;
  }

  public Map<String, String> attributes() {
    return attributes;
  }

  public Map<String, String> styles() {
    return styles;
  }

  public Map<On, Function<Signal, List<Event>>> answers() {
    return answers;
  }

  public List<Html> children() {
    return children;
  }

  public boolean isForeign() {
    return isForeign;
  }

  /** All text inside, as a reader would see it. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Html child : children) {
      switch (child) {
        case Words(String words) -> text.append(words);
        case Element element -> text.append(element.text());
      }
    }
    return text.toString();
  }
}
