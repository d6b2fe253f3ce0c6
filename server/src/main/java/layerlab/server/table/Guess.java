package layerlab.server.table;

import java.util.ArrayList;
import java.util.List;
import layerlab.data.TableLimits;
import layerlab.table.ColumnKind;
import layerlab.table.TableChoices.Columns;

/** What the columns of a table are likely meant as. */
final class Guess {
  /** Whole numbers to predict are classes up to so many. */
  static final int MOST_NUMBERED_CLASSES = 10;

  private Guess() {}

  /**
   * The last column that can be predicted is; the others are used as far as there is room.
   *
   * @throws TableFault where nothing can be predicted, or from nothing
   */
  static Columns.Chosen columns(Survey survey) {
    int target = target(survey);
    List<ColumnKind> kinds = new ArrayList<>();
    int inputs = 0;
    int used = 0;
    for (ColumnTally column : survey.columns()) {
      ColumnKind kind =
          kinds.size() == target ? column.guessAsTarget() : fitting(column, inputs, used);
      if (kinds.size() != target && kind != ColumnKind.OUT) {
        inputs += width(column, kind);
        used++;
      }
      kinds.add(kind);
    }
    if (used == 0) {
      throw new TableFault(Sentences.NOTHING_TO_LEARN_FROM);
    }
    return new Columns.Chosen(target, kinds);
  }

  private static int target(Survey survey) {
    for (int i = survey.columns().size() - 1; i >= 0; i--) {
      ColumnTally column = survey.columns().get(i);
      if (column.guess() != ColumnKind.OUT && column.targets().contains(column.guessAsTarget())) {
        return i;
      }
    }
    throw new TableFault(Sentences.NOTHING_TO_PREDICT);
  }

  private static ColumnKind fitting(ColumnTally column, int inputs, int used) {
    ColumnKind kind = column.guess();
    boolean fits =
        used < TableLimits.MOST_USED && inputs + width(column, kind) <= TableLimits.MOST_INPUTS;
    return fits ? kind : ColumnKind.OUT;
  }

  private static int width(ColumnTally column, ColumnKind kind) {
    return kind == ColumnKind.CATEGORY && column.distinct() > 2 ? column.distinct() : 1;
  }
}
