package layerlab.client.view.table;

import static layerlab.client.state.OwnTables.FILE;
import static layerlab.client.state.OwnTables.FRUIT;
import static layerlab.client.state.OwnTables.done;
import static layerlab.client.state.OwnTables.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import layerlab.client.html.Element;
import layerlab.client.html.Manners;
import layerlab.client.html.On;
import layerlab.client.html.Page;
import layerlab.client.html.Signal;
import layerlab.client.live.Live;
import layerlab.client.page.DataColumn;
import layerlab.client.page.Floats;
import layerlab.client.page.InspectorPart;
import layerlab.client.state.Effect;
import layerlab.client.state.Event;
import layerlab.client.state.Focus;
import layerlab.client.state.Offer;
import layerlab.client.state.OwnTables;
import layerlab.client.state.Screen;
import layerlab.client.state.State;
import layerlab.client.state.States;
import layerlab.client.state.TableAct;
import layerlab.client.state.TableNews;
import layerlab.client.view.Hint;
import layerlab.client.view.sheet.SheetPart;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.table.ColumnKind;
import layerlab.table.TableChoices;
import layerlab.table.TableChoices.Columns;
import layerlab.table.TableList;
import org.junit.jupiter.api.Test;

class TableViewTest {
  private static final Live LIVE = new Live();
  private static final SheetPart PART = new SheetPart();

  private static Element sheet(State state) {
    return PART.view(PART.model(state, LIVE));
  }

  private static Element used() {
    return sheet(using(States.fresh()));
  }

  private static State using(State state) {
    return States.after(
        States.after(state, told(new TableNews.Sending("")), told(new TableNews.Came(FRUIT))),
        done(new TableAct.Use()));
  }

  private static Element labelled(Element root, String label) {
    return Page.all(root, element -> Page.attribute(element, "aria-label").equals(label))
        .getFirst();
  }

  @Test
  void everyColumnSaysWhatStandsInItAndWhyItIsLeftOut() {
    Element sheet = sheet(OwnTables.opened());

    assertThat(Page.all(sheet, element -> Page.attribute(element, "class").equals("own-facts")))
        .extracting(Element::text)
        .containsExactly(
            "hardly a word comes twice",
            "3.85 to 9.78, mean 7.09, 2 missing",
            "red 50, green 30, yellow 10 … 4 different values",
            "yes 63, no 27, 1 missing");
    assertThat(sheet.text())
        .contains("91 rows, 4 columns; 1 have nothing to predict and are left out");
  }

  @Test
  void barsAreAsHighAsThereAreRows() {
    Element size =
        Page.all(
                sheet(OwnTables.opened()),
                element -> Page.attribute(element, "class").startsWith("own-bars"))
            .get(1);

    assertThat(size.markup())
        .isEqualTo("<path d='M0 24v-1.2h31v1.2zM32 24v-0h31v0zM64 24v-24h31v24z'/>");
  }

  @Test
  void theFirstRowsStandAsInTheFile() {
    assertThat(
            Page.all(sheet(OwnTables.opened()), element -> element.tag().equals("tr")).stream()
                .map(row -> row.children().stream().map(cell -> ((Element) cell).text()).toList()))
        .containsExactly(
            List.of("name", "size", "colour", "ripe"),
            List.of("plum 1", "3.85", "red", "yes"),
            List.of("plum 2", "", "green", "no"));
  }

  @Test
  void whatWillBeDoneIsOneSentenceInBothLanguages() {
    assertThat(TablePlan.of(FRUIT))
        .isEqualTo(
            Text.of(
                "Predicts ripe, one of 2 classes, from 4 inputs: a category becomes one input for"
                    + " each of its values, a missing value becomes the training part's mean, every"
                    + " input is brought to mean 0 and standard deviation 1.",
                "由 4 个输入预测“ripe”，共 2 类：类别的每个取值各成一个输入，缺失值以训练部分的均值代替，所有输入都化为均值 0、标准差 1。"));
  }

  @Test
  void aRadioChoosesTheTargetAndAListWhatAColumnIsTakenFor() {
    Element sheet = sheet(OwnTables.opened());
    Element colour = labelled(sheet, "colour taken as");

    assertThat(Page.answer(Page.byId(sheet, "own-target-1"), On.CHANGE, Signal.ofValue("on")))
        .containsExactly(change(1, ColumnKind.NUMBER, ColumnKind.CATEGORY));
    assertThat(Page.answer(colour, On.CHANGE, Signal.ofValue("out")))
        .containsExactly(change(3, ColumnKind.NUMBER, ColumnKind.OUT));
    assertThat(colour.text()).isEqualTo("categoryleft out");
    assertThat(Page.attribute(Page.byId(sheet, "own-target-3"), "checked")).isEmpty();
    assertThat(Page.byId(sheet, "own-target-3").attributes()).containsKey("checked");
  }

