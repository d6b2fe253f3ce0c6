package layerlab.server.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import layerlab.data.TableLimits;
import layerlab.table.ColumnKind;
import layerlab.table.TableChoices.Columns;

/** What the columns of a table are likely meant as. */
final class Guess {
  /** Whole numbers to predict are classes up to so many. */
  static final int MOST_NUMBERED_CLASSES = 10;

  /** What people call the column that is to be predicted. */
  private static final Set<String> TARGETS =
      Set.of("target", "label", "class", "outcome", "output", "y", "目标", "标签", "类别", "结果");

  private Guess() {}

  /**
   * A column that is called so is predicted, else the last one that can be; the others are used as
   * far as there is room.
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
    List<ColumnTally> columns = survey.columns();
    int target = -1;
    for (int i = 0; i < columns.size(); i++) {
      ColumnTally column = columns.get(i);
      if (column.guess() == ColumnKind.OUT || !column.targets().contains(column.guessAsTarget())) {
        continue;
      }
      target = i;
      if (TARGETS.contains(column.name().toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    if (target < 0) {
      throw new TableFault(Sentences.NOTHING_TO_PREDICT);
    }
    return target;
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
