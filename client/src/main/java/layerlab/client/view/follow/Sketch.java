package layerlab.client.view.follow;

import static layerlab.client.view.follow.Plot.n;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.html.Signal;
import layerlab.client.state.Event;
import layerlab.client.state.Following;
import layerlab.client.state.Screen.Sheet;
import layerlab.client.view.follow.Plot.Line;
import layerlab.client.view.follow.Plot.Spot;
import layerlab.spec.Language;
import layerlab.walk.CalculationStep;
import layerlab.walk.CalculationStep.Reckoning;
import layerlab.walk.Factor;
import layerlab.walk.Formula;
import layerlab.walk.Formula.Quantity;
import layerlab.walk.Place;
import layerlab.walk.Stage;
import layerlab.walk.Symbol;
import layerlab.walk.Walk;
import layerlab.walk.WalkLayer;

/**
 * The network with its numbers; what the step is about stands out, and every weight can be dragged.
 */
final class Sketch {
  /** More weights than these have no room for their numbers. */
  private static final int MOST_LABELS = 12;

  private static final double PER_PIXEL = 0.01;

  private final Walk walk;
  private final Following following;
  private final CalculationStep step;
  private final Language language;
  private final Plot plot;
  private final Set<Place> hot = new HashSet<>();
  private final double widest;
  private final Element lines = Element.of("g").key("lines");
  private final Element upper = Element.of("g").key("upper");
  private final Element marks = Element.of("g").key("marks");

  /** Over everything: a label may be wider than the gap that its line crosses. */
  private final Element labels = Element.of("g").key("labels");

  Sketch(Walk walk, Following following, CalculationStep step, Language language) {
    this.walk = walk;
    this.following = following;
    this.step = step;
    this.language = language;
    this.plot = new Plot(walk);
    hot.add(step.subject());
    hot.addAll(step.path());
    if (step.reckoning() instanceof Reckoning.Chain(List<Factor> factors, Formula added)) {
      factors.forEach(factor -> hot.add(factor.place()));
    }
    this.widest = widest();
  }

  private double widest() {
    double most = 0;
    for (int i = 0; i < walk.graph().parameterCount(); i++) {
      most = walk.isBias(i) ? most : Math.max(most, size(i));
    }
    return most > 0 ? most : 1;
  }

  private double size(int parameter) {
    return Math.abs(
        following.view().showsBlame()
            ? walk.gradient(parameter)
            : walk.parameter(parameter).value());
  }

  Element draw() {
    Element svg =
        Element.of("svg", plot.isDense() ? "fw-net dense" : "fw-net")
            .with("viewBox", "0 0 " + n(plot.width) + " " + n(plot.height))
            .with("role", "img")
            .label(FollowTexts.DRAWING.in(language));
    walk.layers().forEach(this::edges);
    shares();
    inputs();
    walk.layers().forEach(this::units);
    error();
    stops();
    return svg.add(lines, upper, marks, labels);
  }

  private Event open(Following other) {
    return new Event.Opened(new Sheet.Follow(other));
  }

  /** What can be pointed at: lights its numbers, and a click goes to its step. */
  private Element live(Element element, Place place, Stage stage) {
    return element
        .on(On.ENTER, open(following.lit(place)))
        .on(On.LEAVE, open(following.lit(new Place.Nowhere())))
        .on(On.CLICK, open(following.at(walk.find(stage, place))));
  }

  private String state(Place place) {
    return (hot.contains(place) ? " hot" : "")
        + (following.view().lit().equals(place) ? " lit" : "");
  }

  // -- lines

  private void edges(WalkLayer layer) {
    int weights = 0;
    for (WalkLayer each : walk.layers()) {
      weights += each.units() * each.inputs();
    }
    for (int u = 0; u < layer.units(); u++) {
      for (int i = 0; i < layer.inputs(); i++) {
        int parameter = layer.weight(u, i);
        Place place = new Place.Weight(parameter);
        boolean isMarked = hot.contains(place) || following.view().lit().equals(place);
        Line line = plot.edge(layer, u, i);
        edge(line, parameter, state(place));
        if (isMarked || weights <= MOST_LABELS) {
          label(line.at(u == i || plot.isDense() ? 0.5 : 0.3), parameter, state(place));
        }
        if (step.subject().equals(place) && step.stage() == Stage.BACKWARD) {
          arrow(line.at(0.14));
          arrow(line.at(0.9));
        }
      }
    }
  }

  private void edge(Line line, int parameter, String state) {
    Place place = new Place.Weight(parameter);
    double value =
        following.view().showsBlame()
            ? walk.gradient(parameter)
            : walk.parameter(parameter).value();
    String path = line.path();
    double drawn = 0.8 + 6 * size(parameter) / widest;
    (state.isEmpty() ? lines : upper)
        .add(
            Element.of("path", "fw-edge" + (value < 0 ? " less" : "") + state)
                .key("e" + parameter)
                .with("d", path)
                .style("stroke-width", n(state.isEmpty() ? drawn : Math.max(3, drawn))),
            dragged(
                live(
                    Element.of("path", "fw-grip").key("g" + parameter).with("d", path),
                    place,
                    Stage.BACKWARD),
                parameter));
  }

