package layerlab.client.view.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.state.Event;
import layerlab.client.state.Letters;
import layerlab.client.state.TableAct;
import layerlab.client.state.Tables.Opened;
import layerlab.data.TableLimits;
import layerlab.data.TableReading;
import layerlab.data.TableReading.Decimal;
import layerlab.data.TableReading.Encoding;
import layerlab.data.TableReading.Separator;
import layerlab.spec.Language;
import layerlab.spec.Option;
import layerlab.spec.Text;
import layerlab.table.TableChoices;

/** What a table is called and how its file is read. */
final class ReadingView {
  private final Opened.Of opened;
  private final TableReading now;
  private final Language language;

  ReadingView(Opened.Of opened, Language language) {
    this.opened = opened;
    this.now = opened.wanted().reading();
    this.language = language;
  }

  Element draw() {
    return Element.div("own-reading")
        .key("reading")
        .add(
            title(),
            choice(
                TableTexts.SEPARATOR,
                Option.each(List.of(Separator.values()), Separator::id, Separator::title),
                now.separator().id(),
                id ->
                    Separator.find(id)
                        .map(to -> reading(now.encoding(), to, now.hasHeader(), now.decimal()))),
            choice(
                TableTexts.DECIMAL,
                Option.each(List.of(Decimal.values()), Decimal::id, Decimal::title),
                now.decimal().id(),
                id ->
                    Decimal.find(id)
                        .map(to -> reading(now.encoding(), now.separator(), now.hasHeader(), to))),
            choice(
                TableTexts.FIRST_ROW,
                List.of(
                    new Option("true", TableTexts.NAMES), new Option("false", TableTexts.VALUES)),
                now.hasHeader() ? "true" : "false",
                id ->
                    Optional.of(
                        reading(
                            now.encoding(), now.separator(), id.equals("true"), now.decimal()))),
            choice(
                TableTexts.ENCODING,
                Option.each(List.of(Encoding.values()), Encoding::id, to -> Text.same(to.title())),
                now.encoding().id(),
                id ->
                    Encoding.find(id)
                        .map(to -> reading(to, now.separator(), now.hasHeader(), now.decimal()))));
  }

  private static TableReading reading(
      Encoding encoding, Separator separator, boolean hasHeader, Decimal decimal) {
    return new TableReading(encoding, separator, hasHeader, decimal);
  }

  private Event change(TableChoices wanted) {
    return new Event.Tabled(new TableAct.Change(opened.preview().id(), wanted));
  }

  private Element field(Text name, Element field) {
    String label = name.in(language);
    return Element.of("label").key(name.en()).add(Element.span("").add(label), field.label(label));
  }

  private Element title() {
    return field(
        TableTexts.TITLE,
        Element.of("input")
            .id("own-title")
            .with("type", "text")
            .with("maxlength", TableLimits.LONGEST_NAME)
            .with("autocomplete", "off")
            .with("value", opened.wanted().title())
            .on(On.CHANGE, signal -> titled(Letters.stripped(signal.value()))));
  }

  private List<Event> titled(String title) {
    return title.isEmpty() ? List.of() : List.of(change(opened.titled(title)));
  }

  private Element choice(
      Text name,
      List<Option> options,
      String present,
      Function<String, Optional<TableReading>> to) {
    Element select =
        Element.of("select")
            .on(
                On.CHANGE,
                signal ->
                    to.apply(signal.value()).stream()
                        .map(reading -> change(opened.read(reading)))
                        .toList());
    for (Option option : options) {
      select.add(
          Element.of("option")
              .key(option.id())
              .with("value", option.id())
              .flag("selected", option.id().equals(present))
              .add(option.title().in(language)));
    }
    return field(name, select);
  }
}
