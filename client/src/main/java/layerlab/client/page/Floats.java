package layerlab.client.page;

import java.util.List;
import java.util.Optional;
import layerlab.client.html.Css;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.html.Signal;
import layerlab.client.live.Live;
import layerlab.client.state.Event;
import layerlab.client.state.Event.Pace;
import layerlab.client.state.Focus;
import layerlab.client.state.Keeping;
import layerlab.client.state.Run;
import layerlab.client.state.Screen;
import layerlab.client.state.State;
import layerlab.client.view.Control;
import layerlab.client.view.Options;
import layerlab.client.view.Texts;
import layerlab.data.OwnTable;
import layerlab.json.Json;
import layerlab.layer.Catalogue;
import layerlab.spec.Language;
import layerlab.spec.Option;
import layerlab.spec.Text;

/** What floats over the page: an open list, the layer in the hand, the toast. */
public final class Floats implements Part<Floats.Model> {

  /** What is shown. */
  public record Model(ListShown list, Focus.Hand hand, Toast toast, Language language) {}

  /** The list of choices that is open. */
  public sealed interface ListShown {
    record None() implements ListShown {}

    record Of(Control control, Screen.Sheet.Picking picking) implements ListShown {}
  }

  /** What is said about the line. */
  public sealed interface Toast {
    record None() implements Toast {}

    /**
     * A sentence, with the way to try again.
     *
     * @param offersCopy whether it has lasted so long that a copy is to be kept here
     */
    record Said(Text sentence, boolean offersCopy) implements Toast {}
  }

  @Override
  public String id() {
    return "floats";
  }

  @Override
  public Model model(State state, Live live) {
    return new Model(
        list(state), state.focus().hand(), toast(state.run()), state.look().language());
  }

  private static ListShown list(State state) {
    if (!(state.screen().sheet() instanceof Screen.Sheet.Picking picking)) {
      return new ListShown.None();
    }
    String name = picking.control().substring(picking.control().indexOf(':') + 1);
    return Control.find(state.work().experiment(), name)
        .<ListShown>map(control -> new ListShown.Of(control, picking))
        .orElse(new ListShown.None());
  }

  private static Toast toast(Run run) {
    if (!(run.connection() instanceof Run.Connection.Lost lost)) {
      return new Toast.None();
    }
    boolean hasSession = run.session().isLive();
    Text text =
        lost.seconds() > 0
            ? (hasSession ? Texts.OFFLINE : Texts.OFFLINE_FRESH)
            : (hasSession ? Texts.OFFLINE_NOW : Texts.OFFLINE_FRESH_NOW);
    return new Toast.Said(Texts.filled(text, "n", lost.seconds()), lost.isLong());
  }

  @Override
  public Element view(Model model) {
    Language language = model.language();
    Element floats = Element.of("section", "floats").id(id());
    if (model.list() instanceof ListShown.Of || model.toast() instanceof Toast.Said) {
      floats.label(Texts.FLOATING.in(language));
    }
    if (model.list() instanceof ListShown.Of(Control control, Screen.Sheet.Picking picking)) {
      floats.add(list(control, picking, language));
    }
    ghost(model.hand(), language).ifPresent(floats::add);
    if (model.hand() instanceof Focus.Hand.Bringing) {
      floats.add(
          Element.div("drop-here")
              .key("drop")
              .add(Element.span("").add(Texts.DROP_TABLE.in(language))));
    }
    if (model.toast() instanceof Toast.Said said) {
      floats.add(toast(said, language));
    }
    return floats;
  }

  private static Element toast(Toast.Said said, Language language) {
    Element toast =
        Element.div("toast")
            .key("toast")
            .with("role", "status")
            .add(
                Element.span("").add(said.sentence().in(language)),
                Element.button("").add(Texts.NOW.in(language)).on(On.CLICK, new Event.Hurried()));
    return said.offersCopy()
        ? toast.add(
            Element.button("")
                .key("copy")
                .add(Texts.SAVE_HERE.in(language))
                .on(On.CLICK, new Event.Tended(new Keeping.Keep())))
        : toast;
  }