  private static Event change(int target, ColumnKind size, ColumnKind colour) {
    return done(
        new TableAct.Change(
            FILE,
            new TableChoices(
                "fruit",
                OwnTables.READING,
                new Columns.Chosen(
                    target, List.of(ColumnKind.OUT, size, colour, ColumnKind.CATEGORY)))));
  }

  @Test
  void theReadingIsShownAndMayBeChanged() {
    Element separator = labelled(sheet(OwnTables.opened()), "Separator");

    assertThat(separator.text()).contains("comma ,", "semicolon ;", "tab", "bar |");
    assertThat(Page.answer(separator, On.CHANGE, Signal.ofValue(";"))).hasSize(1);
    assertThat(Page.answer(separator, On.CHANGE, Signal.ofValue("#"))).isEmpty();
  }

  @Test
  void deletingNamesTheExperimentThatTrainsOnIt() {
    State state =
        States.after(
            using(States.fresh()),
            done(new TableAct.Show()),
            told(new TableNews.Listed(OwnTables.list(false))),
            done(new TableAct.Doubt(FILE)));

    assertThat(sheet(state).text())
        .contains("Delete “fruit”?")
        .contains("“Fruit, three hidden layers” on this page trains on it");
  }

  @Test
  void theSheetHasMannersInBothLanguages() {
    for (Language language : Language.values()) {
      Manners.check(sheet(States.in(language, OwnTables.opened())), language);
      Manners.check(
          sheet(States.in(language, States.after(States.fresh(), done(new TableAct.Show())))),
          language);
    }
    assertThat(used().text()).isEmpty();
  }

  @Test
  void theColumnOfDataAndTheInspectorLeadToIt() {
    DataColumn column = new DataColumn();
    InspectorPart inspector = new InspectorPart();
    State state = using(States.fresh());

    assertThat(Page.click(Page.byId(column.view(column.model(state, LIVE)), "data-own-table")))
        .containsExactly(done(new TableAct.Show()));
    assertThat(
            Page.click(
                Page.button(inspector.view(inspector.model(state, LIVE)), "Columns and target …")))
        .containsExactly(done(new TableAct.Show()));
  }

  @Test
  void theShareSheetLetsTheOwnerDecideAndGivesNoRowsAwayBefore() {
    State sharing = States.after(using(States.fresh()), new Event.AskedShare(Offer.Wish.PLAIN));
    State own =
        States.after(sharing, saved(sharing), told(new TableNews.Listed(OwnTables.list(false))));
    State given = States.after(own, told(new TableNews.Listed(OwnTables.list(true))));
    State foreign = States.after(own, told(new TableNews.Listed(new TableList(List.of()))));

    assertThat(sheet(own).text())
        .contains("Let whoever has the link train on this table", "others cannot run it")
        .contains("All but the rows of the table is in its")
        .doesNotContain("Java project");
    assertThat(sheet(given).text()).contains("the file stays yours", "Java project");
    assertThat(sheet(foreign).text()).contains("The table is not yours");
    assertThat(Page.click(Page.labelledBy(sheet(own), "share-table")))
        .containsExactly(done(new TableAct.Share(FILE, true)));
    Manners.check(sheet(States.in(Language.ZH, own)), Language.ZH);
  }

  private static Event saved(State state) {
    return new Event.Published(
        new Effect.Publish(state.work().experiment(), ""),
        new Screen.Shared.Saved("7f3k", "http://here/x/7f3k", "http://here/#1"));
  }

  @Test
  void aRefusedTableIsSaidWithTheWayToOnesOwn() {
    Text why = Text.of("The table belongs to another browser.", "表格属于另一个浏览器。");
    State refused = States.after(using(States.fresh()), new Event.Remarked(why));

    assertThat(Hint.of(refused, LIVE).map(Hint::exit))
        .contains(
            new Hint.Exit.Verb(Text.of("Your own table …", "你自己的表格……"), done(new TableAct.Show())));
    assertThat(Hint.of(States.live(refused, 3), LIVE).map(Hint::exit))
        .contains(new Hint.Exit.None());
  }

  @Test
  void aFileOverThePageArmsIt() {
    Floats floats = new Floats();
    State armed = States.after(States.fresh(), new Event.Handled(new Focus.Hand.Bringing()));

    assertThat(floats.view(floats.model(armed, LIVE)).text()).isEqualTo("Drop the table here");
  }
}
