package layerlab.client.view.confusion;

import java.util.ArrayList;
import java.util.List;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.html.Signal;
import layerlab.client.page.Icon;
import layerlab.client.page.TermWords;
import layerlab.client.state.Event;
import layerlab.client.state.Matrix;
import layerlab.client.view.confusion.Confusion.Cell;
import layerlab.client.view.confusion.Confusion.Row;
import layerlab.client.view.confusion.Confusion.Total;
import layerlab.data.TableData;
import layerlab.data.TableSet;
import layerlab.data.Tabular;
import layerlab.spec.Text;

/** The matrix as a grid for pointer and keyboard, with the samples of the open cell under it. */
public final class ConfusionView {
  private final Confusion confusion;
  private final boolean canFollow;
  private final TermWords.Pen pen;

  private ConfusionView(Confusion confusion, boolean canFollow, TermWords.Pen pen) {
    this.confusion = confusion;
    this.canFollow = canFollow;
    this.pen = pen;
  }

  /** All of it, to stand in place of the map. */
  static Element draw(Confusion confusion, boolean canFollow, TermWords.Pen pen) {
    return new ConfusionView(confusion, canFollow, pen).box();
  }

  private String say(Text text) {
    return text.in(confusion.language());
  }

  private Element box() {
    boolean isKnown = confusion.counted().total() instanceof Total.Of;
    Element box =
        Element.div("cm")
            .key("confusion")
            .add(
                Element.div("sec-h")
                    .add(
                        pen.write(Element.of("h2"), say(ConfusionTexts.TITLE)),
                        Element.span("shape").add(say(ConfusionTexts.AXES))),
                counted(),
                grid(),
                Element.of("p", "cm-say").key("say").add(isKnown ? here() : waiting()));
    return switch (confusion.samples()) {
      case Samples.None() -> box;
      case Samples.Coming(Samples.Pair pair, String title) ->
          box.add(list(title).add(quiet(ConfusionTexts.COMING).with("role", "status")));
      case Samples.Here samples -> box.add(here(samples));
    };
  }

  // -- which samples are counted, and how many are right

  private Element counted() {
    Element parts =
        Element.div("cm-parts")
            .key("parts")
            .add(
                Element.div("cm-pick")
                    .with("role", "group")
                    .label(say(ConfusionTexts.PARTS))
                    .add(
                        part(Matrix.Part.TEST, ConfusionTexts.TEST),
                        part(Matrix.Part.TRAIN, ConfusionTexts.TRAIN)));
    if (confusion.counted().total() instanceof Total.Of(int right, int all)) {
      parts.add(Element.span("cm-total").key("total").add(say(ConfusionTexts.total(right, all))));
    }
    return parts;
  }

  private Element part(Matrix.Part part, Text name) {
    return Element.button("cm-part")
        .with("aria-pressed", confusion.counted().part() == part)
        .add(say(name))
        .on(On.CLICK, new Event.Counted(part));
  }

  // -- the grid

  private static String id(int row, int column) {
    return "cm-" + row + "-" + column;
  }

  private Element grid() {
    int classes = confusion.rows().size();
    Element grid =
        Element.div(classes > 12 ? "cm-grid crowd" : classes > 4 ? "cm-grid many" : "cm-grid")
            .key("grid")
            .id("confusion-grid")
            .with("role", "grid")
            .with("tabindex", 0)
            .with("data-zone", "control")
            .label(say(ConfusionTexts.GRID))
            .with(
                "aria-activedescendant",
                id(confusion.counted().row(), confusion.counted().column()))
            .style("--columns", Integer.toString(confusion.columns().size()))
            .on(On.KEY, this::keyed)
            .add(heads());
    for (int row = 0; row < confusion.rows().size(); row++) {
      grid.add(row(row));
    }
    return grid;
  }

  private Element heads() {
    Element heads = line("heads").add(Element.span("").key("corner").with("role", "cell"));
    for (String name : confusion.columns()) {
      heads.add(Element.span("cm-head").key(name).with("role", "columnheader").add(name));
    }
    return heads;
  }

  private Element row(int index) {
    Row row = confusion.rows().get(index);
    Element line =
        line(row.name()).add(Element.span("cm-name").with("role", "rowheader").add(row.name()));
    for (int column = 0; column < row.cells().size(); column++) {
      line.add(cell(index, column));
    }
    return line;
  }

  private static Element line(String key) {
    return Element.div("cm-row").key(key).with("role", "row");
  }

  private Element cell(int row, int column) {
    Cell cell = confusion.rows().get(row).cells().get(column);
    boolean isOpen = isOpen(row, column);
    boolean isAt = row == confusion.counted().row() && column == confusion.counted().column();
    return Element.div(
            "cm-cell " + cell.tone().style() + (isAt ? " at" : "") + (isOpen ? " on" : ""))
        .id(id(row, column))
        .key(Integer.toString(column))
        .with("role", "gridcell")
        .with("aria-selected", isOpen)
        .label(cell.say())
        .add(cell.count() == 0 ? "" : Integer.toString(cell.count()))
        .on(On.ENTER, new Event.Walked(row, column))
        .on(On.CLICK, signal -> pressed(row, column));
  }

