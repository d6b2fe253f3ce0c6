package layerlab.client.view.confusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.client.live.Live;
import layerlab.client.state.Matrix;
import layerlab.client.state.State;
import layerlab.data.Tabular;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.wire.Frame;

/**
 * Which class was taken for which, for data that no map can show.
 *
 * @param columns the classes that were answered, and what is not a number when there was any
 */
public record Confusion(
    Language language,
    Tabular data,
    Counted counted,
    List<String> columns,
    List<Row> rows,
    Samples samples) {
  public Confusion {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Which samples are counted, and where among the cells the user is. */
  public record Counted(Matrix.Part part, int row, int column, Total total) {}

  /** How many answers are right. */
  public sealed interface Total {
    /** Nothing was evaluated yet. */
    record Unknown() implements Total {}

    record Of(int right, int all) implements Total {}
  }

  /** The answers to the samples of one class. */
  public record Row(String name, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * How often one class was answered to another.
   *
   * @param say the same in a sentence
   * @param hasSamples whether its samples can be asked for
   */
  public record Cell(int count, Tone tone, String say, boolean hasSamples) {}

  /** The matrix of a table; empty for points in the plane. */
  public static Optional<Confusion> of(State state, Live live) {
    return state.work().experiment().data() instanceof Tabular data && data.quantity().isEmpty()
        ? Optional.of(new Reading(state, data, counts(state, data, live)).read())
        : Optional.empty();
  }

  /** The cells row by row, of an epoch that was evaluated. */
  private static Optional<Frame.Counts> counts(State state, Tabular data, Live live) {
    return live.frames()
        .confusion()
        .filter(frame -> frame.classes() == data.classes().size())
        .map(
            frame ->
                switch (state.screen().matrix().part()) {
                  case TEST -> frame.test();
                  case TRAIN -> frame.train();
                });
  }

  /** Puts the counts of one frame into words. */
  private static final class Reading {
    private final State state;
    private final Tabular data;
    private final List<Text> classes;
    private final Optional<Frame.Counts> counts;
    private final int columns;

    Reading(State state, Tabular data, Optional<Frame.Counts> counts) {
      this.state = state;
      this.data = data;
      this.classes = data.classes();
      this.counts = counts;
      this.columns = classes.size() + (hasOverflow() ? 1 : 0);
    }

    Confusion read() {
      Matrix matrix = state.screen().matrix();
      Walk at = Walk.within(matrix.actual(), matrix.predicted(), classes.size(), columns);
      List<Row> rows = new ArrayList<>();
      for (int actual = 0; actual < classes.size(); actual++) {
        rows.add(row(actual));
      }
      return new Confusion(
          state.look().language(),
          data,
          new Counted(matrix.part(), at.row(), at.column(), total()),
          names(),
          rows,
          Samples.of(state, classes, this::known));
    }

    private String say(Text text) {
      return text.in(state.look().language());
    }

    private List<String> names() {
      List<String> names = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        names.add(say(answer(column)));
      }
      return names;
    }

    private Text answer(int column) {
      return column < classes.size() ? classes.get(column) : ConfusionTexts.NOT_A_NUMBER;
    }

    private Row row(int actual) {
      int all = ofRow(actual);
      List<Cell> cells = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        cells.add(cell(actual, column, all));
      }
      return new Row(say(classes.get(actual)), cells);
    }

    private Cell cell(int actual, int column, int all) {
      int count = at(actual, column);
      double share = all == 0 ? 0 : (double) count / all;
      boolean isTest = state.screen().matrix().part() == Matrix.Part.TEST;
      boolean hasSamples = isTest && count > 0;
      Tone tone = Tone.of(share, actual == column);
      return new Cell(count, tone, say(sentence(actual, column, count, all)), hasSamples);
    }

    private Text sentence(int actual, int column, int count, int all) {
      Text name = classes.get(actual);
      if (column == actual) {
        return ConfusionTexts.recognized(name, count, all);
      }
      return column < classes.size()
          ? ConfusionTexts.taken(name, classes.get(column), count, all)
          : ConfusionTexts.overflowed(name, count, all);
    }

    private Total total() {
      if (counts.isEmpty()) {
        return new Total.Unknown();
      }
      int right = 0;
      int all = 0;
      for (int actual = 0; actual < classes.size(); actual++) {
        right += at(actual, actual);
        all += ofRow(actual);
      }
      return new Total.Of(right, all);
    }

    private boolean hasOverflow() {
      for (int actual = 0; actual < classes.size(); actual++) {
        if (at(actual, classes.size()) > 0) {
          return true;
        }
      }
      return false;
    }

    private int ofRow(int actual) {
      int all = 0;
      for (int column = 0; column <= classes.size(); column++) {
        all += at(actual, column);
      }
      return all;
    }

    private int at(int actual, int column) {
      return counts.map(row -> row.at(actual * (classes.size() + 1) + column)).orElse(0);
    }

    /** How many samples of a cell there are at present, if the test part is what is counted. */
    private Optional<Integer> known(int actual, int predicted) {
      return state.screen().matrix().part() == Matrix.Part.TEST && counts.isPresent()
          ? Optional.of(at(actual, predicted))
          : Optional.empty();
    }
  }
}
