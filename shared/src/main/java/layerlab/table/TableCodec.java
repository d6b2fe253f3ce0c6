package layerlab.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import layerlab.data.OwnTable;
import layerlab.data.TableLimits;
import layerlab.data.TableSchemaCodec;
import layerlab.experiment.ExperimentCodec;
import layerlab.json.Json;
import layerlab.json.JsonPlace;
import layerlab.json.Malformed;
import layerlab.spec.Text;
import layerlab.table.ColumnPreview.Contents;
import layerlab.table.ColumnPreview.Use;

/**
 * Tables as JSON, as docs/protocol.md shows them.
 *
 * <p><b>Errors</b> {@link Malformed} with the path of what cannot be read.
 */
public final class TableCodec {
  private static final Set<String> CHOICES =
      Set.of("title", "encoding", "separator", "header", "decimal", "target", "kinds");

  private TableCodec() {}

  // What an owner decides.

  public static Json.Obj write(TableChoices choices) {
    Json.Obj object =
        TableSchemaCodec.write(Json.object().with("title", choices.title()), choices.reading());
    return switch (choices.columns()) {
      case TableChoices.Columns.Guessed() -> object;
      case TableChoices.Columns.Chosen(int target, List<ColumnKind> kinds) ->
          object.with("target", target).with("kinds", write(kinds));
    };
  }

  public static TableChoices readChoices(JsonPlace place) {
    place.only(CHOICES);
    Optional<JsonPlace> kinds = place.find("kinds");
    return new TableChoices(
        TableSchemaCodec.readName(place.at("title")),
        TableSchemaCodec.readReading(place),
        kinds.isEmpty()
            ? new TableChoices.Columns.Guessed()
            : new TableChoices.Columns.Chosen(
                place.whole("target", 0, TableLimits.MOST_COLUMNS - 1), readKinds(kinds.get())));
  }

  private static Json write(List<ColumnKind> kinds) {
    return Json.texts(kinds.stream().map(ColumnKind::id).toList());
  }

  private static List<ColumnKind> readKinds(JsonPlace place) {
    List<ColumnKind> kinds = new ArrayList<>();
    for (JsonPlace kind : place.asList()) {
      kinds.add(readKind(kind));
    }
    if (kinds.size() > TableLimits.MOST_COLUMNS) {
      throw place.expected("at most " + TableLimits.MOST_COLUMNS);
    }
    return kinds;
  }

  private static ColumnKind readKind(JsonPlace place) {
    return ColumnKind.find(place.asText())
        .orElseThrow(() -> place.expected("number, category or out"));
  }

  // What an owner sees.

  public static Json.Obj write(TablePreview preview) {
    Json.Obj named =
        Json.object()
            .with("id", preview.id())
            .with("title", preview.title())
            .with("bytes", preview.bytes())
            .with("records", preview.records())
            .with("shared", preview.isShared());
    return TableSchemaCodec.write(named, preview.reading())
        .with("target", preview.target())
        .with("columns", preview.columns().stream().map(TableCodec::write).toList())
        .with("data", ExperimentCodec.writeData(preview.data()));
  }

  public static TablePreview readPreview(JsonPlace place) {
    return new TablePreview(
        readOwn(place.object("data")),
        place.whole("bytes", 0, Integer.MAX_VALUE),
        place.whole("records", 0, Integer.MAX_VALUE),
        place.flag("shared"),
        place.list("columns").stream().map(TableCodec::readColumn).toList());
  }

  private static OwnTable readOwn(JsonPlace place) {
    if (ExperimentCodec.readData(place) instanceof OwnTable table) {
      return table;
    }
    throw place.at("set").expected("own-table");
  }

  private static Json.Obj write(ColumnPreview column) {
    Json.Obj object = Json.object().with("name", column.name()).with("kind", column.kind().id());
    Json.Obj full =
        switch (column.use()) {
          case Use.AsNumber() -> object;
          case Use.AsCategory() -> object;
          case Use.LeftOut(Text why) ->
              object.with("why", Json.object().with("en", why.en()).with("zh", why.zh()));
        };
    return write(
        full.with("choices", write(column.offers().asInput()))
            .with("targets", write(column.offers().asTarget()))
            .with("missing", column.filling().missing())
            .with("distinct", column.filling().distinct())
            .with("first", Json.texts(column.filling().first())),
        column.contents());
  }

  private static Json.Obj write(Json.Obj object, Contents contents) {
    return switch (contents) {
      case Contents.Unshown() -> object;
      case Contents.Words(List<String> words, List<Integer> counts) ->
          object.with("words", Json.texts(words)).with("counts", numbers(counts));
      case Contents.Numbers(
              double least,
              double most,
              double mean,
              double deviation,
              List<Integer> counts) ->
          object
              .with("least", least)
              .with("most", most)
              .with("mean", mean)
              .with("deviation", deviation)
              .with("histogram", numbers(counts));
    };
  }

  private static List<Json> numbers(List<Integer> counts) {
    List<Json> numbers = new ArrayList<>();
    counts.forEach(count -> numbers.add(new Json.Num(count)));
    return numbers;
  }

  private static ColumnPreview readColumn(JsonPlace place) {
    return new ColumnPreview(
        place.text("name"),
        readUse(place),
        new ColumnPreview.Offers(readKinds(place.at("choices")), readKinds(place.at("targets"))),
        new ColumnPreview.Filling(
            place.whole("missing", 0, Integer.MAX_VALUE),
            place.whole("distinct", 0, Integer.MAX_VALUE),
            place.list("first").stream().map(JsonPlace::asText).toList()),
        readContents(place));
  }

  private static Use readUse(JsonPlace place) {
    return switch (readKind(place.at("kind"))) {
      case NUMBER -> new Use.AsNumber();
      case CATEGORY -> new Use.AsCategory();
      case OUT ->
          new Use.LeftOut(Text.of(place.object("why").text("en"), place.object("why").text("zh")));
    };
  }

  private static Contents readContents(JsonPlace place) {
    if (place.find("words").isPresent()) {
      return new Contents.Words(
          place.list("words").stream().map(JsonPlace::asText).toList(), counts(place.at("counts")));
    }
    return place.find("histogram").isEmpty()
        ? new Contents.Unshown()
        : new Contents.Numbers(
            place.anyNumber("least"),
            place.anyNumber("most"),
            place.anyNumber("mean"),
            place.anyNumber("deviation"),
            counts(place.at("histogram")));
  }

  private static List<Integer> counts(JsonPlace place) {
    return place.asList().stream().map(count -> count.asWhole(0, Integer.MAX_VALUE)).toList();
  }

  // What there is.

  public static Json.Obj write(TableList list) {
    return Json.object()
        .with("tables", list.tables().stream().map(TableCodec::write).toList())
        .with("bytes", list.bytes())
        .with("mostTables", TableLimits.MOST_TABLES)
        .with("mostBytes", TableLimits.MOST_BYTES_TOGETHER);
  }

  private static Json.Obj write(TableList.Item item) {
    return Json.object()
        .with("id", item.data().schema().file())
        .with("title", item.data().schema().title())
        .with("bytes", item.bytes())
        .with("shared", item.isShared())
        .with("data", ExperimentCodec.writeData(item.data()));
  }

  public static TableList readList(JsonPlace place) {
    return new TableList(
        place.list("tables").stream()
            .map(
                item ->
                    new TableList.Item(
                        readOwn(item.object("data")),
                        item.whole("bytes", 0, Integer.MAX_VALUE),
                        item.flag("shared")))
            .toList());
  }
}
