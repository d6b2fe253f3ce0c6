package layerlab.client.view.follow;

import java.util.ArrayList;
import java.util.List;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.html.Signal;
import layerlab.client.page.Icon;
import layerlab.client.page.TermWords;
import layerlab.client.state.Event;
import layerlab.client.state.Following;
import layerlab.client.state.Following.Aim;
import layerlab.client.state.Following.Pin;
import layerlab.client.state.Following.Source;
import layerlab.client.state.Screen.Sheet;
import layerlab.client.state.Walking;
import layerlab.client.view.Dial;
import layerlab.client.view.Grouped;
import layerlab.client.view.Texts;
import layerlab.data.Data;
import layerlab.data.Planar;
import layerlab.data.Tabular;
import layerlab.graph.Numbers;
import layerlab.spec.Figures;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.walk.Biases;
import layerlab.walk.CalculationStep;
import layerlab.walk.Place;
import layerlab.walk.Sample;
import layerlab.walk.Stage;
import layerlab.walk.Walk;

/** The page on which one number is followed: sentence, drawing, formula, words and steps. */
final class FollowView {
  /** How far an arrow moves a number; ten times as far with Shift. */
  private static final double FINE = 0.01;

  private final Walk walk;
  private final Following following;
  private final Data data;
  private final TermWords words;
  private final Language language;
  private final int index;
  private final CalculationStep step;

  FollowView(Walk walk, FollowPart.Model.Open model) {
    this.walk = walk;
    this.following = model.following();
    this.data = model.work().experiment().data();
    this.words = model.words();
    this.language = model.language();
    this.index = Walking.index(walk, following.view().aim());
    this.step = walk.steps().get(index);
  }

  private String say(Text text) {
    return text.in(language);
  }

  private static Event open(Following other) {
    return new Event.Opened(new Sheet.Follow(other));
  }

  List<Element> draw() {
    return List.of(
        sentence(),
        Element.div("fw-stage")
            .key("stage")
            .add(
                Element.div("fw-scroll").add(new Sketch(walk, following, step, language).draw()),
                new FormulaView(walk, following, step, language).draw()),
        side(),
        Element.of("footer", "fw-time")
            .key("time")
            .add(transport(), new Beads(walk, following, index, words).draw()));
  }

  // -- the sample

  private Element sentence() {
    Element sentence = Element.of("p").add(say(FollowTexts.SHOW));
    Numbers inputs = following.sample().inputs();
    for (int i = 0; i < inputs.size(); i++) {
      sentence.add(field(false, i));
    }
    sentence.add(say(FollowTexts.RIGHT));
    for (int i = 0; i < following.sample().targets().size(); i++) {
      sentence.add(field(true, i));
    }
    String rate = Figures.shown(walk.plan().optimizer().rate());
    sentence.add(say(Texts.filled(FollowTexts.RATE, "r", rate)));
    return Element.div("fw-recipe")
        .key("recipe")
        .add(sentence)
        .addAll(sampleOfData())
        .add(
            Element.span("spacer"),
            Element.button("icb")
                .id("fw-close")
                .label(say(FollowTexts.CLOSE))
                .with("title", say(FollowTexts.CLOSE))
                .with("data-autofocus", "here")
                .add(Icon.CLOSE.draw())
                .on(On.CLICK, new Event.Cancelled()));
  }

  private Element field(boolean isTarget, int number) {
    Numbers row = isTarget ? following.sample().targets() : following.sample().inputs();
    Place place = isTarget ? new Place.Target(number) : new Place.Input(number);
    String shown = Digits.few(row.at(number));
    Text label = isTarget ? FollowTexts.TARGET : FollowTexts.INPUT;
    return number(
            (isTarget ? "t" : "x") + number,
            say(Texts.filled(label, "n", number + 1)),
            shown,
            FINE,
            value -> open(typed(isTarget, number, value)))
        .on(On.ENTER, open(following.lit(place)))
        .on(On.LEAVE, open(following.lit(new Place.Nowhere())));
  }

  private Following typed(boolean isTarget, int number, double value) {
    Numbers row = isTarget ? following.sample().targets() : following.sample().inputs();
    double[] changed = row.toArray();
    changed[number] = value;
    Numbers other = Numbers.of(changed);
    Sample sample =
        isTarget
            ? new Sample(following.sample().inputs(), other)
            : new Sample(other, following.sample().targets());
    return following.with(sample, new Pin.Typed());
  }

