package layerlab.client.view.scatter;

import layerlab.client.html.Css;
import layerlab.client.html.Element;
import layerlab.client.page.Readouts;
import layerlab.client.state.Look;
import layerlab.client.view.Texts;
import layerlab.client.view.scatter.Scatter.Span;
import layerlab.spec.Figures;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.wire.Frame;

/** The points around the diagonal, how far off they are, and the same as a table. */
final class ScatterView {
  /** The side of the square that points lie in. */
  private static final double SIDE = 260;

  private static final double LEFT = 40;
  private static final double TOP = 8;
  private static final double RADIUS = 2.2;
  private static final int MOST_ROWS = 40;

  private static final Text TITLE = Text.of("Predicted and true", "预测与真值");
  private static final Text WAITING =
      Text.of("Run an epoch to see what the network predicts.", "运行一轮，看看网络的预测。");
  private static final Text TRUE = Text.of("true", "真值");
  private static final Text PREDICTED = Text.of("predicted", "预测");
  private static final Text OFF = Text.of("off by", "误差");
  private static final Text AS_TABLE = Text.of("Read as table", "以表格阅读");
  private static final Text TRAIN = Text.of("training part", "训练部分");
  private static final Text TEST = Text.of("test part", "测试部分");
  private static final Text ERROR =
      Text.of(
          "{part}: off by {mae}{unit} on average, RMSE {rmse}",
          "{part}：平均误差 {mae}{unit}，均方根误差 {rmse}");

  private final Scatter scatter;
  private final Language language;

  ScatterView(Scatter scatter) {
    this.scatter = scatter;
    this.language = scatter.language();
  }

  Element draw() {
    Element box =
        Element.div("sc")
            .key("scatter")
            .add(
                Element.div("sec-h")
                    .add(
                        Element.of("h2").add(say(TITLE)),
                        Element.span("shape").add(quantity()),
                        Element.span("spacer"),
                        Readouts.flip(
                            Look.Switch.TEST_POINTS,
                            Texts.TEST_POINTS,
                            scatter.withTest(),
                            language)));
    if (scatter.shown().isEmpty()) {
      return box.add(Element.of("p", "cm-say").add(say(WAITING)));
    }
    Frame.Predictions shown = scatter.shown().get();
    return box.add(
        picture(shown),
        error(TEST, shown.test()),
        error(TRAIN, shown.train()),
        table(shown.test()));
  }

  private String say(Text text) {
    return text.in(language);
  }

  private String quantity() {
    String unit = say(scatter.quantity().unit());
    return say(scatter.quantity().name()) + (unit.isEmpty() ? "" : comma() + unit);
  }

  private String comma() {
    return say(Text.of(", ", "，"));
  }

  // -- the picture

  private Element picture(Frame.Predictions shown) {
    Span span = Scatter.span(shown);
    StringBuilder markup = new StringBuilder();
    frame(markup, span);
    dots(markup, "sc-train", span, shown.train());
    if (scatter.withTest()) {
      dots(markup, "sc-test", span, shown.test());
    }
    return Element.of("svg", "sc-picture")
        .key("picture")
        .with("viewBox", "0 0 312 304")
        .with("role", "img")
        .label(say(TITLE) + ": " + sentence(TEST, shown.test()))
        .markup(markup.toString());
  }

  private void frame(StringBuilder out, Span span) {
    double step = Scatter.step(span.to() - span.from());
    for (double at = span.from(); at <= span.to() + step / 2; at += step) {
      double share = span.share(at);
      String text = Figures.shown(Math.rint(at * 1e6) / 1e6);
      line(out, "sc-grid", LEFT, y(share), LEFT + SIDE, y(share));
      label(out, "end", LEFT - 6, y(share) + 4, text);
      label(out, "middle", x(share), TOP + SIDE + 16, text);
    }
    line(out, "sc-even", x(0), y(0), x(1), y(1));
    label(out, "end", LEFT + SIDE, TOP + SIDE + 32, say(TRUE) + " →");
    label(out, "start", LEFT + 4, TOP + 12, "↑ " + say(PREDICTED));
  }

  private static double x(double share) {
    return LEFT + SIDE * share;
  }

  private static double y(double share) {
    return TOP + SIDE * (1 - share);
  }

  private static void line(
      StringBuilder out, String style, double x, double y, double toX, double toY) {
    out.append("<path class='").append(style).append("' d='M");
    point(out, x, y).append("L");
    point(out, toX, toY).append("'/>");
  }

  private static void label(StringBuilder out, String anchor, double x, double y, String text) {
    out.append("<text text-anchor='").append(anchor).append("' x='").append(Css.tenths(x));
    out.append("' y='").append(Css.tenths(y)).append("'>").append(text).append("</text>");
  }

  /** Points beyond the picture lie on its edge; what is not a number lies nowhere. */
  private static void dots(StringBuilder out, String style, Span span, Frame.Predicted part) {
    out.append("<path class='").append(style).append("' d='");
    for (int i = 0; i < part.count(); i++) {
      double across = span.share(part.actual(i));
      double up = span.share(part.predicted(i));
      if (!Double.isNaN(across) && !Double.isNaN(up)) {
        out.append("M");
        point(out, x(across) - RADIUS, y(Math.max(0, Math.min(1, up))));
        out.append("a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0");
      }
    }
    out.append("'/>");
  }

  private static StringBuilder point(StringBuilder out, double x, double y) {
    return out.append(Css.tenths(x)).append(" ").append(Css.tenths(y));
  }

  // -- in words and as a table

  private Element error(Text name, Frame.Predicted part) {
    return Element.of("p", "cm-say").key(name.en()).add(sentence(name, part));
  }

  private String sentence(Text name, Frame.Predicted part) {
    String unit = say(scatter.quantity().unit());
    return say(ERROR)
        .replace("{part}", say(name))
        .replace("{mae}", Figures.readout(part.meanAbsolute()))
        .replace("{unit}", unit.isEmpty() ? "" : " " + unit)
        .replace("{rmse}", Figures.readout(part.rootMeanSquare()));
  }

  /** Folded by the browser, so that it needs no state. */
  private Element table(Frame.Predicted part) {
    Element rows = Element.of("tbody");
    for (int i = 0; i < Math.min(MOST_ROWS, part.count()); i++) {
      rows.add(
          Element.of("tr")
              .key(Integer.toString(i))
              .add(
                  cell(part.actual(i)),
                  cell(part.predicted(i)),
                  cell(part.predicted(i) - part.actual(i))));
    }
    Element head = Element.of("tr");
    for (Text name : new Text[] {TRUE, PREDICTED, OFF}) {
      head.add(Element.of("th").with("scope", "col").add(say(name)));
    }
    return Element.of("details", "sc-table")
        .key("table")
        .add(
            Element.of("summary").add(say(AS_TABLE)),
            Element.of("table")
                .add(
                    Element.of("caption").add(quantity() + comma() + say(TEST)),
                    Element.of("thead").add(head),
                    rows));
  }

  private static Element cell(double value) {
    return Element.of("td").add(Figures.readout(value));
  }
}
