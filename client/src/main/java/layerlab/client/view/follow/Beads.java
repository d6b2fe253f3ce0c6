package layerlab.client.view.follow;

import java.util.List;
import layerlab.client.html.Css;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.page.TermWords;
import layerlab.client.state.Event;
import layerlab.client.state.Following;
import layerlab.client.state.Screen.Sheet;
import layerlab.spec.Language;
import layerlab.walk.CalculationStep;
import layerlab.walk.Stage;
import layerlab.walk.Symbol;
import layerlab.walk.Walk;

/** All steps side by side, each a bar of its value; on a phone a list. */
final class Beads {
  /** Beyond so many there is no room for names and numbers below the bars. */
  private static final int MOST_NAMED = 44;

  private static final double TALL = 40;

  private final Walk walk;
  private final Following following;
  private final int index;
  private final Language language;
  private final TermWords.Pen pen;

  Beads(Walk walk, Following following, int index, TermWords words) {
    this.walk = walk;
    this.following = following;
    this.index = index;
    this.language = words.language();
    this.pen = words.at("f");
  }

  Element draw() {
    List<CalculationStep> steps = walk.steps();
    Element strip =
        Element.div(steps.size() > MOST_NAMED ? "fw-beads many" : "fw-beads")
            .key("beads")
            .with("role", "group")
            .label(FollowTexts.STEPS.in(language));
    for (Stage stage : Stage.values()) {
      int count = (int) steps.stream().filter(step -> step.stage() == stage).count();
      Element row = Element.div("fw-row");
      for (int i = 0; i < steps.size(); i++) {
        if (steps.get(i).stage() == stage) {
          row.add(bead(i, steps.get(i)));
        }
      }
      boolean isHere = steps.get(index).stage() == stage;
      strip.add(
          Element.div(isHere ? "fw-group here" : "fw-group")
              .key(stage.name())
              .style("flex-grow", Integer.toString(count))
              .add(pen.write(Element.span("fw-head"), StepWords.of(stage).in(language)), row));
    }
    return strip;
  }

  private Element bead(int i, CalculationStep step) {
    double value = step.value();
    double share = Math.min(1, Math.abs(value) / 1.25);
    double tall = Double.isNaN(value) ? 0 : TALL * Math.sqrt(share);
    boolean isHere = i == index;
    String style = isHere ? "fw-bar here" : i < index ? "fw-bar" : "fw-bar ahead";
    String number = Digits.few(value);
    Element bar =
        Element.span(value < 0 ? "up less" : "up").style("height", Css.pixels(Math.max(2, tall)));
    return Element.button(style)
        .key("s" + i)
        .with("tabindex", isHere ? 0 : -1)
        .flag(isHere ? "aria-current" : "data-step", true)
        .label(step.result().symbol().plain() + " = " + number)
        .with("title", step.result().symbol().plain() + " = " + number)
        .add(bar, name(step.result().symbol()), Element.span("val").add(Digits.least(value)))
        .on(On.CLICK, new Event.Opened(new Sheet.Follow(following.at(i))));
  }

  /** What the step is about: {@code h1}, {@code w5}. */
  private static Element name(Symbol symbol) {
    Symbol.Name shown =
        switch (symbol) {
          case Symbol.Name name -> name;
          case Symbol.Derivative(Symbol.Name of, Symbol.Name by) -> by;
        };
    boolean isWord = shown.base().length() > 2;
    Element name = Element.span("nm");
    if (isWord) {
      return name.add(Element.of("i").add(shown.index()), Element.of("small").add(shown.base()));
    }
    name.add(Element.of("i").add(shown.base().replace("⁺", "")));
    return shown.index().isEmpty() ? name : name.add(Element.of("sub").add(shown.index()));
  }
}