  /** What a typed number leads to. */
  private interface Taker {
    Event take(double value);
  }

  private static Element number(String key, String label, String shown, double by, Taker taker) {
    return Element.of("input", "v fw-v")
        .key(key)
        .with("type", "text")
        .with("inputmode", "decimal")
        .with("autocomplete", "off")
        .with("size", Math.max(2, shown.length()))
        .with("value", shown)
        .label(label)
        .on(On.CHANGE, signal -> taken(signal.value(), shown, taker))
        .on(On.KEY, signal -> keyed(signal, shown, by, taker));
  }

  private static List<Event> taken(String text, String shown, Taker taker) {
    return text.equals(shown)
        ? List.of()
        : Dial.typed(text, false).map(value -> List.of(taker.take(value))).orElse(List.of());
  }

  private static List<Event> keyed(Signal signal, String shown, double one, Taker taker) {
    double by = signal.modifiers().shift() ? 10 * one : one;
    return switch (signal.key()) {
      case "Enter" -> taken(signal.value(), shown, taker);
      case "ArrowUp" -> nudged(signal.value(), by, taker);
      case "ArrowDown" -> nudged(signal.value(), -by, taker);
      case "Escape" -> List.of(new Event.Cancelled());
      default -> List.of();
    };
  }

  private static List<Event> nudged(String text, double by, Taker taker) {
    return Dial.typed(text, false)
        .map(value -> List.of(taker.take(Math.rint((value + by) * 1e4) / 1e4)))
        .orElse(List.of());
  }

  private List<Element> sampleOfData() {
    int at = following.view().pin() instanceof Pin.OfData(int sample) ? sample : -1;
    String shown = at < 0 ? "–" : Integer.toString(at + 1);
    return List.of(
        Element.span("fw-sample")
            .key("sample")
            .add(
                Element.span("").add(say(FollowTexts.SAMPLE)),
                number(
                    "n",
                    say(FollowTexts.SAMPLE),
                    shown,
                    1,
                    value -> ofData((int) Math.rint(value) - 1)),
                Element.span("muted").add(say(Texts.filled(of(), "n", Grouped.of(data.count()))))));
  }

  /** The inputs of a table are not as they stand in the file. */
  private Text of() {
    return data instanceof Tabular ? FollowTexts.OF_STANDARDIZED : FollowTexts.OF;
  }

  /** The page draws points itself; the rows of a table are the server's. */
  private Event ofData(int sample) {
    int at = Math.max(0, Math.min(data.count() - 1, sample));
    return switch (data) {
      case Planar planar ->
          open(
              following.with(
                  Walking.sample(planar.examples(), at, walk.graph()), new Pin.OfData(at)));
      case Tabular table -> new Event.FollowedRow(at);
    };
  }

  // -- words

  private Element side() {
    StepWords words = StepWords.of(walk, step);
    Element side =
        Element.div("fw-side")
            .key("side")
            .add(
                Element.div("fw-words")
                    .with("aria-live", "polite")
                    .add(
                        Element.of("p", "muted")
                            .add(
                                say(
                                    Texts.filled(
                                        FollowTexts.STEP_OF,
                                        "i",
                                        index + 1,
                                        "n",
                                        walk.steps().size()))),
                        Element.of("h2").add(say(words.title())),
                        Element.of("p", "serif").add(say(words.body()))));
    if (step.subject() instanceof Place.Weight(int parameter)) {
      side.add(attempt(parameter));
    }
    side.add(switches(), source(), way());
    return side;
  }

  private Element attempt(int parameter) {
    String name = walk.name(parameter).plain();
    double value = following.weights().at(parameter);
    Element box =
        Element.div("fw-try")
            .key("try")
            .add(
                Element.of("h3").add(say(FollowTexts.TRY)),
                Element.of("p", "serif")
                    .add(
                        Element.of("b").add(name),
                        number(
                            "w",
                            name,
                            Digits.few(value),
                            FINE,
                            typed -> open(following.with(parameter, typed))),
                        Element.span("").add(say(FollowTexts.TRY_HINT))));
    if (!following.weights().equals(following.original())) {
      double before = lossBefore();
      box.add(
          Element.of("p", "serif moved")
              .key("moved")
              .add(
                  say(
                      Texts.filled(
                          FollowTexts.MOVED,
                          "a",
                          Figures.fixed(before, 5),
                          "b",
                          Figures.fixed(walk.loss(), 5),
                          "c",
                          Digits.few(walk.loss() - before)))));
    }
    return box;
  }

