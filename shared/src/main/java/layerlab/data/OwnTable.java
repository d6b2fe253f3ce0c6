package layerlab.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import layerlab.json.JsonPlace;
import layerlab.shape.Shape;
import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Param;
import layerlab.spec.Text;
import layerlab.spec.Values;

/** A table that somebody brought along. The experiment has its schema, the server its rows. */
public record OwnTable(TableSchema schema, double trainShare, int seed) implements Tabular {
  private static final String TABLE = "table";
  private static final char FIRST_CHINESE = 0x2E80;

  /** What a table looks like; no file has this name. */
  private static final TableSchema EXAMPLE =
      new TableSchema(
          "0".repeat(64),
          "a table",
          new TableReading(
              TableReading.Encoding.UTF_8,
              TableReading.Separator.COMMA,
              true,
              TableReading.Decimal.POINT),
          100,
          List.of(
              new OwnColumn(0, "size", List.of()),
              new OwnColumn(1, "colour", List.of("blue", "red"))),
          new OwnColumn(2, "price", List.of()),
          List.of());

  public static final Kind<OwnTable> KIND =
      new Kind<>(
          Label.of(
              "own-table",
              Text.of("your table", "你的表格"),
              Text.of(
                  "A table that somebody brought along; where a row has no value, the training"
                      + " part's mean stands in.",
                  "自己带来的表格；缺失值以训练部分的均值代替。")),
          List.of(
              new Param.Structured(
                  Label.of(
                      TABLE,
                      Text.of("Table", "表格"),
                      Text.of(
                          "Which file, how it is read, and which columns are used.",
                          "哪个文件、怎样读取、使用哪些列。")),
                  TableSchemaCodec.FORM,
                  TableSchemaCodec.write(EXAMPLE)),
              PlanarData.TRAIN_SHARE,
              PlanarData.SEED),
          values ->
              new OwnTable(
                  TableSchemaCodec.read(JsonPlace.root(values.value(TABLE))),
                  values.real("trainShare"),
                  values.whole("seed")));

  @Override
  public Kind<? extends Data> kind() {
    return KIND;
  }

  @Override
  public Values values() {
    return Values.none()
        .with(TABLE, TableSchemaCodec.write(schema))
        .with("trainShare", trainShare)
        .with("seed", seed);
  }

  @Override
  public int count() {
    return schema.rows();
  }

  @Override
  public Text title() {
    return Text.same(schema.title());
  }

  @Override
  public Shape input() {
    return new Shape.Vector(schema.width());
  }

  @Override
  public List<Column> columns() {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (OwnColumn column : schema.columns()) {
      for (String word : column.words()) {
        if (!seen.add(word)) {
          twice.add(word);
        }
      }
    }
    List<Column> columns = new ArrayList<>();
    for (OwnColumn column : schema.columns()) {
      columns.add(new Column(Text.same(column.name()), titles(column, twice)));
    }
    return columns;
  }

  /** A word says where it comes from unless it is clear without: {@code smoker = yes}. */
  private static List<Text> titles(OwnColumn column, Set<String> twice) {
    List<Text> titles = new ArrayList<>();
    for (String word : column.words()) {
      boolean isClear = isLong(word) && !twice.contains(word);
      titles.add(Text.same(isClear ? word : column.name() + " = " + word));
    }
    return titles;
  }

  /** Longer than {@code yes} or {@code 是}. */
  private static boolean isLong(String word) {
    return word.length() > (word.charAt(0) < FIRST_CHINESE ? 3 : 1);
  }

  @Override
  public List<Text> classes() {
    return schema.target().titles();
  }

  @Override
  public Optional<Quantity> quantity() {
    return schema.target().isNumber()
        ? Optional.of(new Quantity(Text.same(schema.target().name()), Text.same("")))
        : Optional.empty();
  }
}
