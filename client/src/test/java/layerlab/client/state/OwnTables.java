package layerlab.client.state;

import java.util.List;
import layerlab.data.OwnColumn;
import layerlab.data.OwnTable;
import layerlab.data.TableReading;
import layerlab.data.TableReading.Decimal;
import layerlab.data.TableReading.Encoding;
import layerlab.data.TableReading.Separator;
import layerlab.data.TableSchema;
import layerlab.spec.Text;
import layerlab.table.ColumnKind;
import layerlab.table.ColumnPreview;
import layerlab.table.ColumnPreview.Contents;
import layerlab.table.ColumnPreview.Filling;
import layerlab.table.ColumnPreview.Offers;
import layerlab.table.ColumnPreview.Use;
import layerlab.table.TableList;
import layerlab.table.TablePreview;

/** Tables to test with. */
public final class OwnTables {
  public static final String FILE = "ab".repeat(32);

  /** Comma, point, names in the first row. */
  public static final TableReading READING =
      new TableReading(Encoding.UTF_8, Separator.COMMA, true, Decimal.POINT);

  private static final List<ColumnKind> ANY = List.of(ColumnKind.values());
  private static final List<ColumnKind> WORDS = List.of(ColumnKind.CATEGORY, ColumnKind.OUT);

  /** Fruit: a name, a size with two gaps, a colour, and whether it is ripe. */
  public static final TablePreview FRUIT = preview();

  private OwnTables() {}

  private static TablePreview preview() {
    TableSchema schema =
        new TableSchema(
            FILE,
            "fruit",
            READING,
            90,
            List.of(
                new OwnColumn(1, "size", List.of()),
                new OwnColumn(2, "colour", List.of("green", "red", "yellow"))),
            new OwnColumn(3, "ripe", List.of("no", "yes")),
            List.of(27, 63));
    return new TablePreview(
        new OwnTable(schema, 0.7, 1),
        1234,
        91,
        false,
        List.of(
            new ColumnPreview(
                "name",
                new Use.LeftOut(Text.of("hardly a word comes twice", "几乎没有重复的词")),
                new Offers(WORDS, List.of()),
                new Filling(0, Filling.MOST_DISTINCT, List.of("plum 1", "plum 2")),
                new Contents.Unshown()),
            new ColumnPreview(
                "size",
                new Use.AsNumber(),
                new Offers(ANY, List.of(ColumnKind.NUMBER)),
                new Filling(2, 80, List.of("3.85", "")),
                new Contents.Numbers(3.85, 9.78, 7.0912345, 1.2, List.of(1, 0, 20))),
            new ColumnPreview(
                "colour",
                new Use.AsCategory(),
                new Offers(WORDS, List.of(ColumnKind.CATEGORY)),
                new Filling(0, 4, List.of("red", "green")),
                new Contents.Words(
                    List.of("red", "green", "yellow", "blue"), List.of(50, 30, 10, 1))),
            new ColumnPreview(
                "ripe",
                new Use.AsCategory(),
                new Offers(WORDS, List.of(ColumnKind.CATEGORY)),
                new Filling(1, 2, List.of("yes", "no")),
                new Contents.Words(List.of("yes", "no"), List.of(63, 27)))));
  }

  /** A list with the fruit. */
  public static TableList list(boolean isShared) {
    return new TableList(List.of(new TableList.Item(FRUIT.data(), FRUIT.bytes(), isShared)));
  }

  /** What the server tells. */
  public static Event told(TableNews news) {
    return new Event.Told(news);
  }

  /** What the user does. */
  public static Event done(TableAct act) {
    return new Event.Tabled(act);
  }

  /** The sheet with the fruit open in it. */
  public static State opened() {
    return States.after(
        States.fresh(),
        told(new TableNews.Sending("fruit.csv")),
        told(new TableNews.Came(FRUIT)),
        told(new TableNews.Listed(list(false))));
  }
}