  private double lossBefore() {
    return new Walk(
            new layerlab.walk.Way.Open(walk.graph()),
            walk.plan(),
            following.original(),
            following.sample(),
            following.view().biases())
        .loss();
  }

  private Element switches() {
    boolean showsBlame = following.view().showsBlame();
    boolean learn = following.view().biases() == Biases.LEARN;
    Element row = Element.div("fw-switches").key("switches");
    row.add(
        toggle(
                FollowTexts.BLAME,
                showsBlame,
                open(following.with(following.view().withBlame(!showsBlame))))
            .with("title", say(FollowTexts.BLAME_HINT)));
    if (step.stage() == Stage.UPDATE || step.stage() == Stage.AGAIN) {
      Biases other = learn ? Biases.STAY : Biases.LEARN;
      row.add(
          toggle(
              FollowTexts.BIASES_LEARN, learn, open(following.with(following.view().with(other)))));
    }
    return row;
  }

  private Element toggle(Text words, boolean isOn, Event event) {
    return Element.button(isOn ? "tog on" : "tog")
        .key(words.en())
        .with("aria-pressed", isOn)
        .add(say(words))
        .on(On.CLICK, event);
  }

  private Element source() {
    Text from =
        following.source() instanceof Source.OfRun(int epoch, Numbers weights)
            ? Texts.filled(FollowTexts.OF_EPOCH, "n", Grouped.of(epoch))
            : FollowTexts.OF_START;
    boolean isMoved = !following.weights().equals(following.original());
    Element line = Element.of("p", "fw-source muted").key("source").add(say(from));
    if (isMoved) {
      line.add(language == Language.ZH ? "；" : "; ")
          .add(say(FollowTexts.CHANGED) + (language == Language.ZH ? "。" : ". "))
          .add(
              Element.button("link")
                  .key("back")
                  .add(say(FollowTexts.PUT_BACK))
                  .on(On.CLICK, open(following.with(following.original()))));
    } else {
      line.add(language == Language.ZH ? "。" : ". ")
          .add(
              Element.button("link")
                  .key("newest")
                  .add(say(FollowTexts.AGAIN))
                  .on(On.CLICK, new Event.FollowedSample(new Aim.Step(index), following.sample())));
    }
    return line;
  }

  private Element way() {
    int last = walk.steps().size() - 1;
    String next = index < last ? walk.steps().get(index + 1).result().symbol().plain() : "";
    Element row =
        Element.div("fw-way")
            .key("way")
            .add(
                Element.button("btn quiet")
                    .key("back")
                    .flag("disabled", index == 0)
                    .add(say(FollowTexts.BACK))
                    .on(On.CLICK, new Event.FollowedOn(-1)),
                Element.span("spacer"));
    if (index == last) {
      return row.add(
          Element.button("btn primary")
              .key("take")
              .with("title", say(FollowTexts.TAKE_HINT))
              .add(say(FollowTexts.TAKE))
              .on(On.CLICK, open(following.with(walk.updated()))));
    }
    return row.add(
        Element.button("btn primary")
            .key("next")
            .add(say(Texts.filled(FollowTexts.NEXT, "a", next)))
            .on(On.CLICK, new Event.FollowedOn(1)));
  }

  private Element transport() {
    List<Element> buttons = new ArrayList<>();
    buttons.add(icon(Icon.RESET, FollowTexts.TO_START, -walk.steps().size()));
    buttons.add(icon(Icon.STEP, FollowTexts.NEXT_STEP, 1));
    return Element.div("transport")
        .add(
            Element.div("epoch")
                .add(
                    Element.span("").add(say(FollowTexts.STEP)),
                    Element.of("b").add(Integer.toString(index + 1)),
                    Element.of("small")
                        .add(say(Texts.filled(FollowTexts.OF, "n", walk.steps().size())))),
            Element.div("tctl").addAll(buttons));
  }

  private Element icon(Icon icon, Text label, int by) {
    return Element.button("icb")
        .label(say(label))
        .with("title", say(label))
        .add(icon.draw())
        .on(On.CLICK, new Event.FollowedOn(by));
  }
}
