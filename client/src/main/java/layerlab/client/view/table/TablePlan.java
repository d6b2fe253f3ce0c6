package layerlab.client.view.table;

import layerlab.data.OwnTable;
import layerlab.spec.Text;
import layerlab.table.ColumnKind;
import layerlab.table.ColumnPreview;
import layerlab.table.TablePreview;

/** What will be learned from a table and what is done to its values first, in a sentence. */
final class TablePlan {
  private TablePlan() {}

  static Text of(TablePreview preview) {
    Text goal = goal(preview.data());
    Text categories =
        preview.data().columns().stream().anyMatch(column -> column.width() > 1)
            ? Text.of("a category becomes one input for each of its values, ", "类别的每个取值各成一个输入，")
            : Text.same("");
    Text gaps =
        hasGaps(preview)
            ? Text.of("a missing value becomes the training part's mean, ", "缺失值以训练部分的均值代替，")
            : Text.same("");
    boolean isNumber = preview.data().quantity().isPresent();
    return Text.of(
        goal.en()
            + categories.en()
            + gaps.en()
            + (isNumber ? "every input and " + name(preview.data()) + " are" : "every input is")
            + " brought to mean 0 and standard deviation 1.",
        goal.zh()
            + categories.zh()
            + gaps.zh()
            + (isNumber ? "所有输入和要预测的值" : "所有输入")
            + "都化为均值 0、标准差 1。");
  }

  private static String name(OwnTable data) {
    return data.schema().target().name();
  }

  private static Text goal(OwnTable data) {
    int inputs = data.input().size();
    int classes = data.classes().size();
    String from = " from " + inputs + (inputs == 1 ? " input: " : " inputs: ");
    return classes == 0
        ? Text.of(
            "Predicts " + name(data) + ", a number," + from,
            "由 " + inputs + " 个输入预测“" + name(data) + "”，一个数值：")
        : Text.of(
            "Predicts " + name(data) + ", one of " + classes + " classes," + from,
            "由 " + inputs + " 个输入预测“" + name(data) + "”，共 " + classes + " 类：");
  }

  private static boolean hasGaps(TablePreview preview) {
    for (int i = 0; i < preview.columns().size(); i++) {
      ColumnPreview column = preview.columns().get(i);
      boolean isInput = i != preview.target() && column.kind() != ColumnKind.OUT;
      if (isInput && column.filling().missing() > 0) {
        return true;
      }
    }
    return false;
  }
}
