package layerlab.client.view.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.client.html.Element;
import layerlab.client.live.Live;
import layerlab.client.page.Sheets;
import layerlab.client.state.State;
import layerlab.client.view.Texts;
import layerlab.data.Planar;
import layerlab.data.PlanarSet;
import layerlab.data.Task;
import layerlab.graph.ShapedGraph;
import layerlab.spec.Figures;
import layerlab.spec.Language;
import layerlab.spec.Text;

/**
 * The map in figures, for those who would rather read it: what the network answers at crossings of
 * the plane.
 *
 * @param xs over the columns, from left to right
 * @param rows from top to bottom
 */
public record MapTable(Language language, Text summary, List<String> xs, List<Row> rows) {
  /** From one crossing to the next. */
  private static final int STEP = 2;

  private static final int LIMIT = (int) PlanarSet.LIMIT;

  private static final Text HEADING = Text.of("The map in figures", "地图的数值");
  private static final Text NUMBERS =
      Text.of("What the network answers at (x, y).", "网络在 (x, y) 处的回答。");
  private static final Text CLASSES =
      Text.of(
          "The class that the network answers at (x, y), and the share it gives to it.",
          "网络在 (x, y) 处回答的类别，以及给它的份额。");
  private static final Text SCORE =
      Text.of("At epoch {n} it is right on {a}% of the test points.", "第 {n} 轮，测试点答对 {a}%。");
  private static final Text LOSS =
      Text.of("At epoch {n} its test loss is {a}.", "第 {n} 轮的测试损失是 {a}。");

  public MapTable {
    xs = List.copyOf(xs);
    rows = List.copyOf(rows);
  }

  /** The answers along one height. */
  public record Row(String y, List<String> answers) {
    public Row {
      answers = List.copyOf(answers);
    }
  }

  /** What there is to read; empty where no map can be drawn. */
  public static Optional<MapTable> of(State state, Live live) {
    return state.work().experiment().data() instanceof Planar planar
        ? live.frames().graph().map(graph -> read(state, live, planar, graph))
        : Optional.empty();
  }

  private static MapTable read(State state, Live live, Planar planar, ShapedGraph graph) {
    Probe probe = new Probe();
    Language language = state.look().language();
    List<String> xs = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (int y = LIMIT; y >= -LIMIT; y -= STEP) {
      List<String> answers = new ArrayList<>();
      for (int x = -LIMIT; x <= LIMIT; x += STEP) {
        double[] values =
            probe.ask(
                graph,
                live.frames().parameters(),
                planar.features(),
                graph.output().id(),
                new Probe.Place(x, y));
        answers.add(MapHtml.answer(values, planar.shape().task(), language));
      }
      rows.add(new Row(Figures.shown(y), answers));
      xs.add(Figures.shown(-y));
    }
    return new MapTable(language, summary(planar, live), xs, rows);
  }

  private static Text summary(Planar planar, Live live) {
    Live.Readout now = live.readout();
    boolean isClasses = planar.shape().task() instanceof Task.Classification;
    Text what = isClasses && planar.classes() > 2 ? CLASSES : NUMBERS;
    if (!now.isKnown()) {
      return what;
    }
    String figure =
        isClasses ? Figures.fixed(now.accuracy() * 100, 1) : Figures.readout(now.test());
    Text score = Texts.filled(isClasses ? SCORE : LOSS, "n", live.moment().epoch(), "a", figure);
    return Text.of(score.en() + " " + what.en(), score.zh() + what.zh());
  }

  /** The table as a sheet over the page. */
  public Element draw() {
    Element head = Element.of("tr").add(Element.of("th").with("scope", "col").add("y \\ x"));
    for (String x : xs) {
      head.add(Element.of("th").with("scope", "col").add(x));
    }
    Element body = Element.of("tbody");
    for (Row row : rows) {
      Element line =
          Element.of("tr").key(row.y()).add(Element.of("th").with("scope", "row").add(row.y()));
      row.answers().forEach(answer -> line.add(Element.of("td").add(answer)));
      body.add(line);
    }
    return Sheets.dialog("plane", "keys-sheet curve-sheet", "map-table", HEADING, language)
        .add(
            Element.of("p", "muted").add(summary.in(language)),
            Element.div("plane-scroll")
                .with("tabindex", 0)
                .add(Element.of("table").add(Element.of("thead").add(head), body)));
  }
}
