package layerlab.client.state;

import layerlab.client.state.Screen.Sheet;
import layerlab.client.state.Tables.Opened;
import layerlab.client.state.Tables.Shelf;
import layerlab.data.OwnTable;
import layerlab.experiment.Experiment;
import layerlab.experiment.Fitting;
import layerlab.spec.Text;
import layerlab.table.TableChoices;
import layerlab.table.TableList;
import layerlab.table.TablePreview;

/** Tables of one's own: brought, read otherwise, used, deleted. */
final class Tabling {
  private Tabling() {}

  // -- what the user does

  static Next act(State state, TableAct act) {
    Tables tables = tables(state);
    return switch (act) {
      case TableAct.Use use -> use(state, tables);
      case TableAct.Doubt(String id) -> show(state, tables.doubting(id));
      case TableAct.Show show -> show(state, tables).and(new Effect.Fetch(show));
      case TableAct.Choose choose -> Next.of(state, new Effect.Fetch(choose));
      case TableAct.Open open -> show(state, tables.doubting("")).and(new Effect.Fetch(open));
      case TableAct.Change change -> change(state, tables, change);
      case TableAct.Delete delete ->
          show(state, without(tables, delete.id())).and(new Effect.Fetch(delete));
      case TableAct.Share share -> Next.of(state, new Effect.Fetch(share));
    };
  }

  /** The present sheet, or the one that is to be opened. */
  private static Tables tables(State state) {
    return state.screen().sheet() instanceof Sheet.Own(Tables tables) ? tables : Tables.empty();
  }

  private static Next show(State state, Tables tables) {
    return Next.of(state.with(state.screen().with(new Sheet.Own(tables))));
  }

  private static Next change(State state, Tables tables, TableAct.Change change) {
    return tables.opened() instanceof Opened.Of(TablePreview preview, TableChoices old)
        ? show(state, tables.with(new Opened.Of(preview, change.wanted())))
            .and(new Effect.Fetch(change))
        : Next.of(state);
  }

  /**
   * One step of undo leads back to the data before. Where the experiment waits for this very table,
   * it gets its session.
   */
  private static Next use(State state, Tables tables) {
    if (!(tables.opened() instanceof Opened.Of opened) || opened.isBusy()) {
      return Next.of(state);
    }
    Experiment before = state.work().experiment();
    OwnTable table =
        new OwnTable(
            opened.preview().data().schema(), before.data().trainShare(), before.data().seed());
    Experiment after = Fitting.withData(before, table);
    State closed = state.with(state.screen().with(new Sheet.None()));
    if (!after.equals(before)) {
      return Entering.leave(Editing.edit(closed, new Edit.Whole(after), Event.Pace.ONCE));
    }
    return state.run().session().isLive()
        ? Next.of(closed)
        : Next.of(closed, new Effect.Tell(new Effect.Order.Open(after)));
  }

  private static Tables without(Tables tables, String id) {
    boolean isOpen =
        tables.opened() instanceof Opened.Of opened && opened.preview().id().equals(id);
    return isOpen ? tables.with(new Opened.None()) : tables.doubting("");
  }

  // -- what became of it

  static Next hear(State state, TableNews news) {
    return switch (news) {
      case TableNews.Sending(String file) -> show(state, tables(state).coming(file));
      case TableNews.Came(TablePreview preview) -> came(state, preview);
      case TableNews.Listed(TableList list) -> listed(state, new Shelf.Of(list));
      case TableNews.Refused(Text why) -> refused(state, why);
    };
  }

  private static Next came(State state, TablePreview preview) {
    return state.screen().sheet() instanceof Sheet.Own(Tables tables)
        ? show(state, tables.with(new Opened.Of(preview, Tables.choices(preview))))
        : Next.of(state);
  }

  private static Next listed(State state, Shelf shelf) {
    return switch (state.screen().sheet()) {
      case Sheet.Own(Tables tables) -> reopened(state, tables.with(shelf));
      case Sheet.Share share -> Next.of(state.with(state.screen().with(share.with(shelf))));
      case Sheet other -> Next.of(state);
    };
  }

  /** Where nothing is open yet, the table that the experiment uses is opened. */
  private static Next reopened(State state, Tables tables) {
    Next next = show(state, tables);
    return tables.opened() instanceof Opened.None
            && state.work().experiment().data() instanceof OwnTable used
            && tables.shelf().find(used.schema().file()).isPresent()
        ? next.and(new Effect.Fetch(new TableAct.Open(used.schema().file())))
        : next;
  }

  /** What was there before stays, as the server has it. */
  private static Next refused(State state, Text why) {
    Effect announce = new Effect.Announce(why, true);
    if (!(state.screen().sheet() instanceof Sheet.Own(Tables tables))) {
      return Listening.say(state, why);
    }
    Opened kept =
        switch (tables.opened()) {
          case Opened.None none -> none;
          case Opened.Coming coming -> coming.before();
          case Opened.Of(TablePreview preview, TableChoices wanted) ->
              new Opened.Of(preview, Tables.choices(preview));
        };
    return show(state, tables.with(kept).saying(why)).and(announce);
  }
}
