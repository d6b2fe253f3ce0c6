package layerlab.client.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.html.Signal;
import layerlab.client.live.Live;
import layerlab.client.state.Event;
import layerlab.client.state.Event.Pace;
import layerlab.client.state.Screen;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.view.Control;
import layerlab.client.view.Dial;
import layerlab.client.view.Inspector;
import layerlab.client.view.Inspector.Row;
import layerlab.client.view.Options;
import layerlab.client.view.Recipe;
import layerlab.client.view.Texts;
import layerlab.data.ClassBalance;
import layerlab.json.Json;
import layerlab.spec.Language;
import layerlab.spec.Option;
import layerlab.spec.Param;
import layerlab.spec.Text;

/** What the selection is and what can be changed about it. */
public final class InspectorPart implements Part<InspectorPart.Model> {

  private final Balances balances = new Balances();

  /** What is shown. */
  public record Model(
      Inspector inspector, Optional<ClassBalance> balance, TermWords words, Screen.Sheet sheet) {}

  private static final String WEIGHT = "weight";

  /** How far a weight moves when its number is dragged by one pixel. */
  private static final double WEIGHT_PER_PIXEL = 0.02;

  @Override
  public String id() {
    return "inspector";
  }

  @Override
  public Model model(State state, Live live) {
    return new Model(
        Inspector.of(state, live.moment().epoch(), live.frames()::value),
        balances.of(state.work().experiment().data()),
        TermWords.of(state)
            .below(Recipe.of(state.work().experiment(), state.look().language()).text()),
        state.screen().sheet());
  }

  @Override
  public boolean isLive(State state) {
    return state.focus().selected().hasNumber() || Inspector.isMoving(state);
  }

  @Override
  public Element view(Model model) {
    return new Drawing(model).draw().id(id());
  }

  /** Draws one model. */
  private static final class Drawing {
    private final Inspector inspector;
    private final Optional<ClassBalance> balance;
    private final Language language;
    private final Screen.Sheet sheet;
    private final ControlView controls;
    private final TermWords.Pen pen;

    Drawing(Model model) {
      this.inspector = model.inspector();
      this.balance = model.balance();
      this.language = model.words().language();
      this.pen = model.words().at("i");
      this.sheet = model.sheet();
      this.controls = new ControlView(language, sheet, "i");
    }

    private String say(Text text) {
      return text.in(language);
    }

    Element draw() {
      Element box = Element.of("section", "insp").label(inspector.heading().title());
      inspector.callouts().forEach(callout -> box.add(callout(callout)));
      box.add(heading(inspector.heading()));
      inspector.rows().forEach(row -> box.add(row(row)));
      return box;
    }

    private Element heading(Inspector.Heading heading) {
      return Element.div("sec-h")
          .key("heading")
          .add(
              pen.write(Element.of("h2", heading.isSelection() ? "selected" : ""), heading.title()),
              pen.write(Element.span("shape").with("title", heading.formula()), heading.facts()));
    }

    private Element callout(Inspector.Callout callout) {
      Element box = Element.div("state err").with("role", "alert");
      box.add(
          Element.button("what")
              .add(callout.sentence())
              .on(On.CLICK, new Event.Selected(callout.at())));
      for (Inspector.Exit exit : callout.exits()) {
        box.add(
            Element.button("link")
                .add(exit.label())
                .on(On.CLICK, new Event.Repaired(exit.repair())));
      }
      return box;
    }

    private Element row(Row row) {
      return switch (row) {
        case Row.Section(String title) -> Element.of("h2", "h2 section").key(title).add(title);
        case Row.Setting(Control control) -> setting(control, value(control));
        case Row.Outcome(Control control, String shown) ->
            setting(control, List.of(controls.value(control, shown, new Spot.Nothing())));
        case Row.Weight weight -> weight(weight);
        case Row.Said(String sentence) ->
            pen.write(Element.of("p", "row said").key("said"), sentence);
        case Row.Balance() -> BalanceView.draw(balance.orElseThrow(), language);
        case Row.Press(String label, Event event) ->
            Element.div("row press")
                .key(label)
                .add(Element.button("link").add(label).on(On.CLICK, event));
      };
    }

    // -- settings

    private Element setting(Control control, List<Element> value) {
      String label = say(control.param().label().title());
      return Element.div("row")
          .key(control.id())
          .add(
              pen.write(
                  Element.span("k").with("title", say(control.param().label().hint())), label),
              Element.div("val").addAll(value));
    }

