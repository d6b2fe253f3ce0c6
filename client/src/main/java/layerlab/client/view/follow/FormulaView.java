package layerlab.client.view.follow;

import java.util.List;
import java.util.Optional;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.state.Event;
import layerlab.client.state.Following;
import layerlab.client.state.Screen.Sheet;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.walk.CalculationStep;
import layerlab.walk.CalculationStep.Reckoning;
import layerlab.walk.Factor;
import layerlab.walk.Formula;
import layerlab.walk.Formula.Quantity;
import layerlab.walk.Place;
import layerlab.walk.Walk;

/** The formula of a step: with names, with numbers, and what it comes to. */
final class FormulaView {
  private final Walk walk;
  private final Following following;
  private final CalculationStep step;
  private final Language language;
  private final MathWriter names;
  private final MathWriter numbers;

  FormulaView(Walk walk, Following following, CalculationStep step, Language language) {
    this.walk = walk;
    this.following = following;
    this.step = step;
    this.language = language;
    this.names = new MathWriter(false, following.view().lit(), this::light);
    this.numbers = new MathWriter(true, following.view().lit(), this::light);
  }

  private Event light(Place place) {
    return new Event.Opened(new Sheet.Follow(following.lit(place)));
  }

  Element draw() {
    Element box = Element.div("fw-formula").key("formula");
    switch (step.reckoning()) {
      case Reckoning.Plain(Formula formula) -> box.add(plain(formula));
      case Reckoning.Chain(List<Factor> factors, Formula added) -> box.add(chain(factors, added));
    }
    return box.add(reading());
  }

  private Element plain(Formula formula) {
    return Element.div("fw-plain")
        .key("plain " + step.result().symbol().plain())
        .add(
            cell(names.math(step.result())),
            sign("="),
            cell(names.math(formula)),
            blank(),
            sign("="),
            cell(numbers.math(formula)),
            blank(),
            sign("="),
            result());
  }

  private Element result() {
    return Element.div("fw-cell res").add(Digits.few(step.value()));
  }

  private static Element cell(Element math) {
    return Element.div("fw-cell").add(math);
  }

  private static Element blank() {
    return Element.div("");
  }

  private static Element sign(String sign) {
    return Element.div("fw-sign").add(sign);
  }

  /** A column for each factor: what it is, how it comes about, its value, and what it says. */
  private Element chain(List<Factor> factors, Formula added) {
    boolean isMore = added.value() != 0;
    Element grid =
        Element.div("fw-chain")
            .key("chain " + step.result().symbol().plain())
            .style(
                "grid-template-columns",
                "repeat(" + (2 * factors.size() + (isMore ? 5 : 3)) + ",auto)");
    grid.add(cell(names.math(step.result())));
    for (Factor factor : factors) {
      grid.add(sign(factor.stop() == 1 ? "=" : "×"), bead(factor));
    }
    more(grid, isMore, "+", names.math(added));
    grid.add(blank(), blank(), blank());
    for (Factor factor : factors) {
      grid.add(
          sign(factor.stop() == 1 ? "=" : "×"), lit(factor, cell(numbers.math(factor.body()))));
    }
    more(grid, isMore, "+", numbers.math(added));
    grid.add(blank(), blank(), blank());
    for (Factor factor : factors) {
      grid.add(
          sign(factor.stop() == 1 ? "=" : "×"),
          lit(factor, Element.div("fw-cell").add(Digits.few(factor.value()))));
    }
    more(grid, isMore, "+", Element.span("").add(Digits.few(added.value())));
    grid.add(sign("="), result(), blank());
    for (Factor factor : factors) {
      grid.add(blank(), said(StepWords.of(factor, walk, step)));
    }
    if (isMore) {
      grid.add(blank(), said(FollowTexts.PENALTY));
    }
    Text whole =
        layerlab.client.view.Texts.filled(
            FollowTexts.BLAME_OF,
            "a",
            step.subject() instanceof Place.Weight(int p) ? walk.name(p).plain() : "");
    return grid.add(blank(), said(whole));
  }

  private static void more(Element grid, boolean isMore, String sign, Element math) {
    if (isMore) {
      grid.add(sign(sign), cell(math));
    }
  }

  private Element said(Text text) {
    return Element.div("fw-said").add(text.in(language));
  }

  private Element bead(Factor factor) {
    boolean isLit = following.view().lit().equals(factor.place());
    return lit(
        factor,
        Element.div(isLit ? "fw-bead lit" : "fw-bead")
            .add(
                Element.span("fw-n").add(Integer.toString(factor.stop())),
                MathWriter.display().add(MathWriter.symbol(factor.derivative().symbol()))));
  }

  private Element lit(Factor factor, Element element) {
    return element.on(On.ENTER, light(factor.place())).on(On.LEAVE, light(new Place.Nowhere()));
  }

  /** Nine digits of what is pointed at, else of the result. */
  private Element reading() {
    Quantity quantity = lit().orElse(step.result());
    return Element.of("p", "fw-reading")
        .key("reading")
        .with("title", FollowTexts.NUMBERS.in(language))
        .add(Element.of("math").add(MathWriter.symbol(quantity.symbol())))
        .add(Element.span("").add(" = " + Digits.many(quantity.value())));
  }

  private Optional<Quantity> lit() {
    if (step.reckoning() instanceof Reckoning.Chain(List<Factor> factors, Formula added)) {
      for (Factor factor : factors) {
        if (factor.place().equals(following.view().lit())) {
          return Optional.of(factor.derivative());
        }
      }
    }
    return walk.at(following.view().lit());
  }
}
