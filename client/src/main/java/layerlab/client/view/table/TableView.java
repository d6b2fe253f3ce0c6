package layerlab.client.view.table;

import java.util.ArrayList;
import java.util.List;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.html.Signal;
import layerlab.client.page.Icon;
import layerlab.client.page.Sheets;
import layerlab.client.state.Event;
import layerlab.client.state.Screen.Said;
import layerlab.client.state.TableAct;
import layerlab.client.state.Tables;
import layerlab.client.state.Tables.Opened;
import layerlab.client.state.Tables.Shelf;
import layerlab.client.view.Texts;
import layerlab.data.TableSchema;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.table.ColumnPreview;
import layerlab.table.TableList;
import layerlab.table.TablePreview;

/** The sheet in which a file becomes data: how it is read, what is predicted, what there is. */
public final class TableView {
  /** Elements that get the focus back, the first of them that is shown. */
  private static final String WAYS_IN = "data-own-table r:which-data b:which-data";

  private final Model model;
  private final Language language;

  /**
   * What is shown.
   *
   * @param used the file that the experiment trains on; empty: none of one's own
   * @param title what the experiment is called
   */
  public record Model(Language language, Tables tables, List<TableSchema> used, Text title) {
    public Model {
      used = List.copyOf(used);
    }
  }

  private TableView(Model model) {
    this.model = model;
    this.language = model.language();
  }

  public static Element draw(Model model) {
    return new TableView(model).sheet();
  }

  private String say(Text text) {
    return text.in(language);
  }

  private Element sheet() {
    Element sheet =
        Sheets.dialog("own", "mine-sheet own-sheet", WAYS_IN, TableTexts.HEADING, language)
            .on(On.KEY, TableView::keyed)
            .add(
                Element.of("p", "muted").key("invitation").add(say(TableTexts.INVITATION)),
                Element.div("mine-verbs")
                    .key("verbs")
                    .add(
                        Element.button("btn line")
                            .id("own-choose")
                            .add(say(TableTexts.CHOOSE))
                            .on(On.CLICK, new Event.Tabled(new TableAct.Choose()))),
                said());
    if (model.tables().opened() instanceof Opened.Of opened) {
      sheet.add(table(opened));
    }
    if (model.tables().shelf() instanceof Shelf.Of(TableList list) && !list.tables().isEmpty()) {
      sheet.add(shelf(list));
    }
    return sheet;
  }

  /** Fields keep every other key for themselves. */
  private static List<Event> keyed(Signal press) {
    return press.key().equals("Escape") ? List.of(new Event.Cancelled()) : List.of();
  }

  private Element said() {
    Text said =
        switch (model.tables().said()) {
          case Said.Sentence(Text words) -> words;
          case Said.Nothing() ->
              switch (model.tables().opened()) {
                case Opened.None() -> Text.same("");
                case Opened.Coming coming -> Texts.filled(TableTexts.COMING, "file", coming.file());
                case Opened.Of opened -> opened.isBusy() ? TableTexts.BUSY : Text.same("");
              };
        };
    boolean isBad = model.tables().said() instanceof Said.Sentence;
    return Element.of("p", isBad ? "mine-said state err" : "mine-said")
        .key("said")
        .with("role", "status")
        .add(say(said));
  }

  // -- the table that is open

  private Element table(Opened.Of opened) {
    Element columns = Element.of("ul", "own-columns").key("columns").label(say(TableTexts.COLUMNS));
    for (int i = 0; i < opened.preview().columns().size(); i++) {
      columns.add(new ColumnView(opened, i, language).draw());
    }
    return Element.div("own-table")
        .key("table")
        .with("aria-busy", opened.isBusy())
        .add(
            new ReadingView(opened, language).draw(),
            Element.of("p", "muted").key("extent").add(say(TableTexts.extent(opened.preview()))),
            heads(),
            columns,
            firstRows(opened.preview()),
            Element.of("p", "serif").key("plan").add(say(TablePlan.of(opened.preview()))),
            use(opened));
  }

  private Element heads() {
    Element heads = Element.div("own-heads").key("heads").with("aria-hidden", true);
    for (Text head :
        new Text[] {
          TableTexts.PREDICT, TableTexts.COLUMN, TableTexts.TAKEN_AS, TableTexts.CONTENT
        }) {
      heads.add(Element.span("").key(head.en()).add(say(head)));
    }
    return heads;
  }

