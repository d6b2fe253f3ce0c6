package layerlab.client.page;

import java.util.List;
import layerlab.client.action.Actions;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.live.Head;
import layerlab.client.live.Live;
import layerlab.client.state.Event;
import layerlab.client.state.Run;
import layerlab.client.state.Speed;
import layerlab.client.state.State;
import layerlab.client.view.Grouped;
import layerlab.client.view.LayerNames;
import layerlab.client.view.Speeds;
import layerlab.client.view.Texts;
import layerlab.graph.Checked;
import layerlab.graph.Problem;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.wire.Phase;

/** Run, step and reset, and where the run stands. */
public final class Transport implements Part<Transport.Model> {

  private static final Text PAST_EPOCH = Text.of("Past epoch", "过去的轮次");

  /** What is shown. */
  public record Model(Button button, Where where, Pace pace, TermWords words) {}

  /** The moment that is looked at. */
  public record Where(Text name, String epoch, String of) {}

  /**
   * How fast it may go, and how fast it goes.
   *
   * @param live empty while it does not run
   */
  public record Pace(Speed speed, String live) {}

  /** The large button. */
  public record Button(Icon icon, Text label, boolean isBlocked) {}

  @Override
  public String id() {
    return "transport";
  }

  @Override
  public Model model(State state, Live live) {
    Language language = state.look().language();
    int epochs = state.work().experiment().plan().epochs();
    return new Model(
        button(state),
        new Where(
            state.focus().head() instanceof Head.At ? PAST_EPOCH : Texts.EPOCH,
            Grouped.of(live.moment().epoch()),
            Texts.filled(Texts.OF_EPOCHS, "n", Grouped.of(epochs)).in(language)),
        new Pace(state.look().speed(), Speeds.of(state, live).in(language)),
        TermWords.of(state));
  }

  private static Button button(State state) {
    Run.Progress progress = state.run().progress();
    if (progress.phase() == Phase.WAITING) {
      return new Button(Icon.WAIT, Texts.WAIT, false);
    }
    if (progress.isRunning()) {
      return new Button(Icon.PAUSE, Texts.PAUSE, false);
    }
    return switch (state.work().checked()) {
      case Checked.Valid valid -> new Button(Icon.PLAY, Texts.RUN, false);
      case Checked.Invalid invalid -> new Button(Icon.PLAY, blocked(state, invalid), true);
    };
  }

  private static Text blocked(State state, Checked.Invalid invalid) {
    Problem first = invalid.problems().getFirst();
    Text culprit =
        first
            .node()
            .map(node -> LayerNames.of(state.work().experiment().graph(), node))
            .orElse(Texts.THE_NETWORK);
    return Texts.filledWith(Texts.BLOCKED, "a", culprit);
  }

  @Override
  public boolean isLive(State state) {
    return true;
  }

  @Override
  public Element view(Model model) {
    Language language = model.words().language();
    Button button = model.button();
    String label = button.label().in(language);
    return Element.div("transport")
        .id(id())
        .add(
            Element.button(button.isBlocked() ? "play blocked" : "play")
                .id("play")
                .label(label)
                .with("title", label)
                .add(button.icon().draw())
                .on(On.CLICK, new Event.Toggled()),
            Element.div("epoch")
                .add(
                    model
                        .words()
                        .at("e")
                        .write(Element.span(""), model.where().name().in(language)),
                    Element.of("b").id("epoch").add(model.where().epoch()),
                    Element.of("small").add(model.where().of())),
            Element.div("tctl")
                .add(
                    icon(Icon.RESET, Texts.RESET, Actions.RESET.event(), language),
                    icon(Icon.SEED, Texts.NEW_SEED, Actions.NEW_SEED.event(), language),
                    icon(Icon.STEP_BATCH, Texts.STEP_BATCH, Actions.STEP_BATCH.event(), language),
                    icon(Icon.STEP, Texts.STEP_EPOCH, Actions.STEP_EPOCH.event(), language),
                    icon(Icon.KEYS, Actions.KEYS.text(), Actions.KEYS.event(), language)
                        .with("class", "icb on-phones"),
                    speed(model.pace(), language)));
  }

  private static Element speed(Pace pace, Language language) {
    Element select =
        Element.of("select", "speed")
            .id("speed")
            .label(Texts.SPEED.in(language))
            .with("title", Texts.SPEED.in(language))
            .on(On.CHANGE, signal -> List.of(new Event.Paced(Speed.of(signal.value()))));
    for (Speed speed : Speed.values()) {
      String name = speed == Speed.FULL ? Texts.FULL_SPEED.in(language) : speed.factor();
      select.add(
          Element.of("option")
              .key(speed.name())
              .with("value", speed.name())
              .flag("selected", speed == pace.speed())
              .add(name));
    }
    Element whole = Element.span(pace.live().isEmpty() ? "sp" : "sp live").add(select);
    return pace.live().isEmpty()
        ? whole
        : whole.add(Element.span("rate").key("rate").add(pace.live()));
  }

  private static Element icon(Icon icon, Text label, Event event, Language language) {
    return Element.button("icb")
        .label(label.in(language))
        .with("title", label.in(language))
        .add(icon.draw())
        .on(On.CLICK, event);
  }
}
