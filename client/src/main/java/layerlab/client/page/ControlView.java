package layerlab.client.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import layerlab.client.html.Element;
import layerlab.client.html.Html;
import layerlab.client.html.On;
import layerlab.client.html.Signal;
import layerlab.client.state.Event;
import layerlab.client.state.Event.Pace;
import layerlab.client.state.Screen;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.view.Control;
import layerlab.client.view.Dial;
import layerlab.client.view.Dial.Reach;
import layerlab.client.view.Entry;
import layerlab.client.view.Texts;
import layerlab.json.Json;
import layerlab.spec.Figures;
import layerlab.spec.Language;
import layerlab.spec.Param;
import layerlab.spec.Text;

/**
 * A value in the line of a text: a number that turns, types and drags, or a word that opens a list.
 */
public final class ControlView {
  private final Language language;
  private final Screen.Sheet sheet;

  /** Tells the same control in two places apart. */
  private final String place;

  ControlView(Language language, Screen.Sheet sheet, String place) {
    this.language = language;
    this.sheet = sheet;
    this.place = place;
  }

  /** How a control looks in the headers of the stage. */
  public static Function<Control, Html> onStage(State state) {
    Language language = state.look().language();
    ControlView view = new ControlView(language, state.screen().sheet(), "s");
    return control -> view.value(control, control.shown(language), new Spot.Nothing());
  }

  Element value(Control control, String shown, Spot governs) {
    Element element =
        switch (control.param()) {
          case Param.Whole whole -> number(control, shown);
          case Param.Real real -> number(control, shown);
          case Param.Choice choice -> pick(control, shown);
          case Param.Several several -> pick(control, shown);
          case Param.Toggle toggle -> toggle(control, shown);
          case Param.Structured structured -> Element.span("").add(shown);
        };
    return governs instanceof Spot.Nothing
        ? element
        : element
            .on(On.ENTER, new Event.Hovered(governs))
            .on(On.LEAVE, new Event.Hovered(new Spot.Nothing()));
  }

  private String id(Control control) {
    return place + ":" + control.id();
  }

  private String say(Text text) {
    return text.in(language);
  }

  // -- numbers

  private Element number(Control control, String shown) {
    String id = id(control);
    if (sheet instanceof Screen.Sheet.Typing typing && typing.control().equals(id)) {
      return field(control, typing.text());
    }
    return Element.span("v")
        .id(id)
        .key(id)
        .with("role", "spinbutton")
        .with("tabindex", 0)
        .label(say(control.param().label().title()))
        .with("aria-valuenow", plain(control.number()))
        .with("aria-valuetext", shown)
        .with("title", title(control, say(Texts.DRAG_OR_TYPE)))
        .add(shown)
        .on(On.CLICK, typing(id, plain(control)))
        .on(On.KEY, signal -> keys(control, signal))
        .on(On.BLUR, new Event.Released())
        .on(On.DRAG, signal -> List.of(dragged(control, signal)))
        .on(On.DROP, new Event.Released())
        .on(On.DRAG_CANCEL, calledOff(control));
  }

  private static Function<Signal, List<Event>> calledOff(Control control) {
    return signal -> List.of(control.set(control.value(), Pace.DRAG), new Event.Released());
  }

  private String title(Control control, String how) {
    String hint = say(control.param().label().hint());
    String restart = control.restarts() ? " · " + say(Texts.FROM_EPOCH_0) : "";
    return language == Language.EN
        ? hint + " (" + how + restart + ")"
        : hint + "（" + how + restart + "）";
  }

  /** As it would be typed. */
  private static String plain(Control control) {
    return control.shown(Language.EN).replace("−", "-");
  }

  /** A number as WAI-ARIA reads it: without an exponent. */
  static String plain(double number) {
    double size = Math.abs(number);
    String text =
        size >= 1e7
            ? Figures.fixed(number, 0)
            : size < 1e-5 ? Figures.fixed(number, 12) : Figures.shown(number);
    return text.replace("−", "-");
  }

  private static Event typing(String id, String text) {
    return new Event.Opened(new Screen.Sheet.Typing(id, text));
  }