  /** Folded by the browser, so that it needs no state. */
  private Element firstRows(TablePreview preview) {
    Element names = Element.of("tr");
    List<Element> rows = new ArrayList<>();
    for (ColumnPreview column : preview.columns()) {
      names.add(Element.of("th").with("scope", "col").add(column.name()));
      List<String> cells = column.filling().first();
      for (int i = 0; i < cells.size(); i++) {
        if (rows.size() == i) {
          rows.add(Element.of("tr"));
        }
        rows.get(i).add(Element.of("td").add(cells.get(i)));
      }
    }
    return Element.of("details", "own-first")
        .key("first")
        .add(
            Element.of("summary").add(say(TableTexts.FIRST_ROWS)),
            Element.div("own-scroll")
                .with("tabindex", 0)
                .with("role", "region")
                .label(say(TableTexts.FIRST_ROWS))
                .add(
                    Element.of("table")
                        .add(Element.of("thead").add(names), Element.of("tbody").addAll(rows))));
  }

  private Element use(Opened.Of opened) {
    return Element.div("mine-verbs")
        .key("use")
        .add(
            Element.button("btn primary")
                .id("own-use")
                .flag("disabled", opened.isBusy())
                .add(say(TableTexts.USE))
                .on(On.CLICK, new Event.Tabled(new TableAct.Use())));
  }

  // -- what there is

  private Element shelf(TableList list) {
    Element items = Element.of("ul", "mine-list").key("list");
    list.tables().forEach(item -> items.add(item(item)));
    return Element.div("own-shelf")
        .key("shelf")
        .add(
            Element.of("h3").key("heading").add(say(TableTexts.MINE)),
            Element.of("p", "muted").key("quota").add(say(TableTexts.quota(list))),
            items);
  }

  private Element item(TableList.Item item) {
    TableSchema schema = item.data().schema();
    boolean isUsed = model.used().stream().anyMatch(used -> used.file().equals(schema.file()));
    Element words =
        Element.span("mine-words")
            .key("words")
            .add(
                Element.of("b").add(schema.title()),
                Element.span("muted").add(facts(item, isUsed)));
    Element line =
        Element.of("li")
            .key(schema.file())
            .add(
                Element.button("mine-open own-open")
                    .key("open")
                    .add(words)
                    .on(On.CLICK, new Event.Tabled(new TableAct.Open(schema.file()))));
    return model.tables().doubted().equals(schema.file())
        ? doubt(line, schema, isUsed)
        : line.add(
            Element.button("icb")
                .key("delete")
                .label(say(Texts.about(TableTexts.DELETE, Text.same(schema.title()))))
                .with("title", say(TableTexts.DELETE))
                .add(Icon.CLOSE.draw())
                .on(On.CLICK, new Event.Tabled(new TableAct.Doubt(schema.file()))));
  }

  private String facts(TableList.Item item, boolean isUsed) {
    String facts = say(TableTexts.item(item));
    String used = isUsed ? " · " + say(TableTexts.IN_USE) : "";
    return facts + used + (item.isShared() ? " · " + say(TableTexts.SHARED) : "");
  }

  /** Whether it is meant; what trains on it is named. */
  private Element doubt(Element line, TableSchema schema, boolean isUsed) {
    String question = say(Texts.filled(TableTexts.DELETE_IT, "name", schema.title()));
    String consequence =
        isUsed ? " " + say(Texts.filledWith(TableTexts.USED, "a", model.title())) : "";
    return line.add(
        Element.div("own-doubt")
            .key("doubt")
            .with("role", "group")
            .label(question)
            .add(
                Element.span("").key("question").add(question + consequence),
                verb(TableTexts.DELETE, new TableAct.Delete(schema.file())),
                verb(TableTexts.KEEP, new TableAct.Doubt("")).with("data-autofocus", "here")));
  }

  private Element verb(Text words, TableAct act) {
    return Element.button("btn line")
        .key(words.en())
        .add(say(words))
        .on(On.CLICK, new Event.Tabled(act));
  }
}
