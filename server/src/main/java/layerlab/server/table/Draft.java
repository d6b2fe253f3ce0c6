package layerlab.server.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import layerlab.data.OwnColumn;
import layerlab.data.OwnTable;
import layerlab.data.TableLimits;
import layerlab.data.TableReading;
import layerlab.data.TableReading.Decimal;
import layerlab.data.TableSchema;
import layerlab.spec.Text;
import layerlab.table.ColumnKind;
import layerlab.table.ColumnPreview;
import layerlab.table.ColumnPreview.Offers;
import layerlab.table.ColumnPreview.Use;
import layerlab.table.TableChoices.Columns;

/** Makes the schema of a file from what was chosen: a second pass over it. */
final class Draft implements RecordTaker {
  private static final double TRAIN_SHARE = 0.7;
  private static final int SEED = 1;

  private final Survey survey;
  private final TableReading reading;
  private final Columns.Chosen chosen;
  private final List<Map<String, Integer>> words = new ArrayList<>();
  private final List<Bins> bins = new ArrayList<>();
  private int rows;

  private Draft(Survey survey, TableReading reading, Columns.Chosen chosen) {
    this.survey = survey;
    this.reading = reading;
    this.chosen = chosen;
    for (ColumnTally column : survey.columns()) {
      words.add(new TreeMap<>(order(reading.decimal())));
      bins.add(column.bins());
    }
  }

  /** Numbers by size, before words by their letters. */
  private static Comparator<String> order(Decimal decimal) {
    return Comparator.<String>comparingDouble(
            word -> Cell.number(word, decimal).orElse(Double.POSITIVE_INFINITY))
        .thenComparing(Comparator.naturalOrder());
  }

  /**
   * Reads a file.
   *
   * @throws TableFault where nothing can be learned from it like that
   */
  static Draft of(CsvFile file, TableReading reading, Survey survey, Columns.Chosen chosen) {
    require(survey, chosen);
    Draft draft = new Draft(survey, reading, chosen);
    file.read(reading, draft);
    return draft;
  }

  private static void require(Survey survey, Columns.Chosen chosen) {
    List<ColumnTally> columns = survey.columns();
    if (chosen.kinds().size() != columns.size() || chosen.target() >= columns.size()) {
      throw new TableFault(Sentences.otherCount(chosen.kinds().size(), columns.size()));
    }
    for (int i = 0; i < columns.size(); i++) {
      ColumnTally column = columns.get(i);
      column.require(
          chosen.kinds().get(i), i == chosen.target() ? column.targets() : column.offers());
    }
  }

  @Override
  public void begin(List<String> names) {}

  @Override
  public void take(long line, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      OptionalDouble number = Cell.number(cells.get(i), reading.decimal());
      if (number.isPresent()) {
        bins.get(i).add(number.getAsDouble());
      }
    }
    if (Cell.isMissing(cells.get(chosen.target()))) {
      return;
    }
    rows++;
    for (int i = 0; i < cells.size(); i++) {
      if (chosen.kinds().get(i) == ColumnKind.CATEGORY && !Cell.isMissing(cells.get(i))) {
        words.get(i).merge(cells.get(i), 1, Integer::sum);
      }
    }
  }

  /** The table as an experiment has it. */
  OwnTable data(String hash, String title) {
    List<OwnColumn> used = new ArrayList<>();
    for (int i = 0; i < survey.columns().size(); i++) {
      if (isInput(i)) {
        used.add(column(i));
      }
    }
    TableSchema schema =
        new TableSchema(
            hash,
            title,
            reading,
            rows,
            used,
            column(chosen.target()),
            List.copyOf(words.get(chosen.target()).values()));
    require(schema);
    return new OwnTable(schema, TRAIN_SHARE, SEED);
  }

  private OwnColumn column(int at) {
    return new OwnColumn(at, survey.columns().get(at).name(), List.copyOf(words.get(at).keySet()));
  }

  /** A category may have only one word left among the rows that have a target. */
  private boolean isInput(int at) {
    return at != chosen.target()
        && switch (chosen.kinds().get(at)) {
          case NUMBER -> true;
          case CATEGORY -> words.get(at).size() >= 2;
          case OUT -> false;
        };
  }

  private static void require(TableSchema schema) {
    if (schema.rows() < TableLimits.FEWEST_ROWS) {
      throw new TableFault(Sentences.tooFewRows(schema.rows()));
    }
    if (schema.counts().size() == 1) {
      throw new TableFault(Sentences.ONE_CLASS);
    }
    if (schema.columns().isEmpty()) {
      throw new TableFault(Sentences.NOTHING_TO_LEARN_FROM);
    }
    if (schema.columns().size() > TableLimits.MOST_USED) {
      throw new TableFault(Sentences.tooManyUsed(schema.columns().size()));
    }
    if (schema.width() > TableLimits.MOST_INPUTS) {
      throw new TableFault(Sentences.tooManyInputs(schema.width()));
    }
    if ((long) schema.width() * schema.rows() > TableLimits.MOST_VALUES) {
      throw new TableFault(Sentences.tooManyValues(schema.rows(), schema.width()));
    }
  }

  /** The columns as their owner sees them. */
  List<ColumnPreview> columns() {
    List<ColumnPreview> columns = new ArrayList<>();
    for (int i = 0; i < survey.columns().size(); i++) {
      ColumnTally tally = survey.columns().get(i);
      columns.add(
          new ColumnPreview(
              tally.name(),
              use(i, tally),
              new Offers(tally.offers(), tally.targets()),
              tally.filling(),
              tally.contents(bins.get(i))));
    }
    return columns;
  }

  private Use use(int at, ColumnTally tally) {
    if (at != chosen.target() && !isInput(at)) {
      return new Use.LeftOut(why(at, tally));
    }
    return chosen.kinds().get(at) == ColumnKind.NUMBER ? new Use.AsNumber() : new Use.AsCategory();
  }

  private Text why(int at, ColumnTally tally) {
    if (chosen.kinds().get(at) == ColumnKind.CATEGORY) {
      return Sentences.WHY_CONSTANT;
    }
    return tally.guess() == ColumnKind.OUT ? tally.why() : Sentences.WHY_CHOSEN;
  }
}