    private List<Element> value(Control control) {
      return switch (control.param()) {
        case Param.Whole whole -> List.of(stepper(control, number(control)));
        case Param.Real real -> List.of(slider(control), number(control));
        case Param.Choice choice ->
            Curves.has(choice.options().getFirst().id())
                ? List.of(curves(control))
                : List.of(inline(control));
        case Param.Several several -> List.of(several(control));
        case Param.Toggle toggle -> List.of(toggle(control));
        case Param.Structured structured ->
            List.of(Element.span("shape").add(control.shown(language)));
      };
    }

    private Element inline(Control control) {
      String shown = control.shown(language);
      return controls.value(control, shown, new Spot.Nothing());
    }

    private Element number(Control control) {
      return inline(control);
    }

    private Element stepper(Control control, Element number) {
      return Element.span("step")
          .add(turn(control, -1, "−", Texts.FEWER), number, turn(control, 1, "+", Texts.MORE));
    }

    private Element turn(Control control, int by, String sign, Text what) {
      return Element.button("")
          .label(say(Texts.about(control.param().label().title(), what)))
          .add(sign)
          .on(
              On.CLICK,
              signal ->
                  List.of(control.turn(by, ControlView.reach(signal.modifiers()), Pace.ONCE)));
    }

    private Element slider(Control control) {
      Param param = control.param();
      return Element.of("input", "slider")
          .with("type", "range")
          .with("min", 0)
          .with("max", Dial.positions(param) - 1)
          .with("value", Integer.toString(Dial.position(param, control.number())))
          .with("aria-valuetext", control.shown(language))
          .label(say(param.label().title()))
          .on(On.INPUT, signal -> slid(control, signal))
          .on(On.CHANGE, new Event.Released());
    }

    private static List<Event> slid(Control control, Signal signal) {
      return Dial.typed(signal.value(), false)
          .map(
              position ->
                  List.of(
                      control.set(
                          new Json.Num(Dial.at(control.param(), position.intValue())), Pace.DRAG)))
          .orElse(List.of());
    }

    private Element curves(Control control) {
      Element group =
          Element.div("acts")
              .with("role", "radiogroup")
              .label(say(control.param().label().title()));
      List<Option> options = control.options();
      for (int i = 0; i < options.size(); i++) {
        group.add(curve(control, options, i));
      }
      return Element.div("curves").add(group, Element.span("which").add(control.shown(language)));
    }

    private Element curve(Control control, List<Option> options, int index) {
      Option option = options.get(index);
      boolean isOn = option.id().equals(control.word());
      return Element.button(isOn ? "on" : "")
          .key(option.id())
          .with("role", "radio")
          .with("aria-checked", isOn)
          .with("tabindex", isOn ? 0 : -1)
          .with("title", say(Options.named(control, option)))
          .label(say(option.title()))
          .add(Curves.draw(option.id()))
          .on(On.CLICK, control.set(new Json.Str(option.id()), Pace.ONCE))
          .on(On.KEY, signal -> neighbour(control, options, index, signal));
    }

    private static List<Event> neighbour(
        Control control, List<Option> options, int index, Signal signal) {
      int by =
          switch (signal.key()) {
            case "ArrowRight", "ArrowDown" -> 1;
            case "ArrowLeft", "ArrowUp" -> -1;
            default -> 0;
          };
      if (by == 0) {
        return List.of();
      }
      int other = Math.floorMod(index + by, options.size());
      return List.of(control.set(new Json.Str(options.get(other).id()), Pace.ONCE));
    }

    private Element several(Control control) {
      List<String> on = words(control.value());
      Element group =
          Element.div("chips").with("role", "group").label(say(control.param().label().title()));
      for (Option option : control.options()) {
        boolean isOn = on.contains(option.id());
        group.add(
            Element.button(isOn ? "tog on" : "tog")
                .key(option.id())
                .with("aria-pressed", isOn)
                .add(say(option.title()))
                .on(On.CLICK, signal -> flipped(control, on, option.id())));
      }
      return group;
    }

    /** At least one stays. */
    private static List<Event> flipped(Control control, List<String> on, String id) {
      List<Json> words = new ArrayList<>();
      for (Option option : control.options()) {
        if (on.contains(option.id()) != option.id().equals(id)) {
          words.add(new Json.Str(option.id()));
        }
      }
      return words.isEmpty() ? List.of() : List.of(control.set(new Json.Arr(words), Pace.ONCE));
    }

    private static List<String> words(Json value) {
      List<String> words = new ArrayList<>();
      if (value instanceof Json.Arr(List<Json> items)) {
        for (Json item : items) {
          words.add(item instanceof Json.Str(String word) ? word : "");
        }
      }
      return words;
    }

