package layerlab.client.state;

import static layerlab.client.state.OwnTables.FILE;
import static layerlab.client.state.OwnTables.FRUIT;
import static layerlab.client.state.OwnTables.done;
import static layerlab.client.state.OwnTables.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import layerlab.client.state.Screen.Sheet;
import layerlab.client.state.Tables.Opened;
import layerlab.data.OwnTable;
import layerlab.experiment.Experiment;
import layerlab.experiment.Fitting;
import layerlab.graph.Checked;
import layerlab.layer.Output;
import layerlab.spec.Text;
import layerlab.table.ColumnKind;
import layerlab.table.TableChoices;
import layerlab.table.TableChoices.Columns;
import org.junit.jupiter.api.Test;

class TablingTest {
  private static final Text WHY = Text.of("Line 3 has 2 cells.", "第 3 行有 2 个单元格。");

  private static Tables tables(State state) {
    return ((Sheet.Own) state.screen().sheet()).tables();
  }

  private static Opened.Of opened(State state) {
    return (Opened.Of) tables(state).opened();
  }

  @Test
  void theEntryOfTheDataListOpensTheSheetAndLeavesTheExperimentAlone() {
    Next next = Update.on(States.fresh(), new Event.PickedData("own-table"));

    assertThat(next.state().screen().sheet()).isEqualTo(new Sheet.Own(Tables.empty()));
    assertThat(next.effects()).containsExactly(new Effect.Fetch(new TableAct.Show()));
    assertThat(next.state().work().experiment()).isEqualTo(Experiment.initial());
  }

  @Test
  void aFileOpensTheSheetAtOnceAndIsShownWhenTheServerHasReadIt() {
    State sent = States.after(States.fresh(), told(new TableNews.Sending("fruit.csv")));

    assertThat(tables(sent).opened()).isEqualTo(new Opened.Coming("fruit.csv", new Opened.None()));
    assertThat(opened(States.after(sent, told(new TableNews.Came(FRUIT)))).preview())
        .isEqualTo(FRUIT);
  }

  @Test
  void aBadFileIsSaidAndWhatWasOpenStaysOpen() {
    State state =
        States.after(
            OwnTables.opened(),
            told(new TableNews.Sending("bad.csv")),
            told(new TableNews.Refused(WHY)));

    assertThat(opened(state).preview()).isEqualTo(FRUIT);
    assertThat(tables(state).said()).isEqualTo(new Screen.Said.Sentence(WHY));
    assertThat(state.work().experiment()).isEqualTo(Experiment.initial());
  }

  @Test
  void anotherTargetIsAskedForWithWhatItCanBe() {
    TableChoices wanted = opened(OwnTables.opened()).predicting(1);
    Next next = Update.on(OwnTables.opened(), done(new TableAct.Change(FILE, wanted)));

    assertThat(wanted.columns())
        .isEqualTo(
            new Columns.Chosen(
                1,
                List.of(
                    ColumnKind.OUT, ColumnKind.NUMBER, ColumnKind.CATEGORY, ColumnKind.CATEGORY)));
    assertThat(opened(next.state()).isBusy()).isTrue();
    assertThat(next.effects()).containsExactly(new Effect.Fetch(new TableAct.Change(FILE, wanted)));
  }

  @Test
  void aFileThatIsReadOtherwiseHasItsColumnsGuessedAnew() {
    Opened.Of opened = opened(OwnTables.opened());

    assertThat(opened.read(OwnTables.READING).columns()).isEqualTo(new Columns.Guessed());
    assertThat(opened.titled("apples").columns()).isEqualTo(opened.wanted().columns());
  }

  @Test
  void whatTheServerDoesNotAllowIsTakenBack() {
    TableChoices wanted = opened(OwnTables.opened()).taking(0, ColumnKind.CATEGORY);
    State state =
        States.after(
            OwnTables.opened(),
            done(new TableAct.Change(FILE, wanted)),
            told(new TableNews.Refused(WHY)));

    assertThat(opened(state).wanted()).isEqualTo(Tables.choices(FRUIT));
    assertThat(opened(state).isBusy()).isFalse();
  }

  @Test
  void aTableIsUsedWithAnOutputThatFitsAndUndoBringsTheOldDataBack() {
    State used = States.after(OwnTables.opened(), done(new TableAct.Use()));
    Experiment experiment = used.work().experiment();

    assertThat(experiment.data()).isEqualTo(FRUIT.data());
    assertThat(used.work().checked()).isInstanceOf(Checked.Valid.class);
    assertThat(experiment.graph().of(Output.class)).hasSize(1);
    assertThat(used.screen().sheet()).isEqualTo(new Sheet.None());
    assertThat(States.after(used, new Event.Undone()).work().experiment())
        .isEqualTo(Experiment.initial());
  }

