package layerlab.client.view.share;

import layerlab.client.html.Element;
import layerlab.client.state.Event;
import layerlab.client.state.Screen.Sheet;
import layerlab.client.state.TableAct;
import layerlab.client.state.Tables.Shelf;
import layerlab.data.OwnTable;
import layerlab.spec.Language;
import layerlab.spec.Text;

/** Whether others may train on the table that the experiment uses. */
public sealed interface TableConsent {
  Text LABEL = Text.of("Let whoever has the link train on this table", "允许有链接的人用这个表格训练");
  Text OFF =
      Text.of(
          "The link names the columns and classes; without the rows others cannot run it.",
          "链接里有列名和类别，但没有数据行，别人无法运行。");
  Text ON =
      Text.of(
          "Others train on its rows on this server and can look at single ones; the file stays"
              + " yours.",
          "别人在这台服务器上用它的数据行训练，也能查看单行；文件仍归你。");
  Text FOREIGN =
      Text.of(
          "The table is not yours: the link runs as long as its owner lets it.",
          "这个表格不是你的：只要它的主人允许，链接就能运行。");

  /** The experiment uses no table that somebody brought along, or nothing is known of it yet. */
  record None() implements TableConsent {}

  /** Somebody else decides. */
  record Foreign() implements TableConsent {}

  /** The user decides. */
  record Choice(String id, boolean isOn) implements TableConsent {}

  static TableConsent of(Sheet.Share share) {
    if (!(share.offer().experiment().data() instanceof OwnTable table)
        || share.tables() instanceof Shelf.Unknown) {
      return new None();
    }
    String id = table.schema().file();
    return share
        .tables()
        .find(id)
        .<TableConsent>map(item -> new Choice(id, item.isShared()))
        .orElseGet(Foreign::new);
  }

  /** Whether the rows may leave the server as far as is known; an owner's switch says so. */
  default boolean allowsRows() {
    return !(this instanceof Choice(String id, boolean isOn)) || isOn;
  }

  /** As a line of the sheet, if there is something to say. */
  default Element addTo(Element sheet, Language language) {
    return switch (this) {
      case None() -> sheet;
      case Foreign() ->
          sheet.add(Element.of("p", "share-weights").key("table").add(FOREIGN.in(language)));
      case Choice(String id, boolean isOn) ->
          sheet.add(
              new Switch("share-table", LABEL, isOn ? ON : OFF, isOn)
                  .draw(language, new Event.Tabled(new TableAct.Share(id, !isOn))));
    };
  }
}
