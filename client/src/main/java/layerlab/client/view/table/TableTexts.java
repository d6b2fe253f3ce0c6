package layerlab.client.view.table;

import layerlab.client.view.Grouped;
import layerlab.client.view.Texts;
import layerlab.data.OwnTable;
import layerlab.data.TableLimits;
import layerlab.spec.Figures;
import layerlab.spec.Text;
import layerlab.table.TableList;
import layerlab.table.TablePreview;

/** The words of the sheet of one's own tables. */
public final class TableTexts {
  private TableTexts() {}

  public static final Text HEADING = Text.of("Your own table", "你自己的表格");

  static final Text CHOOSE = Text.of("Choose a file", "选择文件");
  static final Text INVITATION =
      Text.of(
          "A CSV file, with a row for each sample; or drop it on the page. It stays on this server,"
              + " for this browser only.",
          "一个 CSV 文件，每行一个样本；也可以直接拖到页面上。它只存在这台服务器上，只有这个浏览器能用。");
  static final Text COMING = Text.of("The server reads {file} …", "服务器正在读取 {file}……");
  static final Text BUSY = Text.of("Reading it anew …", "正在重新读取……");

  static final Text TITLE = Text.of("Name", "名称");
  static final Text SEPARATOR = Text.of("Separator", "分隔符");
  static final Text DECIMAL = Text.of("Decimal mark", "小数点");
  static final Text ENCODING = Text.of("Characters", "字符编码");
  static final Text FIRST_ROW = Text.of("First row", "第一行");
  static final Text NAMES = Text.of("column names", "列名");
  static final Text VALUES = Text.of("values", "数据");

  static final Text COLUMNS = Text.of("Columns", "列");
  static final Text PREDICT = Text.of("Predict", "预测");
  static final Text COLUMN = Text.of("Column", "列");
  static final Text TAKEN_AS = Text.of("Taken as", "当作");
  static final Text CONTENT = Text.of("What stands in it", "内容");
  static final Text PREDICT_IT = Text.of("Predict {name}", "预测“{name}”");
  static final Text TAKE_IT = Text.of("{name} taken as", "“{name}”当作");
  static final Text NUMBER = Text.of("number", "数值");
  static final Text CATEGORY = Text.of("category", "类别");
  static final Text OUT = Text.of("left out", "不使用");
  static final Text MISSING = Text.of("{n} missing", "缺 {n} 个");
  static final Text SPAN = Text.of("{a} to {b}, mean {c}", "{a} 到 {b}，均值 {c}");
  static final Text DISTINCT = Text.of("{n} different values", "{n} 个不同的值");
  static final Text FIRST_ROWS = Text.of("First rows", "前几行");

  static final Text USE = Text.of("Use this table", "使用这个表格");
  static final Text IN_USE = Text.of("In use", "正在使用");

  static final Text MINE = Text.of("Your tables", "你的表格");
  static final Text DELETE = Text.of("Delete", "删除");
  static final Text KEEP = Text.of("Keep it", "保留");
  static final Text DELETE_IT = Text.of("Delete “{name}”?", "删除“{name}”？");
  static final Text USED =
      Text.of(
          "“{a}” on this page trains on it and will not run without it.",
          "页面上的“{a}”正用它训练，删除后无法再运行。");
  static final Text SHARED = Text.of("in links", "可随链接使用");

  /** A file that no server would read. */
  public static Text tooLarge(int bytes) {
    return Texts.filled(
        Text.of(
            "The file has {a}; at most {b} are read. Leave out rows or columns.",
            "文件有 {a}，最多读取 {b}。请去掉一些行或列。"),
        "a",
        size(bytes),
        "b",
        size(TableLimits.MOST_BYTES));
  }

  static Text item(TableList.Item item) {
    OwnTable data = item.data();
    return Texts.filled(
        Text.of("{n} rows, {size}", "{n} 行，{size}"),
        "n",
        Grouped.of(data.count()),
        "size",
        size(item.bytes()));
  }

  /** What is taken of what a browser may have. */
  static Text quota(TableList list) {
    return Texts.filled(
        Text.of("{n} of {m} tables, {a} of {b}", "{n}/{m} 个表格，占 {a}/{b}"),
        "n",
        list.tables().size(),
        "m",
        TableLimits.MOST_TABLES,
        "a",
        size(list.bytes()),
        "b",
        size(TableLimits.MOST_BYTES_TOGETHER));
  }

  private static String size(long bytes) {
    return bytes < 1 << 20
        ? Figures.fixed(bytes / 1024.0, bytes < 10 << 10 ? 1 : 0) + " KB"
        : Figures.shown(Math.rint(bytes / 104857.6) / 10) + " MB";
  }

  /** How many rows and columns a file has. */
  static Text extent(TablePreview preview) {
    int unknown = preview.records() - preview.data().count();
    Text extent =
        Texts.filled(
            Text.of("{n} rows, {m} columns", "{n} 行，{m} 列"),
            "n",
            Grouped.of(preview.records()),
            "m",
            preview.columns().size());
    return unknown == 0
        ? extent
        : Texts.filled(
            Text.of(
                extent.en() + "; {n} have nothing to predict and are left out",
                extent.zh() + "；{n} 行没有要预测的值，不使用"),
            "n",
            unknown);
  }
}
