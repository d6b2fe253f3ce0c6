package layerlab.client.view.table;

import java.util.List;
import layerlab.client.html.Css;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.state.Event;
import layerlab.client.state.TableAct;
import layerlab.client.state.Tables.Opened;
import layerlab.client.view.Texts;
import layerlab.spec.Figures;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.table.ColumnKind;
import layerlab.table.ColumnPreview;
import layerlab.table.ColumnPreview.Contents;
import layerlab.table.TableChoices;

/** One column of a table: whether it is predicted, what it is taken for, what stands in it. */
final class ColumnView {
  private static final int WIDTH = 96;
  private static final int HEIGHT = 24;

  /** A figure of so many characters is said in full. */
  private static final int SHORT = 6;

  /** So many of the words of a category are said. */
  private static final int SAID = 3;

  private final Opened.Of opened;
  private final int index;
  private final ColumnPreview column;
  private final Language language;

  ColumnView(Opened.Of opened, int index, Language language) {
    this.opened = opened;
    this.index = index;
    this.column = opened.preview().columns().get(index);
    this.language = language;
  }

  private String say(Text text) {
    return text.in(language);
  }

  private String named(Text text) {
    return say(Texts.filled(text, "name", column.name()));
  }

  private boolean isTarget() {
    return opened.columns().target() == index;
  }

  private ColumnKind kind() {
    return opened.columns().kinds().get(index);
  }

  Element draw() {
    return Element.of("li", kind() == ColumnKind.OUT ? "own-out" : "")
        .key(index + column.name())
        .add(
            target(),
            Element.span("own-name").key("name").with("title", column.name()).add(column.name()),
            role(),
            bars(),
            Element.span("own-facts").key("facts").add(facts()));
  }

  private Event change(TableChoices wanted) {
    return new Event.Tabled(new TableAct.Change(opened.preview().id(), wanted));
  }

  private Element target() {
    return column.offers().asTarget().isEmpty()
        ? Element.span("").key("target")
        : Element.of("input")
            .key("target")
            .id("own-target-" + index)
            .with("type", "radio")
            .with("name", "own-target")
            .label(named(TableTexts.PREDICT_IT))
            .flag("checked", isTarget())
            .on(On.CHANGE, signal -> List.of(change(opened.predicting(index))));
  }

  private Element role() {
    Element select =
        Element.of("select", "own-kind")
            .key("kind")
            .label(named(TableTexts.TAKE_IT))
            .on(
                On.CHANGE,
                signal ->
                    ColumnKind.find(signal.value()).stream()
                        .map(kind -> change(opened.taking(index, kind)))
                        .toList());
    List<ColumnKind> offers = isTarget() ? column.offers().asTarget() : column.offers().asInput();
    for (ColumnKind offer : ColumnKind.values()) {
      if (offer == kind() || offers.contains(offer)) {
        select.add(
            Element.of("option")
                .key(offer.id())
                .with("value", offer.id())
                .flag("selected", offer == kind())
                .add(say(word(offer))));
      }
    }
    return select;
  }

  private static Text word(ColumnKind kind) {
    return switch (kind) {
      case NUMBER -> TableTexts.NUMBER;
      case CATEGORY -> TableTexts.CATEGORY;
      case OUT -> TableTexts.OUT;
    };
  }

  // -- what stands in it

  /** What it shows is said in words beside it. */
  private Element bars() {
    List<Integer> counts =
        switch (column.contents()) {
          case Contents.Numbers numbers -> numbers.histogram();
          case Contents.Words words -> words.counts();
          case Contents.Unshown() -> List.of();
        };
    int most = counts.stream().mapToInt(count -> count).max().orElse(1);
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < counts.size(); i++) {
      double step = (double) WIDTH / counts.size();
      double height = counts.get(i) == 0 ? 0 : Math.max(1, HEIGHT * (double) counts.get(i) / most);
      String width = Css.tenths(step > 4 ? step - 1 : step * 0.8);
      path.append("M").append(Css.tenths(i * step)).append(" ").append(HEIGHT);
      path.append("v-").append(Css.tenths(height)).append("h").append(width);
      path.append("v").append(Css.tenths(height)).append("z");
    }
    return Element.of("svg", counts.isEmpty() ? "own-bars none" : "own-bars")
        .key("bars")
        .with("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
        .with("aria-hidden", true)
        .markup("<path d='" + path + "'/>");
  }

  private String facts() {
    String comma = say(Text.of(", ", "，"));
    String facts =
        switch (column.contents()) {
          case Contents.Numbers numbers ->
              say(
                  Texts.filled(
                      TableTexts.SPAN,
                      "a",
                      figure(numbers.least()),
                      "b",
                      figure(numbers.most()),
                      "c",
                      figure(numbers.mean())));
          case Contents.Words words -> words(words);
          case Contents.Unshown() -> distinct();
        };
    int missing = column.filling().missing();
    String gaps = missing == 0 ? "" : comma + say(Texts.filled(TableTexts.MISSING, "n", missing));
    return switch (column.use()) {
      case ColumnPreview.Use.LeftOut(Text why) -> say(why);
      case ColumnPreview.Use.AsNumber() -> facts + gaps;
      case ColumnPreview.Use.AsCategory() -> facts + gaps;
    };
  }

  /** With three digits, or all of them where they are few. */
  private static String figure(double value) {
    String all = Figures.shown(value);
    return all.length() <= SHORT ? all : Figures.readout(value);
  }

  private String words(Contents.Words words) {
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < Math.min(SAID, words.words().size()); i++) {
      said.append(i == 0 ? "" : say(Text.of(", ", "，")));
      said.append(words.words().get(i)).append(" ").append(words.counts().get(i));
    }
    return words.words().size() <= SAID ? said.toString() : said + " … " + distinct();
  }

  private String distinct() {
    int count = column.filling().distinct();
    String shown = count < ColumnPreview.Filling.MOST_DISTINCT ? count + "" : count + "+";
    return say(Texts.filled(TableTexts.DISTINCT, "n", shown));
  }
}
