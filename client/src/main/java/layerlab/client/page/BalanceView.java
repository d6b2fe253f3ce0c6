package layerlab.client.page;

import java.util.List;
import java.util.function.ToIntFunction;
import layerlab.client.html.Css;
import layerlab.client.html.Element;
import layerlab.client.view.Texts;
import layerlab.data.ClassBalance;
import layerlab.data.ClassBalance.Count;
import layerlab.spec.Language;
import layerlab.spec.Text;

/** How many samples of each class there are: a bar for each part, and the same in figures. */
final class BalanceView {
  /** So many classes have a mark of their own. */
  private static final int MARKED = 4;

  /** The figures of more classes are folded. */
  private static final int LISTED = 8;

  private static final Text CLASSES = Text.of("Classes", "类别");
  private static final Text TRAIN = Text.of("train", "训练");
  private static final Text MANY =
      Text.of("{n} classes, from {a} ({b}) to {c} ({d})", "{n} 类，最少 {a} 个（{b}），最多 {c} 个（{d}）");

  private final List<Count> classes;
  private final Language language;

  private BalanceView(ClassBalance balance, Language language) {
    this.classes = balance.classes();
    this.language = language;
  }

  static Element draw(ClassBalance balance, Language language) {
    return new BalanceView(balance, language).box();
  }

  private String say(Text text) {
    return text.in(language);
  }

  private Element box() {
    Element bars =
        Element.div("bal-bars")
            .with("aria-hidden", true)
            .add(
                Element.span("").add(say(TRAIN)),
                bar(Count::train),
                Element.span("").add(say(Texts.TEST)),
                bar(Count::test));
    Element box = Element.div("bal").key("balance").add(bars);
    return classes.size() <= LISTED
        ? box.add(table())
        : box.add(Element.of("details").add(Element.of("summary").add(say(range())), table()));
  }

  /** The shares of one part beside each other. */
  private Element bar(ToIntFunction<Count> part) {
    int all = Math.max(1, classes.stream().mapToInt(part).sum());
    Element bar = Element.span("bal-bar");
    for (int i = 0; i < classes.size(); i++) {
      bar.add(
          Element.of("i", mark(i))
              .style("width", Css.tenths(100.0 * part.applyAsInt(classes.get(i)) / all) + "%"));
    }
    return bar;
  }

  private Text range() {
    Count least = classes.getFirst();
    Count most = least;
    for (Count count : classes) {
      least = count.all() < least.all() ? count : least;
      most = count.all() > most.all() ? count : most;
    }
    Text numbered = Texts.filled(MANY, "n", classes.size(), "a", least.all(), "c", most.all());
    return Texts.filledWith(Texts.filledWith(numbered, "b", least.name()), "d", most.name());
  }

  private Element table() {
    Element rows = Element.of("tbody");
    for (int i = 0; i < classes.size(); i++) {
      Count count = classes.get(i);
      rows.add(
          Element.of("tr")
              .add(
                  Element.of("th")
                      .with("scope", "row")
                      .with("title", say(count.name()))
                      .add(name(i)),
                  figure(count.train()),
                  figure(count.test())));
    }
    return Element.of("table").add(head(), rows);
  }

  private Element head() {
    Element heads = Element.of("tr");
    for (Text name : new Text[] {CLASSES, TRAIN, Texts.TEST}) {
      heads.add(Element.of("th").with("scope", "col").add(say(name)));
    }
    return Element.of("thead").add(heads);
  }

  private Element name(int index) {
    Element name = Element.span("mk " + mark(index));
    return (mark(index).isEmpty() ? name : name.add(Element.of("i")))
        .add(say(classes.get(index).name()));
  }

  private static Element figure(int count) {
    return Element.of("td").add(Integer.toString(count));
  }

  /** The mark that a class has on the map: of two a diamond and a disc, of more four shapes. */
  private String mark(int index) {
    return classes.size() > MARKED
        ? ""
        : classes.size() == 2
            ? (index == 0 ? "class-neg" : "class-pos")
            : "class-" + (char) ('a' + index);
  }
}