  // -- the list of choices

  private static Element list(Control control, Screen.Sheet.Picking picking, Language language) {
    List<Option> options = control.options();
    String title = control.param().label().title().in(language);
    Element list =
        Element.div("picks")
            .key("picks " + picking.control())
            .id("picks")
            .with("role", "listbox")
            .with("tabindex", 0)
            .label(title)
            .with("aria-activedescendant", "pick-" + picking.active())
            .with("data-anchor", picking.control())
            .with("data-autofocus", "here")
            .on(On.KEY, signal -> keyed(control, picking, signal))
            .on(On.BLUR, new Event.ClosedList(picking.control()));
    for (int i = 0; i < options.size(); i++) {
      list.add(option(control, options.get(i), i, picking.active() == i, language));
    }
    return list;
  }

  private static Element option(
      Control control, Option option, int index, boolean isActive, Language language) {
    boolean isChosen = option.id().equals(control.word());
    Element line =
        Element.div(isActive ? "pick-option active" : "pick-option")
            .key(option.id())
            .id("pick-" + index)
            .with("role", "option")
            .with("aria-selected", isChosen)
            .on(On.PRESS, signal -> chosen(control, option));
    picture(option.id()).ifPresent(line::add);
    return line.add(
        Element.span("name").add(option.title().in(language)),
        Element.span("hint").add(Options.hint(control, option).in(language)));
  }

  private static Optional<Element> picture(String id) {
    return Curves.has(id) ? Optional.of(Curves.draw(id)) : Thumb.of(id);
  }

  private static List<Event> chosen(Control control, Option option) {
    Event close = new Event.Opened(new Screen.Sheet.None());
    boolean isSame = option.id().equals(control.word());
    return isSame && !option.id().equals(OwnTable.KIND.id())
        ? List.of(close)
        : List.of(close, control.set(new Json.Str(option.id()), Pace.ONCE));
  }

  private static List<Event> keyed(Control control, Screen.Sheet.Picking picking, Signal signal) {
    int last = control.options().size() - 1;
    int active = picking.active();
    return switch (signal.key()) {
      case "ArrowDown" -> active(picking, Math.min(active + 1, last));
      case "ArrowUp" -> active(picking, Math.max(active - 1, 0));
      case "Home" -> active(picking, 0);
      case "End" -> active(picking, last);
      case "Enter", " " -> chosen(control, control.options().get(active));
      case "Escape", "Tab" -> List.of(new Event.Opened(new Screen.Sheet.None()));
      default ->
          signal.key().length() == 1 && !signal.modifiers().command()
              ? typed(control, picking, signal.key())
              : List.of();
    };
  }

  private static List<Event> active(Screen.Sheet.Picking picking, int index) {
    return List.of(new Event.Opened(new Screen.Sheet.Picking(picking.control(), "", index)));
  }

  /** What was typed leads to the next choice that begins so. */
  private static List<Event> typed(Control control, Screen.Sheet.Picking picking, String letter) {
    String typed = picking.typed() + letter;
    int found = Options.find(control, typed, picking.active());
    int again = found < 0 ? Options.find(control, letter, picking.active() + 1) : found;
    String kept = found < 0 ? letter : typed;
    return List.of(
        new Event.Opened(
            new Screen.Sheet.Picking(
                picking.control(), kept, again < 0 ? picking.active() : again)));
  }

  // -- the layer in the hand

  private static Optional<Element> ghost(Focus.Hand hand, Language language) {
    if (!(hand instanceof Focus.Hand.Carrying carrying)
        || !(carrying.cargo() instanceof Focus.Cargo.Fresh(String kind))) {
      return Optional.empty();
    }
    return Catalogue.layer(kind)
        .map(
            found ->
                Element.div("ghost")
                    .key("ghost")
                    .style("left", Css.pixels(carrying.at().x()))
                    .style("top", Css.pixels(carrying.at().y()))
                    .add(Shelf.icon(kind).draw())
                    .add(found.label().title().in(language)));
  }
}
