package layerlab.server.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import layerlab.data.TableLimits;
import layerlab.data.TableReading;
import layerlab.data.TableReading.Separator;

/**
 * The bytes of a file, to be read as records. Limits are checked while reading: what breaks them
 * costs no memory.
 */
final class CsvFile {
  /** Longer cells come from quotation marks that are not closed. */
  private static final int LONGEST_CELL = 10_000;

  /** Stands behind the text: a quotation mark that is not closed swallows it. */
  private static final String END = "end";

  /** As much as is looked at for a guess. */
  private static final int BEGINNING = 1 << 18;

  private final byte[] bytes;
  private final int mostRows;

  /**
   * @param mostRows that are read
   */
  CsvFile(byte[] bytes, int mostRows) {
    this.bytes = bytes;
    this.mostRows = mostRows;
  }

  byte[] bytes() {
    return bytes;
  }

  int mostRows() {
    return mostRows;
  }

  /** The first records of a text, as far as they can be read. */
  static List<List<String>> first(String text, Separator separator, int most) {
    List<List<String>> records = new ArrayList<>();
    boolean isCut = text.length() > BEGINNING;
    try {
      parse(
          isCut ? text.substring(0, BEGINNING) : text,
          separator,
          new Line(),
          record -> {
            if (records.size() <= most) {
              records.add(cells(record));
            }
          });
    } catch (TableFault beyond) {
      isCut = false;
    }
    boolean isLastBroken = isCut && records.size() <= most && records.size() > 1;
    return records.subList(0, Math.min(most, records.size() - (isLastBroken ? 1 : 0)));
  }

  private static List<String> cells(CsvRecord record) {
    return record.getFields().stream().map(Cell::clean).toList();
  }

  /** The line that is being read. */
  private static final class Line implements FieldModifier {
    private long number = 1;

    /** Refuses cells before they are kept. */
    @Override
    public String modify(long line, int index, boolean isQuoted, String cell) {
      number = line;
      if (index >= TableLimits.MOST_COLUMNS) {
        throw new TableFault(Sentences.tooManyColumns(line));
      }
      if (cell.length() > LONGEST_CELL) {
        throw new TableFault(Sentences.tooLong(line, LONGEST_CELL));
      }
      return cell;
    }
  }

  private static void parse(
      String text, Separator separator, Line line, Consumer<CsvRecord> taker) {
    CsvRecordHandler handler = CsvRecordHandler.builder().fieldModifier(line).build();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator.character())
            .allowExtraFields(true)
            .allowMissingFields(true)
            .build(handler, text)) {
      csv.forEach(taker);
    } catch (CsvParseException broken) {
      if (broken.getCause() instanceof TableFault fault) {
        throw fault;
      }
      throw new TableFault(Sentences.quotes(line.number));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Hands over all records.
   *
   * @throws TableFault for the first thing that is wrong, with its line
   */
  void read(TableReading reading, RecordTaker taker) {
    Pass pass = new Pass(reading, taker);
    String text = Decoding.text(bytes, reading.encoding());
    if (text.isBlank()) {
      throw new TableFault(Sentences.EMPTY);
    }
    parse(text + "\n" + END, reading.separator(), new Line(), pass::see);
    pass.end();
  }

  /** One pass over the file; a record is taken when the next one is seen. */
  private final class Pass {
    private final TableReading reading;
    private final RecordTaker taker;
    private final List<CsvRecord> waiting = new ArrayList<>(1);
    private int columns;
    private int rows;

    Pass(TableReading reading, RecordTaker taker) {
      this.reading = reading;
      this.taker = taker;
    }

    void see(CsvRecord record) {
      if (!waiting.isEmpty()) {
        take(waiting.getFirst());
        waiting.clear();
      }
      waiting.add(record);
    }

    private void take(CsvRecord record) {
      List<String> cells = cells(record);
      if (columns == 0) {
        begin(cells);
        if (reading.hasHeader()) {
          return;
        }
      }
      if (cells.size() != columns) {
        throw new TableFault(
            Sentences.wrongLength(record.getStartingLineNumber(), cells.size(), columns));
      }
      if (++rows > mostRows) {
        throw new TableFault(Sentences.tooManyRows(mostRows));
      }
      taker.take(record.getStartingLineNumber(), cells);
    }

    private void begin(List<String> cells) {
      columns = cells.size();
      if (columns < 2) {
        throw new TableFault(Sentences.ONE_COLUMN);
      }
      taker.begin(reading.hasHeader() ? ColumnNames.of(cells) : ColumnNames.numbered(cells));
    }

    void end() {
      CsvRecord last = waiting.getFirst();
      if (last.getFieldCount() != 1 || !last.getField(0).equals(END)) {
        throw new TableFault(Sentences.quotes(last.getStartingLineNumber()));
      }
      if (columns == 0) {
        throw new TableFault(Sentences.EMPTY);
      }
    }
  }
}