  private boolean isOpen(int row, int column) {
    return switch (confusion.samples()) {
      case Samples.None() -> false;
      case Samples.Coming(Samples.Pair pair, String title) ->
          pair.equals(new Samples.Pair(row, column));
      case Samples.Here here -> here.pair().equals(new Samples.Pair(row, column));
    };
  }

  private List<Event> pressed(int row, int column) {
    if (isOpen(row, column)) {
      return List.of(new Event.ClosedMistakes());
    }
    return confusion.rows().get(row).cells().get(column).hasSamples()
        ? List.of(new Event.AskedMistakes(row, column))
        : List.of(new Event.Walked(row, column));
  }

  private List<Event> keyed(Signal press) {
    int row = confusion.counted().row();
    int column = confusion.counted().column();
    if (press.key().equals("Enter") || press.key().equals(" ")) {
      return pressed(row, column);
    }
    if (!Walk.isKey(press.key())) {
      return List.of();
    }
    Walk to = new Walk(row, column).by(press, confusion.rows().size(), confusion.columns().size());
    return List.of(new Event.Walked(to.row(), to.column()));
  }

  // -- the line under it

  private String waiting() {
    return say(ConfusionTexts.WAITING);
  }

  /** The cell under the pointer or the keyboard in words, and what can be done with it. */
  private String here() {
    int row = confusion.counted().row();
    int column = confusion.counted().column();
    Cell cell = confusion.rows().get(row).cells().get(column);
    String sentence = cell.say() + say(ConfusionTexts.STOP);
    return switch (confusion.counted().part()) {
      case TEST ->
          cell.hasSamples() && !isOpen(row, column)
              ? sentence + say(ConfusionTexts.PRESS)
              : sentence;
      case TRAIN -> sentence + say(ConfusionTexts.ONLY_TEST);
    };
  }

  // -- the samples of a cell

  private Element list(String title) {
    return Element.div("cm-list")
        .key("list")
        .with("role", "region")
        .label(title)
        .add(
            Element.div("cm-list-h")
                .add(
                    Element.of("h3").add(title),
                    Element.span("spacer"),
                    Element.button("icb")
                        .label(say(ConfusionTexts.CLOSE))
                        .with("title", say(ConfusionTexts.CLOSE))
                        .add(Icon.CLOSE.draw())
                        .on(On.CLICK, new Event.ClosedMistakes())));
  }

  private Element quiet(Text sentence) {
    return Element.of("p", "muted").add(say(sentence));
  }

  private Element here(Samples.Here here) {
    Element list = list(here.title());
    if (here.samples().isEmpty()) {
      list.add(quiet(ConfusionTexts.NOTHING));
    } else if (here.samples().getFirst() instanceof Sample.Picture) {
      list.add(pictures(here.samples()));
    } else {
      list.add(figures(here.samples()));
    }
    if (here.isOld()) {
      Samples.Pair pair = here.pair();
      list.add(
          Element.button("link")
              .key("again")
              .add(here.note())
              .on(On.CLICK, new Event.AskedMistakes(pair.actual(), pair.predicted())));
    } else if (!here.note().isEmpty()) {
      list.add(Element.of("p", "muted").key("note").add(here.note()));
    }
    return list;
  }

  private static Element pictures(List<Sample> samples) {
    Element list = Element.of("ul", "cm-digits").key("digits").with("tabindex", 0);
    for (Sample sample : samples) {
      if (sample instanceof Sample.Picture(String name, String source)) {
        list.add(
            Element.of("li")
                .key(name)
                .add(
                    Element.of("img")
                        .with("src", source)
                        .with("alt", name)
                        .with("title", name)
                        .with("width", 8)
                        .with("height", 8)));
      }
    }
    return list;
  }

  /** A sample can be followed through the network. */
  private Element way(String name, int row) {
    return Element.button("link")
        .with("title", say(ConfusionTexts.FOLLOW))
        .add(name)
        .on(On.CLICK, new Event.FollowedRow(row));
  }

  private Element figures(List<Sample> samples) {
    Tabular data = confusion.data();
    boolean isIris = data instanceof TableData table && table.set() == TableSet.IRIS;
    Element heads =
        Element.of("tr")
            .add(
                Element.of("th")
                    .with("scope", "col")
                    .add(isIris ? say(ConfusionTexts.IN_CENTIMETRES) : ""));
    for (Text column : data.inputs()) {
      heads.add(Element.of("th").with("scope", "col").add(say(column)));
    }
    List<Element> lines = new ArrayList<>();
    for (Sample sample : samples) {
      if (sample instanceof Sample.Figures(String name, int row, List<String> values)) {
        Element head = Element.of("th").with("scope", "row");
        Element line =
            Element.of("tr").key(name).add(canFollow ? head.add(way(name, row)) : head.add(name));
        values.forEach(value -> line.add(Element.of("td").add(value)));
        lines.add(line);
      }
    }
    return Element.div("cm-figures")
        .key("figures")
        .with("tabindex", 0)
        .add(
            Element.of("table")
                .add(Element.of("thead").add(heads), Element.of("tbody").addAll(lines)));
  }
}
