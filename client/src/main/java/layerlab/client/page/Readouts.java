package layerlab.client.page;

import java.util.Optional;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.live.Live;
import layerlab.client.state.Diagnosis;
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

  /** What is shown; the accuracy of a regression is empty. */
  public record Model(
      Figures3 figures, Said hint, boolean isSmooth, boolean isLog, TermWords words) {}

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
        TermWords.of(state));
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
    Language language = model.words().language();
    TermWords.Pen pen = model.words().at("o");
    Element readout = Element.div("readout").id(id());
    Element train = pen.write(name("lk thin"), Texts.TRAIN_LOSS.in(language));
    Element test = pen.write(name("lk"), Texts.TEST_LOSS.in(language));
    readout.add(
        figure(train, model.figures().train(), "train-loss"),
        figure(test, model.figures().test(), "test-loss"));
    if (model.figures().hasAccuracy()) {
      Element name = pen.write(Element.div("k"), Texts.TEST_ACCURACY.in(language));
      readout.add(accuracy(name, model.figures().accuracy()));
    }
    if (model.hint() instanceof Said.Sentence(Hint hint)) {
      readout.add(hint(hint, pen, language));
    }
    return readout.add(
        Element.div("tools")
            .key("tools")
            .add(
                flip(Look.Switch.SMOOTH, Texts.SMOOTH, model.isSmooth(), language),
                flip(Look.Switch.LOG_SCALE, Texts.LOG_SCALE, model.isLog(), language),
                Element.button("link")
                    .id("diagnose-link")
                    .key("diagnose-link")
                    .add(Texts.DIAGNOSE.in(language))
                    .on(On.CLICK, new Event.Diagnosed(Diagnosis.CURVES)),
                Element.button("link")
                    .id("as-table")
                    .key("as-table")
                    .add(Texts.AS_TABLE.in(language))
                    .on(On.CLICK, new Event.Opened(new Screen.Sheet.Curve()))));
  }

  /** With the line by which its curve is drawn. */
  private static Element name(String line) {
    return Element.div("k").add(Element.span(line));
  }

  private static Element figure(Element name, String value, String id) {
    return Element.div("figure-box").key(id).add(name, Element.div("n").id(id).add(value));
  }

  private static Element accuracy(Element name, String value) {
    Element number = Element.div("n").id("accuracy").add(value);
    if (value.length() > 1 && !value.equals("NaN")) {
      number.add(Element.of("small").add("%"));
    }
    return Element.div("figure-box").key("accuracy").add(name, number);
  }

  private static Element hint(Hint hint, TermWords.Pen pen, Language language) {
    return line(
        hint,
        HintTerm.of(hint).map(term -> pen.name(Element.span("about").key("about"), term)),
        language);
  }

  /** A hint with what can be done about it. */
  public static Element sentence(Hint hint, Language language) {
    return line(hint, Optional.empty(), language);
  }

  /** With the name of what it is about. */
  private static Element line(Hint hint, Optional<Element> about, Language language) {
    String tone = hint.tone() == Hint.Tone.TROUBLE ? "hint trouble" : "hint";
    Element line =
        Element.of("p", tone)
            .key("hint")
            .with("lang", Languages.tag(language))
            .add(hint.sentence().in(language));
    about.ifPresent(name -> line.add(" ").add(name));
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
