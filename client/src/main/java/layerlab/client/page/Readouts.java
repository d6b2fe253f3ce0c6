package layerlab.client.page;

import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.live.Live;
import layerlab.client.state.Event;
import layerlab.client.state.Look;
import layerlab.client.state.Screen;
import layerlab.client.state.State;
import layerlab.client.state.Topic;
import layerlab.client.view.Hint;
import layerlab.client.view.Texts;
import layerlab.data.Task;
import layerlab.spec.Figures;
import layerlab.spec.Language;
import layerlab.spec.Text;

/** The two losses, the accuracy where there is one, a hint, and how the curve is drawn. */
public final class Readouts implements Part<Readouts.Model> {

  private static final Text AS_TABLE = Text.of("Read as table", "用表格看");

  /** What is shown; the accuracy of a regression is empty. */
  public record Model(
      Figures3 figures, Said hint, boolean isSmooth, boolean isLog, Language language) {}

  /** The three figures as text. */
  public record Figures3(String train, String test, String accuracy, boolean hasAccuracy) {}

  /** The hint, if there is one. */
  public sealed interface Said {
    record Nothing() implements Said {}

    record Sentence(Hint hint) implements Said {}
  }

  @Override
  public String id() {
    return "readouts";
  }

  @Override
  public Model model(State state, Live live) {
    Look look = state.look();
    return new Model(
        figures(state, live.readout()),
        Hint.of(state, live).<Said>map(Said.Sentence::new).orElse(new Said.Nothing()),
        look.has(Look.Switch.SMOOTH),
        look.has(Look.Switch.LOG_SCALE),
        look.language());
  }

  private static Figures3 figures(State state, Live.Readout readout) {
    boolean hasAccuracy =
        state.work().experiment().data().shape().task() instanceof Task.Classification;
    if (!readout.isKnown()) {
      return new Figures3("–", "–", "–", hasAccuracy);
    }
    return new Figures3(
        Figures.readout(readout.train()),
        Figures.readout(readout.test()),
        percent(readout.accuracy()),
        hasAccuracy);
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "NaN" : Figures.fixed(share * 100, 1);
  }

  @Override
  public boolean isLive(State state) {
    return true;
  }

  @Override
  public int revision(Live live) {
    return live.history();
  }

  @Override
  public Element view(Model model) {
    Language language = model.language();
    Element readout = Element.div("readout").id(id());
    readout.add(
        figure("lk thin", Texts.TRAIN_LOSS, model.figures().train(), "train-loss", language),
        figure("lk", Texts.TEST_LOSS, model.figures().test(), "test-loss", language));
    if (model.figures().hasAccuracy()) {
      readout.add(accuracy(model.figures().accuracy(), language));
    }
    if (model.hint() instanceof Said.Sentence(Hint hint)) {
      readout.add(hint(hint, language));
    }
    return readout.add(
        Element.div("tools")
            .key("tools")
            .add(
                flip(Look.Switch.SMOOTH, Texts.SMOOTH, model.isSmooth(), language),
                flip(Look.Switch.LOG_SCALE, Texts.LOG_SCALE, model.isLog(), language),
                Element.button("link")
                    .id("as-table")
                    .key("as-table")
                    .add(AS_TABLE.in(language))
                    .on(On.CLICK, new Event.Opened(new Screen.Sheet.Curve()))));
  }

  private static Element figure(
      String line, Text name, String value, String id, Language language) {
    return Element.div("figure-box")
        .key(id)
        .add(
            Element.div("k").add(Element.span(line)).add(name.in(language)),
            Element.div("n").id(id).add(value));
  }

  private static Element accuracy(String value, Language language) {
    Element number = Element.div("n").id("accuracy").add(value);
    if (value.length() > 1 && !value.equals("NaN")) {
      number.add(Element.of("small").add("%"));
    }
    return Element.div("figure-box")
        .key("accuracy")
        .add(Element.div("k").add(Texts.TEST_ACCURACY.in(language)), number);
  }

  private static Element hint(Hint hint, Language language) {
    String tone = hint.tone() == Hint.Tone.TROUBLE ? "hint trouble" : "hint";
    Element line =
        Element.of("p", tone)
            .key("hint")
            .with("lang", Languages.tag(language))
            .add(hint.sentence().in(language));
    return switch (hint.exit()) {
      case Hint.Exit.None() -> line;
      case Hint.Exit.Verb verb -> line.add(" ").add(verb(verb, language));
      case Hint.Exit.Advised(Topic topic, Hint.Exit.Verb verb) ->
          line.add(" ")
              .add(verb(verb, language))
              .add(
                  Element.button("link dismiss")
                      .label(Texts.DISMISS.in(language))
                      .add("×")
                      .on(On.CLICK, new Event.Dismissed(topic)));
    };
  }

  private static Element verb(Hint.Exit.Verb verb, Language language) {
    return Element.button("link").add(verb.label().in(language)).on(On.CLICK, verb.event());
  }

  /** A switch of the look. */
  public static Element flip(Look.Switch option, Text name, boolean isOn, Language language) {
    return Element.button(isOn ? "tog on" : "tog")
        .key(option.name())
        .with("role", "switch")
        .with("aria-checked", isOn)
        .add(name.in(language))
        .on(On.CLICK, new Event.Flipped(option));
  }
}
