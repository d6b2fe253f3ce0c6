package layerlab.server.table;

import java.util.HashSet;
import java.util.List;
import layerlab.data.TableReading;
import layerlab.data.TableReading.Decimal;
import layerlab.data.TableReading.Encoding;
import layerlab.data.TableReading.Separator;

/** How a file is likely to be read: by its first records. */
final class ReadingGuess {
  private static final int RECORDS = 100;

  private ReadingGuess() {}

  /**
   * The likeliest reading.
   *
   * @throws TableFault for what is no text
   */
  static TableReading of(CsvFile file) {
    Encoding encoding = Decoding.guess(file.bytes());
    String text = Decoding.text(file.bytes(), encoding);
    if (text.isBlank()) {
      throw new TableFault(Sentences.EMPTY);
    }
    Separator separator = separator(text);
    List<List<String>> records = CsvFile.first(text, separator, RECORDS);
    Decimal decimal = separator == Separator.COMMA ? Decimal.POINT : decimal(records);
    return new TableReading(encoding, separator, hasHeader(records, decimal), decimal);
  }

  /**
   * The one by which most records have as many cells as the first; of several, the one by which
   * most cells are numbers.
   */
  private static Separator separator(String text) {
    Separator best = Separator.COMMA;
    double most = 0;
    for (Separator separator : Separator.values()) {
      List<List<String>> records = CsvFile.first(text, separator, RECORDS);
      int cells = records.isEmpty() ? 0 : records.getFirst().size();
      long alike = records.stream().filter(record -> record.size() == cells).count();
      double share = cells < 2 ? 0 : (double) alike / records.size();
      double score = share * share * Math.min(cells, 3) * (1 + numberShare(records));
      if (score > most) {
        most = score;
        best = separator;
      }
    }
    return best;
  }

  private static double numberShare(List<List<String>> records) {
    long cells = records.stream().mapToLong(List::size).sum();
    long numbers = Math.max(numbers(records, Decimal.POINT), numbers(records, Decimal.COMMA));
    return cells == 0 ? 0 : (double) numbers / cells;
  }

  private static Decimal decimal(List<List<String>> records) {
    return numbers(records, Decimal.COMMA) > numbers(records, Decimal.POINT)
        ? Decimal.COMMA
        : Decimal.POINT;
  }

  private static long numbers(List<List<String>> records, Decimal decimal) {
    return records.stream()
        .flatMap(List::stream)
        .filter(cell -> Cell.number(cell, decimal).isPresent())
        .count();
  }

  /** Names are no numbers and stand above numbers, or are words that never come again. */
  private static boolean hasHeader(List<List<String>> records, Decimal decimal) {
    if (records.size() < 2) {
      return false;
    }
    List<String> first = records.getFirst();
    if (first.stream().anyMatch(cell -> Cell.number(cell, decimal).isPresent())) {
      return false;
    }
    List<List<String>> rest = records.subList(1, records.size());
    return numbers(rest, decimal) > 0
        || new HashSet<>(first).size() == first.size()
            && rest.stream().noneMatch(record -> repeats(record, first));
  }

  private static boolean repeats(List<String> record, List<String> first) {
    for (int i = 0; i < Math.min(record.size(), first.size()); i++) {
      if (!record.get(i).isEmpty() && record.get(i).equals(first.get(i))) {
        return true;
      }
    }
    return false;
  }
}
