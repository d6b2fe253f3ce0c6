package layerlab.client.view.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.client.html.Css;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.live.Live;
import layerlab.client.live.Vitals;
import layerlab.client.page.TermWords;
import layerlab.client.paint.Box;
import layerlab.client.state.Diagnosis;
import layerlab.client.state.Event;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.view.LayerNames;
import layerlab.dense.LayerStatistics;
import layerlab.graph.NodeId;
import layerlab.graph.ParameterLayout.Place;
import layerlab.graph.ShapedGraph;
import layerlab.graph.ShapedNode;
import layerlab.layer.Tensor;
import layerlab.spec.Figures;
import layerlab.spec.Text;

/** The vital signs below the layers: their weights, and how large their gradients are. */
public final class VitalsHtml {
  /** A lower stage has no room for them. */
  private static final double LEAST_HEIGHT = 520;

  private static final double FROM_BOTTOM = 80;
  private static final double BROADEST = 128;
  private static final double NARROWEST = 44;
  private static final double BARS = 28;
  private static final double LINE_TOP = 34;
  private static final double LINE = 14;

  /** How much of the breadth the line leaves to the number behind it. */
  private static final double NUMBER = 44;

  private final State state;
  private final Scene scene;
  private final Live live;
  private final Box ground;

  /**
   * @param ground the stage
   */
  public VitalsHtml(State state, Scene scene, Live live, Box ground) {
    this.state = state;
    this.scene = scene;
    this.live = live;
    this.ground = ground;
  }

  /** Whether a stage has room for them. */
  static boolean fitInto(double height) {
    return height >= LEAST_HEIGHT;
  }

  private String say(Text text) {
    return text.in(state.look().language());
  }

  public Element show() {
    Element all = Element.div("vitals");
    Optional<ShapedGraph> graph = live.frames().graph();
    if (graph.isEmpty()
        || scene.direction() == Direction.DOWN
        || !fitInto(ground.height())
        || graph.get().parameterCount() != live.frames().parameters().length) {
      return all;
    }
    double right = 0;
    List<Element> signs = new ArrayList<>();
    for (ShapedNode node : live.vitals().layers()) {
      Optional<Box> place = scene.column(node.id()).flatMap(this::place);
      if (place.isPresent() && place.get().x() >= right) {
        right = place.get().right() + 4;
        signs.add(sign(graph.get(), node.id(), place.get()));
      }
    }
    return all.add(captions()).addAll(signs);
  }

  private Element captions() {
    TermWords.Pen pen = TermWords.of(state).at("v");
    return Element.div("vital-names")
        .style("top", top())
        .add(
            Element.of("b").add(say(Text.of("Vital signs", "生命体征"))),
            pen.write(Element.span(""), say(Text.of("weights", "权重"))),
            pen.write(Element.span(""), say(Text.of("gradient", "梯度"))));
  }

  private String top() {
    return StageHtml.pixels(ground.height() - FROM_BOTTOM);
  }

  /** Below its column; the output that is the map has its place beside the map. */
  private Optional<Box> place(Column column) {
    boolean isDot = column.form() == Form.DOT;
    double width = isDot ? 64 : Math.min(BROADEST, scene.breadth(column) - 8);
    double middle = isDot ? ground.width() - width / 2 - 8 : column.box().middleX();
    return width < NARROWEST
        ? Optional.empty()
        : Optional.of(
            Box.around(middle, ground.height() - FROM_BOTTOM / 2, width, LINE_TOP + LINE));
  }

  private Element sign(ShapedGraph graph, NodeId id, Box box) {
    Optional<Vitals.Sign> sign = live.vitals().of(id);
    Optional<Histogram> weights = weights(graph, id);
    String name = say(LayerNames.of(state.work().experiment().graph(), id));
    List<String> numbers = numbers(graph, id, sign, weights);
    StringBuilder markup = new StringBuilder();
    weights.ifPresent(histogram -> bars(markup, histogram, box.width()));
    sign.ifPresent(known -> line(markup, known.gradients(), box.width() - NUMBER));
    Element button =
        Element.button("vital")
            .key("v-" + id)
            .label(name + ": " + String.join(", ", numbers))
            .style("left", StageHtml.pixels(box.x()))
            .style("top", top())
            .style("width", StageHtml.pixels(box.width()))
            .add(
                Element.of("svg")
                    .with("aria-hidden", true)
                    .with("width", (int) box.width())
                    .with("height", (int) (LINE_TOP + LINE))
                    .markup(markup.toString()))
            .on(
                On.CLICK,
                signal ->
                    List.of(
                        new Event.Selected(new Spot.OfLayer(id)),
                        new Event.Diagnosed(Diagnosis.CURVES)));
    sign.ifPresent(
        known ->
            button.add(Element.span("vital-n").add(Figures.readout(known.newest().gradient()))));
    return button.add(card(name, numbers));
  }