    private Element toggle(Control control) {
      boolean isOn = control.value().equals(new Json.Bool(true));
      return Element.button(isOn ? "sw on" : "sw")
          .with("role", "switch")
          .with("aria-checked", isOn)
          .label(say(control.param().label().title()))
          .on(On.CLICK, control.set(new Json.Bool(!isOn), Pace.ONCE));
    }

    // -- weights

    private Element weight(Row.Weight weight) {
      return Element.div("row weight")
          .key("weight " + weight.label())
          .add(
              pen.write(Element.span("k"), weight.label()),
              Element.div("val").add(isTyping() ? weightField(weight) : weightNumber(weight)));
    }

    private boolean isTyping() {
      return sheet instanceof Screen.Sheet.Typing typing && typing.control().equals(WEIGHT);
    }

    private Element weightNumber(Row.Weight weight) {
      String shown = Inspector.figure(weight.value());
      Event typing = new Event.Opened(new Screen.Sheet.Typing(WEIGHT, plain(shown)));
      return Element.span("v figure")
          .id(WEIGHT)
          .key(WEIGHT)
          .with("role", "spinbutton")
          .with("tabindex", 0)
          .label(weight.label() + ". " + say(Texts.SET_VALUE))
          .with("aria-valuenow", ControlView.plain(weight.value()))
          .with("aria-valuetext", shown)
          .with("title", say(Texts.SET_VALUE) + " (" + say(Texts.DRAG_OR_TYPE) + ")")
          .add(shown)
          .on(On.CLICK, typing)
          .on(On.KEY, signal -> weightKeys(weight, typing, signal))
          .on(On.BLUR, new Event.Released())
          .on(
              On.DRAG,
              signal -> List.of(moved(weight, signal.motion().dx() * perPixel(signal), Pace.DRAG)))
          .on(On.DROP, new Event.Released())
          .on(On.DRAG_CANCEL, signal -> List.of(moved(weight, 0, Pace.DRAG), new Event.Released()));
    }

    private static double perPixel(Signal signal) {
      return switch (ControlView.reach(signal.modifiers())) {
        case FINE -> WEIGHT_PER_PIXEL / 10;
        case NORMAL -> WEIGHT_PER_PIXEL;
        case FAR -> WEIGHT_PER_PIXEL * 10;
      };
    }

    private static String plain(String shown) {
      return shown.replace("−", "-");
    }

    private static Event moved(Row.Weight weight, double by, Pace pace) {
      double to = by == 0 ? weight.value() : Math.rint((weight.value() + by) * 1000) / 1000;
      return new Event.Weighed(weight.parameter(), weight.value(), to, pace);
    }

    private static List<Event> weightKeys(Row.Weight weight, Event typing, Signal signal) {
      double by = 0.1 * (signal.modifiers().shift() ? 10 : signal.modifiers().alt() ? 0.1 : 1);
      return switch (signal.key()) {
        case "ArrowUp", "ArrowRight" -> List.of(moved(weight, by, Pace.DRAG));
        case "ArrowDown", "ArrowLeft" -> List.of(moved(weight, -by, Pace.DRAG));
        case "PageUp" -> List.of(moved(weight, 1, Pace.DRAG));
        case "PageDown" -> List.of(moved(weight, -1, Pace.DRAG));
        case "Enter" -> List.of(typing);
        default -> List.of();
      };
    }

    private Element weightField(Row.Weight weight) {
      String text = sheet instanceof Screen.Sheet.Typing typing ? typing.text() : "";
      return Element.of("input", "v typing")
          .id(WEIGHT)
          .key("typing")
          .with("type", "text")
          .with("inputmode", "decimal")
          .with("autocomplete", "off")
          .label(weight.label())
          .with("value", text)
          .with("data-autofocus", "select")
          .on(
              On.KEY,
              signal ->
                  switch (signal.key()) {
                    case "Enter" -> set(weight, signal.value());
                    case "Escape" -> List.of(new Event.Opened(new Screen.Sheet.None()));
                    default -> List.of();
                  })
          .on(On.BLUR, signal -> set(weight, signal.value()));
    }

    private static List<Event> set(Row.Weight weight, String text) {
      List<Event> events = new ArrayList<>();
      events.add(new Event.Opened(new Screen.Sheet.None()));
      boolean isSame = text.equals(plain(Inspector.figure(weight.value())));
      if (!isSame) {
        Dial.typed(text, false)
            .ifPresent(
                value ->
                    events.add(
                        new Event.Weighed(weight.parameter(), weight.value(), value, Pace.ONCE)));
      }
      return events;
    }
  }
}