  @Test
  void shareAndSeedOfTheDataStayWhatTheyWere() {
    State state =
        States.after(
            OwnTables.opened(),
            Event.Edited.once(new Edit.OfData("seed", new layerlab.json.Json.Num(7))),
            done(new TableAct.Use()));

    assertThat(state.work().experiment().data())
        .isEqualTo(new OwnTable(FRUIT.data().schema(), 0.7, 7));
  }

  @Test
  void whileTheServerReadsItAnewATableCannotBeUsed() {
    State busy =
        States.after(
            OwnTables.opened(),
            done(new TableAct.Change(FILE, opened(OwnTables.opened()).predicting(1))));

    assertThat(Update.on(busy, done(new TableAct.Use()))).isEqualTo(Next.of(busy));
  }

  @Test
  void theTableOfTheExperimentIsOpenedWithTheSheet() {
    State using = States.after(OwnTables.opened(), done(new TableAct.Use()));
    State shown = States.after(using, done(new TableAct.Show()));

    assertThat(Update.on(shown, told(new TableNews.Listed(OwnTables.list(false)))).effects())
        .containsExactly(new Effect.Fetch(new TableAct.Open(FILE)));
  }

  @Test
  void deletingIsAskedAboutFirst() {
    State doubted = States.after(OwnTables.opened(), done(new TableAct.Doubt(FILE)));
    Next deleted = Update.on(doubted, done(new TableAct.Delete(FILE)));

    assertThat(tables(doubted).doubted()).isEqualTo(FILE);
    assertThat(opened(doubted).preview()).isEqualTo(FRUIT);
    assertThat(tables(deleted.state()).opened()).isEqualTo(new Opened.None());
    assertThat(deleted.effects()).containsExactly(new Effect.Fetch(new TableAct.Delete(FILE)));
  }

  @Test
  void theShareSheetAsksWhetherTheTableIsShared() {
    State using = States.after(OwnTables.opened(), done(new TableAct.Use()));
    Next shared = Update.on(using, new Event.AskedShare(Offer.Wish.PLAIN));
    State known = States.after(shared.state(), told(new TableNews.Listed(OwnTables.list(true))));

    assertThat(shared.effects()).contains(new Effect.Fetch(new TableAct.Show()));
    assertThat(((Sheet.Share) known.screen().sheet()).tables().find(FILE))
        .hasValueSatisfying(item -> assertThat(item.isShared()).isTrue());
    assertThat(Update.on(States.fresh(), new Event.AskedShare(Offer.Wish.PLAIN)).effects())
        .doesNotContain(new Effect.Fetch(new TableAct.Show()));
  }

  @Test
  void whereASessionIsRefusedNothingRunsAndTheSentenceIsSaid() {
    State using = States.after(OwnTables.opened(), done(new TableAct.Use()), new Event.Toggled());
    Effect.Order open = new Effect.Order.Open(using.work().experiment());
    State refused = States.after(using, new Event.Declined(open, WHY));

    assertThat(using.run().progress().isRunning()).isTrue();
    assertThat(refused.run().progress().isRunning()).isFalse();
    assertThat(refused.run().session().isLive()).isFalse();
    assertThat(refused.run().notice()).isEqualTo(new Run.Notice.Said(WHY));
  }

  @Test
  void anEditToATableThatIsNotThereLeavesTheRunAndAsksForAnother() {
    State using = States.live(States.after(OwnTables.opened(), done(new TableAct.Use())), 5);
    Effect.Order revise = new Effect.Order.Revise(using.work().experiment());
    Next next = Update.on(using, new Event.Declined(revise, WHY));

    assertThat(next.state().run().session().isLive()).isFalse();
    assertThat(next.effects())
        .contains(new Effect.Tell(new Effect.Order.Open(using.work().experiment())));
  }

  @Test
  void theFileThatTheExperimentWaitsForGivesItItsSession() {
    State waiting =
        States.after(
            States.of(Fitting.withData(Experiment.initial(), FRUIT.data())),
            told(new TableNews.Sending("fruit.csv")),
            told(new TableNews.Came(FRUIT)));

    assertThat(Update.on(waiting, done(new TableAct.Use())).effects())
        .containsExactly(new Effect.Tell(new Effect.Order.Open(waiting.work().experiment())));
  }

  @Test
  void newsForASheetThatWasClosedOpenNothing() {
    State closed = States.after(OwnTables.opened(), new Event.Cancelled());

    assertThat(Update.on(closed, told(new TableNews.Came(FRUIT)))).isEqualTo(Next.of(closed));
    assertThat(Update.on(closed, told(new TableNews.Listed(OwnTables.list(false)))))
        .isEqualTo(Next.of(closed));
  }
}
