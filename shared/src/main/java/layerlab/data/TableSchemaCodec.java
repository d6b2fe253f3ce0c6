package layerlab.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import layerlab.data.TableReading.Decimal;
import layerlab.data.TableReading.Encoding;
import layerlab.data.TableReading.Separator;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.json.Malformed;
import layerlab.spec.Form;
import layerlab.spec.Text;

/**
 * The schema of a table as it stands in an experiment.
 *
 * <p><b>Errors</b> {@link Malformed} for whatever no table of {@link TableLimits} could have.
 */
public final class TableSchemaCodec {
  static final Form FORM =
      new Form(
          TableSchemaCodec::read,
          "see [a table of one's own](#a-table-of-ones-own)",
          TableSchemaCodec::say);

  private static final Set<String> MEMBERS =
      Set.of(
          "file",
          "title",
          "encoding",
          "separator",
          "header",
          "decimal",
          "rows",
          "columns",
          "target",
          "counts");
  private static final int HASH_DIGITS = 64;

  private TableSchemaCodec() {}

  public static Json.Obj write(TableSchema schema) {
    Json.Obj named = Json.object().with("file", schema.file()).with("title", schema.title());
    return write(named, schema.reading())
        .with("rows", schema.rows())
        .with("columns", schema.columns().stream().map(TableSchemaCodec::write).toList())
        .with("target", write(schema.target()))
        .with("counts", schema.counts().stream().map(count -> new Json.Num(count)).toList());
  }

  /** Writes how a file is read as members of an object. */
  public static Json.Obj write(Json.Obj object, TableReading reading) {
    return object
        .with("encoding", reading.encoding().id())
        .with("separator", reading.separator().id())
        .with("header", reading.hasHeader())
        .with("decimal", reading.decimal().id());
  }

  private static Json.Obj write(OwnColumn column) {
    Json.Obj object = Json.object().with("at", column.at()).with("name", column.name());
    return column.isNumber() ? object : object.with("words", Json.texts(column.words()));
  }

  public static TableSchema read(JsonPlace place) {
    place.only(MEMBERS);
    OwnColumn target = readColumn(place.object("target"), TableLimits.MOST_CLASSES);
    int rows = place.whole("rows", TableLimits.FEWEST_ROWS, Integer.MAX_VALUE);
    TableSchema schema =
        new TableSchema(
            readHash(place.at("file")),
            readName(place.at("title")),
            readReading(place),
            rows,
            readColumns(place.at("columns"), target),
            target,
            readCounts(place.at("counts"), target, rows));
    if (schema.width() > TableLimits.MOST_INPUTS) {
      throw place
          .at("columns")
          .refuse(schema.width() + " inputs, at most " + TableLimits.MOST_INPUTS + " are read");
    }
    if ((double) schema.width() * rows > TableLimits.MOST_VALUES) {
      throw place.at("rows").refuse(rows + " rows of " + schema.width() + " inputs are too many");
    }
    return schema;
  }

  /** Reads how a file is read from the members of an object. */
  public static TableReading readReading(JsonPlace place) {
    return new TableReading(
        found(place.at("encoding"), Encoding.find(place.text("encoding"))),
        found(place.at("separator"), Separator.find(place.text("separator"))),
        place.flag("header"),
        found(place.at("decimal"), Decimal.find(place.text("decimal"))));
  }

  private static <T> T found(JsonPlace place, Optional<T> value) {
    return value.orElseThrow(() -> place.expected("what docs/experiment.md names"));
  }

  /** Reads the name of a file's content. */
  public static String readHash(JsonPlace place) {
    if (!isHash(place.asText())) {
      throw place.expected("a SHA-256 of " + HASH_DIGITS + " hexadecimal digits");
    }
    return place.asText();
  }

  /** Whether a text could be the SHA-256 of a file. */
  public static boolean isHash(String text) {
    if (text.length() != HASH_DIGITS) {
      return false;
    }
    for (int i = 0; i < HASH_DIGITS; i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }

  /** Reads a name that people gave: one line, not empty, not too long. */
  public static String readName(JsonPlace place) {
    if (!isName(place.asText())) {
      throw place.expected("1 to " + TableLimits.LONGEST_NAME + " characters in one line");
    }
    return place.asText();
  }

  /** Whether a text can be the name of a table, of a column or of a class. */
  public static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= TableLimits.LONGEST_NAME;
  }

  private static OwnColumn readColumn(JsonPlace place, int mostWords) {
    place.only(Set.of("at", "name", "words"));
    List<String> words = new ArrayList<>();
    Optional<JsonPlace> category = place.find("words");
    if (category.isPresent()) {
      for (JsonPlace word : category.get().asList()) {
        words.add(readName(word));
      }
      if (words.size() < 2 || words.size() > mostWords) {
        throw category.get().expected("2 to " + mostWords + " words");
      }
      if (new HashSet<>(words).size() < words.size()) {
        throw category.get().refuse("a word stands here twice");
      }
    }
    return new OwnColumn(
        place.whole("at", 0, TableLimits.MOST_COLUMNS - 1), readName(place.at("name")), words);
  }

  private static List<OwnColumn> readColumns(JsonPlace place, OwnColumn target) {
    List<JsonPlace> places = place.asList();
    if (places.isEmpty() || places.size() > TableLimits.MOST_USED) {
      throw place.expected("1 to " + TableLimits.MOST_USED + " columns");
    }
    List<OwnColumn> columns = new ArrayList<>();
    for (JsonPlace each : places) {
      OwnColumn column = readColumn(each, TableLimits.MOST_WORDS);
      if (column.at() == target.at()
          || !columns.isEmpty() && column.at() <= columns.getLast().at()) {
        throw each.at("at").refuse("columns stand in the order of the file, without the target");
      }
      columns.add(column);
    }
    return columns;
  }

  private static List<Integer> readCounts(JsonPlace place, OwnColumn target, int rows) {
    List<Integer> counts = new ArrayList<>();
    double sum = 0;
    for (JsonPlace count : place.asList()) {
      counts.add(count.asWhole(1, rows));
      sum += counts.getLast();
    }
    if (counts.size() != target.words().size() || !counts.isEmpty() && sum != rows) {
      throw place.refuse("one count for each class, " + rows + " together");
    }
    return counts;
  }

  // As a parameter.

  private static Text say(Json value) {
    TableSchema schema = read(JsonPlace.root(value));
    int columns = schema.columns().size();
    return Text.of(
        schema.title()
            + " ("
            + columns
            + (columns == 1 ? " column, " : " columns, ")
            + schema.target().name()
            + ")",
        schema.title() + "（" + columns + " 列，" + schema.target().name() + "）");
  }
}