  private static Event dragged(Control control, Signal signal) {
    double pixels = Dial.pixelsPerStep(control.param(), control.number());
    int steps = (int) Math.rint(signal.motion().dx() / pixels);
    return control.turn(steps, reach(signal.modifiers()), Pace.DRAG);
  }

  static Reach reach(Signal.Modifiers held) {
    return held.shift() ? Reach.FAR : held.alt() ? Reach.FINE : Reach.NORMAL;
  }

  private List<Event> keys(Control control, Signal signal) {
    Reach reach = reach(signal.modifiers());
    String key = signal.key();
    return switch (key) {
      case "ArrowUp", "ArrowRight" -> List.of(control.turn(1, reach, Pace.DRAG));
      case "ArrowDown", "ArrowLeft" -> List.of(control.turn(-1, reach, Pace.DRAG));
      case "PageUp" -> List.of(control.turn(1, Reach.FAR, Pace.DRAG));
      case "PageDown" -> List.of(control.turn(-1, Reach.FAR, Pace.DRAG));
      case "Enter" -> List.of(typing(id(control), plain(control)));
      default ->
          isFigure(key) && !signal.modifiers().command()
              ? List.of(typing(id(control), key))
              : List.of();
    };
  }

  private static boolean isFigure(String key) {
    return key.length() == 1 && (key.charAt(0) >= '0' && key.charAt(0) <= '9' || key.equals("."));
  }

  private Element field(Control control, String text) {
    String id = id(control);
    return Element.of("input", "v typing")
        .id(id)
        .key(id + " typing")
        .with("type", "text")
        .with("inputmode", "decimal")
        .with("autocomplete", "off")
        .label(say(control.param().label().title()))
        .with("value", text)
        .with("data-autofocus", "select")
        .style("width", Math.max(3, text.length() + 2) + "ch")
        .on(On.KEY, signal -> fieldKeys(control, signal))
        .on(On.BLUR, signal -> entered(control, signal.value()));
  }

  private List<Event> fieldKeys(Control control, Signal signal) {
    return switch (signal.key()) {
      case "Enter" -> entered(control, signal.value());
      case "Escape" -> List.of(new Event.Opened(new Screen.Sheet.None()));
      default -> List.of();
    };
  }

  /** What was typed takes effect; what is not as typed is said after it. */
  static List<Event> entered(Control control, String text) {
    Entry entry = Entry.of(control, text);
    List<Event> events = new ArrayList<>();
    events.add(new Event.Opened(new Screen.Sheet.None()));
    entry.value().ifPresent(value -> events.add(control.set(value, Pace.ONCE)));
    entry.remark().ifPresent(remark -> events.add(new Event.Remarked(remark)));
    return events;
  }

  // -- words

  private Element pick(Control control, String shown) {
    String id = id(control);
    boolean isOpen = sheet instanceof Screen.Sheet.Picking picking && picking.control().equals(id);
    Event open = new Event.Opened(new Screen.Sheet.Picking(id, "", active(control)));
    return Element.button("v pick" + (isOpen ? " on" : ""))
        .id(id)
        .key(id)
        .with("aria-haspopup", "listbox")
        .with("aria-expanded", isOpen)
        .label(say(Texts.about(control.param().label().title(), Text.same(shown))))
        .with("title", title(control, say(Texts.CHOOSE)))
        .add(shown)
        .on(On.CLICK, open)
        .on(
            On.KEY,
            signal ->
                signal.key().equals("ArrowDown") || signal.key().equals("ArrowUp")
                    ? List.of(open)
                    : List.of());
  }

  private static int active(Control control) {
    for (int i = 0; i < control.options().size(); i++) {
      if (control.options().get(i).id().equals(control.word())) {
        return i;
      }
    }
    return 0;
  }

  // -- switches

  private Element toggle(Control control, String shown) {
    boolean isOn = control.value().equals(new Json.Bool(true));
    return Element.button("v pick")
        .id(id(control))
        .key(id(control))
        .with("role", "switch")
        .with("aria-checked", isOn)
        .label(say(control.param().label().title()))
        .with("title", say(control.param().label().hint()))
        .add(shown)
        .on(On.CLICK, control.set(new Json.Bool(!isOn), Pace.ONCE));
  }
}
