package layerlab.server.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import layerlab.data.TableLimits;
import layerlab.data.TableReading.Decimal;
import layerlab.spec.Text;
import layerlab.table.ColumnKind;
import layerlab.table.ColumnPreview.Contents;
import layerlab.table.ColumnPreview.Filling;

/** What stands in a column, counted in one pass over the file. */
final class ColumnTally {
  /** A share of numbers from which on the rest are taken for mistakes. */
  private static final double MOSTLY = 0.9;

  /** As many words as a picture shows. */
  private static final int SHOWN_WORDS = TableLimits.MOST_CLASSES;

  /** Something that is no number. */
  private record Stray(long line, String cell) {}

  private final String name;
  private final Decimal decimal;
  private final Map<String, Integer> words = new LinkedHashMap<>();
  private final Set<Double> different = new HashSet<>();
  private final List<Stray> stray = new ArrayList<>();
  private final List<String> first = new ArrayList<>();
  private int missing;
  private int filled;
  private int numbers;
  private double least = Double.POSITIVE_INFINITY;
  private double most = Double.NEGATIVE_INFINITY;
  private double mean;
  private double squares;
  private double last;
  private boolean counts = true;
  private boolean isLong;

  ColumnTally(String name, Decimal decimal) {
    this.name = name;
    this.decimal = decimal;
  }

  void add(long line, String cell) {
    if (first.size() < Filling.FIRST_ROWS) {
      first.add(Cell.quoted(cell));
    }
    if (Cell.isMissing(cell)) {
      missing++;
      counts = false;
      return;
    }
    filled++;
    isLong |= !Cell.isWord(cell);
    if (words.containsKey(cell) || words.size() < Filling.MOST_DISTINCT) {
      words.merge(cell, 1, Integer::sum);
    }
    OptionalDouble number = Cell.number(cell, decimal);
    if (number.isPresent()) {
      add(number.getAsDouble());
    } else if (stray.isEmpty()) {
      stray.add(new Stray(line, cell));
    }
  }

  /** Mean and squares after Welford. */
  private void add(double number) {
    counts &= numbers == 0 ? number == 0 || number == 1 : number == last + 1;
    last = number;
    numbers++;
    least = Math.min(least, number);
    most = Math.max(most, number);
    double before = number - mean;
    mean += before / numbers;
    squares += before * (number - mean);
    if (different.size() < Filling.MOST_DISTINCT) {
      different.add(number);
    }
  }

  String name() {
    return name;
  }

  boolean isNumeric() {
    return filled > 0 && numbers == filled;
  }

  /** How many different values there are. */
  int distinct() {
    return isNumeric() ? different.size() : words.size();
  }

  Filling filling() {
    return new Filling(missing, distinct(), first);
  }

  private boolean isWords(int most) {
    return !isLong && words.size() >= 2 && words.size() <= most;
  }

  /** What it is used as by itself. */
  ColumnKind guess() {
    if (distinct() < 2) {
      return ColumnKind.OUT;
    }
    if (isNumeric()) {
      return counts ? ColumnKind.OUT : ColumnKind.NUMBER;
    }
    return isWords(TableLimits.MOST_WORDS) && !isMostlyNumbers() && !isNames()
        ? ColumnKind.CATEGORY
        : ColumnKind.OUT;
  }

  private boolean isMostlyNumbers() {
    return numbers >= MOSTLY * filled;
  }

  private boolean isNames() {
    return words.size() > TableLimits.MOST_CLASSES && 2 * words.size() > filled;
  }

  /** Why it is left out by itself. */
  Text why() {
    if (filled == 0) {
      return Sentences.WHY_EMPTY;
    }
    if (distinct() < 2) {
      return Sentences.WHY_CONSTANT;
    }
    if (isNumeric()) {
      return Sentences.WHY_ROW_NUMBER;
    }
    if (isMostlyNumbers()) {
      return Sentences.whyNoNumber(stray.getFirst().line(), stray.getFirst().cell());
    }
    if (isLong) {
      return Sentences.WHY_TEXT;
    }
    return isNames() ? Sentences.WHY_NAMES : Sentences.WHY_MANY_WORDS;
  }

  /** What can be made of it. */
  List<ColumnKind> offers() {
    List<ColumnKind> offers = new ArrayList<>();
    if (distinct() >= 2 && isNumeric()) {
      offers.add(ColumnKind.NUMBER);
    }
    if (isWords(TableLimits.MOST_WORDS)) {
      offers.add(ColumnKind.CATEGORY);
    }
    offers.add(ColumnKind.OUT);
    return offers;
  }

  /** What can be made of it as the target, the likeliest first. */
  List<ColumnKind> targets() {
    List<ColumnKind> targets = new ArrayList<>();
    if (distinct() >= 2 && isNumeric()) {
      targets.add(ColumnKind.NUMBER);
    }
    if (isWords(TableLimits.MOST_CLASSES)) {
      targets.add(guessAsTarget() == ColumnKind.CATEGORY ? 0 : targets.size(), ColumnKind.CATEGORY);
    }
    return targets;
  }

  /** What it would be predicted as: few whole numbers are classes. */
  ColumnKind guessAsTarget() {
    if (!isNumeric()) {
      return ColumnKind.CATEGORY;
    }
    boolean isClasses =
        isWords(Guess.MOST_NUMBERED_CLASSES) && different.stream().allMatch(n -> n == Math.rint(n));
    return isClasses ? ColumnKind.CATEGORY : ColumnKind.NUMBER;
  }

  /**
   * Refuses what cannot be made of it.
   *
   * @throws TableFault with the line that forbids it
   */
  void require(ColumnKind kind, List<ColumnKind> offers) {
    if (offers.contains(kind)) {
      return;
    }
    if (kind == ColumnKind.NUMBER && !stray.isEmpty()) {
      throw new TableFault(
          Sentences.noNumber(name, stray.getFirst().line(), stray.getFirst().cell()));
    }
    throw new TableFault(Sentences.notPossible(name));
  }

  /** Parts for counting numbers; nothing for words. */
  Bins bins() {
    return isNumeric() ? new Bins(least, most) : Bins.NONE;
  }

  /** What is shown of it, with how many numbers lie in each part. */
  Contents contents(Bins bins) {
    if (isNumeric()) {
      return new Contents.Numbers(least, most, mean, Math.sqrt(squares / numbers), bins.counts());
    }
    if (isLong || words.isEmpty() || words.size() > TableLimits.MOST_WORDS) {
      return new Contents.Unshown();
    }
    List<Map.Entry<String, Integer>> often =
        words.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(SHOWN_WORDS)
            .toList();
    return new Contents.Words(
        often.stream().map(Map.Entry::getKey).toList(),
        often.stream().map(Map.Entry::getValue).toList());
  }
}