  private static Element card(String name, List<String> numbers) {
    Element card = Element.span("vital-card").add(Element.of("b").add(name));
    for (String number : numbers) {
      card.add(Element.span("").add(number));
    }
    return card;
  }

  // -- the numbers

  private List<String> numbers(
      ShapedGraph graph, NodeId id, Optional<Vitals.Sign> sign, Optional<Histogram> weights) {
    List<String> all = new ArrayList<>();
    weights.ifPresent(
        histogram -> {
          all.add(
              say(Text.of("weights up to ±", "权重在 ±"))
                  + Figures.readout(histogram.reach())
                  + say(Text.of("", " 以内")));
          if (histogram.strange() > 0) {
            all.add(histogram.strange() + say(Text.of(" weights are not finite", " 个权重不是有限数")));
          }
        });
    if (sign.isEmpty()) {
      all.add(say(Text.of("gradient not measured yet", "梯度尚未测得")));
      return all;
    }
    LayerStatistics newest = sign.get().newest();
    LayerStatistics.Activity activity = newest.activity();
    int units = graph.node(id).map(node -> node.output().size()).orElse(0);
    double norm = newest.gradient() * Math.sqrt(trained(graph, id));
    all.add(say(Text.of("gradient, each: ", "平均每个参数的梯度：")) + Figures.readout(newest.gradient()));
    all.add(say(Text.of("gradient norm ", "梯度范数 ")) + Figures.readout(norm));
    all.add(say(Text.of("update : weight ", "更新量 : 权重 ")) + Figures.readout(newest.updateRatio()));
    all.add(
        say(Text.of("activation ", "激活值 "))
            + Figures.readout(activity.mean())
            + " ± "
            + Figures.readout(activity.deviation()));
    all.add(
        say(Text.of("dead units ", "死亡单元 "))
            + activity.dead()
            + say(Text.of(" of ", " / "))
            + units);
    return all;
  }

  private static int trained(ShapedGraph graph, NodeId id) {
    return graph.layout().places().stream()
        .filter(place -> place.node().equals(id) && place.tensor().role().isTrained())
        .mapToInt(place -> place.tensor().size())
        .sum();
  }

  private Optional<Histogram> weights(ShapedGraph graph, NodeId id) {
    return graph
        .layout()
        .place(id, Tensor.Role.WEIGHTS)
        .or(() -> graph.layout().place(id, Tensor.Role.SCALE))
        .map(this::histogram);
  }

  private Histogram histogram(Place place) {
    return Histogram.of(live.frames().parameters(), place.offset(), place.end());
  }

  // -- the pictures

  private static void bars(StringBuilder out, Histogram histogram, double width) {
    double step = width / Histogram.BINS;
    int most = Math.max(1, histogram.most());
    for (int bin = 0; bin < Histogram.BINS; bin++) {
      int count = histogram.counts()[bin];
      if (count > 0) {
        double height = Math.max(1.5, BARS * count / most);
        out.append("<path class='h").append(histogram.shade(bin) + 4).append("' d='M");
        point(out, bin * step + 0.5, BARS).append("v").append(Css.tenths(-height));
        out.append("h").append(Css.tenths(Math.max(1, step - 1)));
        out.append("v").append(Css.tenths(height)).append("z'/>");
      }
    }
    out.append("<path class='base' d='M0 ").append(Css.tenths(BARS + 0.5));
    out.append("h").append(Css.tenths(width)).append("'/>");
  }

  /** On one logarithmic scale for all layers; what is no finite number interrupts the line. */
  private void line(StringBuilder out, List<Double> gradients, double width) {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (ShapedNode layer : live.vitals().layers()) {
      List<Double> all = live.vitals().of(layer.id()).map(Vitals.Sign::gradients).orElse(List.of());
      for (double gradient : all) {
        if (isDrawn(gradient)) {
          least = Math.min(least, gradient);
          most = Math.max(most, gradient);
        }
      }
    }
    double span = Math.max(1, Math.log(most / least));
    out.append("<path class='line' d='");
    boolean isOpen = false;
    for (int i = 0; i < gradients.size(); i++) {
      double gradient = gradients.get(i);
      if (isDrawn(gradient)) {
        double x = gradients.size() == 1 ? 0 : width * i / (gradients.size() - 1);
        double y = LINE_TOP + LINE - 1 - (LINE - 2) * Math.log(gradient / least) / span;
        out.append(isOpen ? "L" : "M");
        point(out, x, y);
        if (!isOpen) {
          out.append("h1");
        }
      }
      isOpen = isDrawn(gradient);
    }
    out.append("'/>");
  }

  private static boolean isDrawn(double gradient) {
    return gradient > 0 && gradient <= Double.MAX_VALUE;
  }

  private static StringBuilder point(StringBuilder out, double x, double y) {
    return out.append(Css.tenths(x)).append(" ").append(Css.tenths(y));
  }
}