  private Element dragged(Element element, int parameter) {
    double before = walk.parameter(parameter).value();
    return element
        .on(On.DRAG, signal -> List.of(open(following.with(parameter, moved(before, signal)))))
        .on(On.DRAG_CANCEL, open(following))
        .on(On.DROP, signal -> List.of());
  }

  private static double moved(double before, Signal signal) {
    double by =
        PER_PIXEL
            * (signal.modifiers().shift() ? 10 : signal.modifiers().alt() ? 0.1 : 1)
            * -signal.motion().dy();
    return Math.rint((before + by) * 10_000) / 10_000;
  }

  private void label(Spot at, int parameter, String state) {
    Quantity weight = walk.parameter(parameter);
    String number = Digits.few(weight.value());
    double width = 7.2 * (number.length() + walk.name(parameter).index().length()) + 24;
    Element group = Element.of("g", "fw-wl" + state).key("l" + parameter);
    group.add(
        Element.of("rect")
            .with("x", n(at.x() - width / 2))
            .with("y", n(at.y() - 10))
            .with("width", n(width))
            .with("height", "20"),
        named(text(at.x(), at.y() + 4, ""), walk.name(parameter), " " + number));
    labels.add(dragged(live(group, new Place.Weight(parameter), Stage.BACKWARD), parameter));
  }

  private void shares() {
    WalkLayer output = walk.layers().getLast();
    for (int u = 0; u < output.units(); u++) {
      Place place = new Place.Share(u);
      Line line = plot.share(u);
      lines.add(
          Element.of("path", "fw-edge share" + state(place)).key("s" + u).with("d", line.path()));
      if (step.stage() == Stage.BACKWARD && hot.contains(place)) {
        arrow(line.at(0.2));
      }
    }
  }

  /** Points backwards. */
  private void arrow(Spot at) {
    upper.add(
        Element.of("path", "fw-arrow")
            .with("d", "M" + n(at.x() - 9) + " " + n(at.y()) + "l14-7v14z"));
  }

  // -- numbers

  private void inputs() {
    for (int i = 0; i < walk.layers().getFirst().inputs(); i++) {
      Quantity input = walk.input(i);
      Spot at = plot.input(i);
      double half = Plot.INPUT;
      double tall = plot.isDense() ? plot.capsuleHeight() / 2 : Plot.INPUT;
      Element group = Element.of("g", "fw-in" + state(input.place())).key("i" + i);
      group.add(
          Element.of("rect")
              .with("x", n(at.x() - half))
              .with("y", n(at.y() - tall))
              .with("width", n(2 * half))
              .with("height", n(2 * tall))
              .with("rx", n(tall)),
          text(at.x(), at.y() + 4, "num").add(shown(input.value())));
      if (!plot.isDense()) {
        group.add(named(text(at.x(), at.y() - 38, "nm"), name(input), ""));
      } else {
        group.add(named(text(at.x() - half - 12, at.y() + 5, "nm"), name(input), ""));
      }
      marks.add(
          group
              .on(On.ENTER, open(following.lit(input.place())))
              .on(On.LEAVE, open(following.lit(new Place.Nowhere()))));
    }
  }

  private String shown(double value) {
    return plot.isDense() ? Digits.least(value) : Digits.few(value);
  }

  private static Symbol.Name name(Quantity quantity) {
    return (Symbol.Name) quantity.symbol();
  }

  private void units(WalkLayer layer) {
    boolean isOutput = layer.index() == walk.layers().size() - 1;
    for (int u = 0; u < layer.units(); u++) {
      unit(layer, u);
      if (!plot.isDense()) {
        bias(layer, u);
      }
      if (isOutput) {
        target(layer, u);
        if (!plot.isDense()) {
          miss(layer, u);
        }
      }
    }
  }

  private void unit(WalkLayer layer, int u) {
    Spot at = plot.unit(layer.index(), u);
    double w = plot.capsuleWidth();
    double h = plot.capsuleHeight();
    Quantity net = layer.net(u);
    Quantity out = layer.out(u);
    boolean isHot = hot.contains(net.place()) || hot.contains(out.place());
    Element group = Element.of("g", isHot ? "fw-unit hot" : "fw-unit");
    group
        .key("u" + layer.index() + " " + u)
        .add(
            Element.of("rect")
                .with("x", n(at.x() - w / 2))
                .with("y", n(at.y() - h / 2))
                .with("width", n(w))
                .with("height", n(h))
                .with("rx", n(h / 2)),
            Element.of("path", "bar")
                .with("d", "M" + n(at.x()) + " " + n(at.y() - h / 2 + 5) + "v" + n(h - 10)),
            half(net, at.x() - w / 4 + 2, at.y(), "net"),
            half(out, at.x() + w / 4 - 2, at.y(), "out"));
    Symbol.Name name = new Symbol.Name(layer.naming().letter(), layer.naming().index(u));
    group.add(
        plot.isDense()
            ? named(text(at.x() - w / 2 + 16, at.y() - h / 2 - 4, "nm"), name, "")
            : named(text(at.x(), at.y() - h / 2 - 10, "nm"), name, ""));
    marks.add(group);
  }

  private Element half(Quantity quantity, double x, double y, String word) {
    Element half = Element.of("g", "fw-half" + state(quantity.place())).key(word);
    if (!plot.isDense()) {
      half.add(text(x, y - 8, "wd").add(word));
    }
    half.add(text(x, plot.isDense() ? y + 4 : y + 12, "num").add(shown(quantity.value())));
    return live(half, quantity.place(), Stage.FORWARD);
  }

  private void bias(WalkLayer layer, int u) {
    Spot at = plot.unit(layer.index(), u);
    int parameter = layer.bias(u);
    Place place = new Place.Weight(parameter);
    Element label =
        named(
            text(
                at.x() - plot.capsuleWidth() / 2 + 12,
                at.y() + plot.capsuleHeight() / 2 + 18,
                "fw-b" + state(place)),
            new Symbol.Name("b", ""),
            " " + Digits.few(walk.parameter(parameter).value()));
    marks.add(dragged(live(label.key("b" + parameter), place, Stage.BACKWARD), parameter));
  }

  private void target(WalkLayer layer, int u) {
    Spot at = plot.unit(layer.index(), u);
    Place place = new Place.Target(u);
    double y = plot.isDense() ? at.y() + plot.capsuleHeight() / 2 + 10 : at.y() - 44;
    double x = at.x() + (plot.isDense() ? 0 : plot.capsuleWidth() / 2 - 8);
    marks.add(
        text(x, y, "fw-t" + state(place))
            .key("t" + u)
            .add(FollowTexts.WANTED.in(language) + " " + Digits.few(walk.target(u).value()))
            .on(On.ENTER, open(following.lit(place)))
            .on(On.LEAVE, open(following.lit(new Place.Nowhere()))));
  }

  /** How far an output is from what it should be, where both are shares from 0 to 1. */
  private void miss(WalkLayer layer, int u) {
    double out = layer.out(u).value();
    double wanted = walk.target(u).value();
    if (!(out >= 0 && out <= 1 && wanted >= 0 && wanted <= 1)) {
      return;
    }
    Spot at = plot.unit(layer.index(), u);
    double left = at.x() - plot.capsuleWidth() / 2 + 4;
    double wide = plot.capsuleWidth() - 8;
    double y = at.y() + plot.capsuleHeight() / 2 + 28;
    marks.add(
        bar("fw-off", left, y, wide).key("off" + u),
        bar(
                out > wanted ? "fw-off more" : "fw-off less",
                left + wide * Math.min(out, wanted),
                y,
                wide * Math.abs(out - wanted))
            .key("miss" + u),
        Element.of("path", "fw-off want")
            .key("want" + u)
            .with("d", "M" + n(left + wide * wanted) + " " + n(y - 6) + "v12"));
  }

  private static Element bar(String style, double x, double y, double wide) {
    return Element.of("path", style).with("d", "M" + n(x) + " " + n(y) + "h" + n(wide));
  }

  private void error() {
    Spot at = plot.error();
    Place place = new Place.Loss();
    Element group = Element.of("g", "fw-err" + state(place)).key("err");
    group.add(
        Element.of("circle").with("cx", n(at.x())).with("cy", n(at.y())).with("r", n(Plot.ERROR)),
        text(at.x(), at.y() - 8, "nm").add("E"),
        text(at.x(), at.y() + 14, "num")
            .add(Digits.few(step.stage() == Stage.AGAIN ? walk.lossAfter() : walk.loss())));
    marks.add(live(group, place, Stage.ERROR));
  }

  private void stops() {
    if (!(step.reckoning() instanceof Reckoning.Chain(List<Factor> factors, Formula added))) {
      return;
    }
    for (Factor factor : factors) {
      Spot at = plot.stop(factor.place());
      boolean isLit = following.view().lit().equals(factor.place());
      marks.add(
          Element.of("g", isLit ? "fw-stop lit" : "fw-stop")
              .key("stop" + factor.stop())
              .add(
                  Element.of("circle").with("cx", n(at.x())).with("cy", n(at.y())).with("r", "10"),
                  text(at.x(), at.y() + 4, "").add(Integer.toString(factor.stop())))
              .on(On.ENTER, open(following.lit(factor.place())))
              .on(On.LEAVE, open(following.lit(new Place.Nowhere()))));
    }
  }

  // -- letters

  private static Element text(double x, double y, String style) {
    return Element.of("text", style).with("x", n(x)).with("y", n(y));
  }

  /** A letter with its index below, and what follows it. */
  private static Element named(Element text, Symbol.Name name, String rest) {
    text.add(Element.of("tspan", "it").add(name.base()));
    if (!name.index().isEmpty()) {
      text.add(Element.of("tspan", "sub").with("dy", "3").add(name.index()));
    }
    if (!rest.isEmpty()) {
      Element after = Element.of("tspan").add(rest);
      text.add(name.index().isEmpty() ? after : after.with("dy", "-3"));
    }
    return text;
  }
}
