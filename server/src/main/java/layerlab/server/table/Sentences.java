package layerlab.server.table;

import layerlab.data.TableLimits;
import layerlab.spec.Text;

/** What is said of tables. */
final class Sentences {
  static final Text EMPTY =
      Text.of("The file is empty. Choose a CSV file with rows.", "文件是空的，请选择有数据行的 CSV 文件。");
  static final Text BINARY =
      Text.of(
          "This is no text file. Save the table as CSV (comma separated values) and choose that.",
          "这不是文本文件。请把表格另存为 CSV（逗号分隔）文件再选择。");
  static final Text WORKBOOK =
      Text.of(
          "This is an Excel workbook. Save the sheet as CSV UTF-8 in Excel and choose that.",
          "这是 Excel 工作簿。请在 Excel 中把工作表另存为 CSV UTF-8 再选择。");
  static final Text UNDECODABLE =
      Text.of(
          "The file has bytes that this encoding does not know. Choose another encoding.",
          "文件中有此编码无法识别的字节，请选择其他编码。");
  static final Text TOO_MANY_TABLES =
      Text.of(
          "This browser has "
              + TableLimits.MOST_TABLES
              + " tables, as many as it may. Delete one first.",
          "这个浏览器已有 " + TableLimits.MOST_TABLES + " 个表格，达到上限。请先删除一个。");
  static final Text TOO_MUCH_TOGETHER =
      Text.of(
          "The tables of a browser may take "
              + (TableLimits.MOST_BYTES_TOGETHER >> 20)
              + " MB together. Delete one first.",
          "一个浏览器的表格总共不能超过 " + (TableLimits.MOST_BYTES_TOGETHER >> 20) + " MB。请先删除一个。");
  static final Text SERVER_FULL =
      Text.of(
          "This server has no room for more tables. Ask whoever runs it to raise"
              + " --tables-megabytes.",
          "这台服务器没有空间存放更多表格。请联系管理员提高 --tables-megabytes。");
  static final Text ONE_COLUMN =
      Text.of(
          "The table has one column; it needs one to predict and one to learn from. Is another"
              + " separator right?",
          "表格只有一列；至少需要一列用来预测、一列用来学习。是否应换用其他分隔符？");
  static final Text NOTHING_TO_PREDICT =
      Text.of(
          "No column can be predicted: each is empty, the same in every row, a row number, or has"
              + " more than "
              + TableLimits.MOST_CLASSES
              + " different words. Add a column with a number or a class.",
          "没有可以预测的列：每一列都为空、各行相同、只是行号，或有超过 " + TableLimits.MOST_CLASSES + " 个不同的词。请加入一列数值或类别。");
  static final Text NOTHING_TO_LEARN_FROM =
      Text.of(
          "Besides the target no column is left to learn from. Use at least one more.",
          "除目标列外没有可以学习的列，请至少再选用一列。");
  static final Text ONE_CLASS =
      Text.of(
          "All rows with a target are of one class, so there is nothing to tell apart. Choose"
              + " another target.",
          "所有有目标值的行都属于同一类，没有可区分的内容。请选择其他目标列。");
  static final Text MISMATCH =
      Text.of(
          "The table on this server is not as this experiment describes it. Choose the table anew"
              + " in the data panel.",
          "服务器上的表格与这个实验的描述不一致。请在数据面板中重新选择表格。");
  static final Text NOT_KEPT =
      Text.of(
          "The table could not be stored: the disk is full or the data folder is read-only.",
          "表格无法保存：磁盘已满，或数据文件夹只读。");
  static final Text UNREADABLE =
      Text.of("The stored tables cannot be read at present.", "暂时无法读取已保存的表格。");

  private Sentences() {}

  /** Whose decision it is, whether the table was deleted or only is not shared. */
  static Text notYours(String title) {
    return Text.of(
        "The table “"
            + title
            + "” belongs to another browser, or was deleted. Its owner can let links train on it;"
            + " whoever has the same file can load it.",
        "表格“" + title + "”属于另一个浏览器，或已被删除。其所有者可以允许链接用它训练；拥有同一文件的人也可以自行加载。");
  }

  static Text gone(String title) {
    return Text.of(
        "The table “" + title + "” was deleted. Load its file again to go on with this experiment.",
        "表格“" + title + "”已被删除。重新加载该文件即可继续这个实验。");
  }

  static Text otherFile(String title) {
    return Text.of(
        "This is not the file of the table “" + title + "”, or it has changed since.",
        "这不是表格“" + title + "”的文件，或文件已被修改。");
  }

  static Text tooManyColumns(long line) {
    return Text.of(
        "Line "
            + line
            + " has more than "
            + TableLimits.MOST_COLUMNS
            + " cells. Leave out columns, or choose another separator.",
        "第 " + line + " 行的单元格超过 " + TableLimits.MOST_COLUMNS + " 个。请减少列，或换用其他分隔符。");
  }

  static Text tooManyRows(int most) {
    return Text.of(
        "The table has more than " + most + " rows, which is this server's limit. Leave out rows.",
        "表格超过 " + most + " 行，这是服务器的上限。请减少行。");
  }

  static Text wrongLength(long line, int cells, int columns) {
    return Text.of(
        "Line "
            + line
            + " has "
            + cells
            + (cells == 1 ? " cell" : " cells")
            + ", the first line has "
            + columns
            + ". Mend the line, or choose another separator.",
        "第 " + line + " 行有 " + cells + " 个单元格，而第一行有 " + columns + " 个。请修改这一行，或换用其他分隔符。");
  }

  static Text quotes(long line) {
    return Text.of(
        "The quotation marks in line "
            + line
            + " do not go together: what one opens, another must close at the end of the cell. Mend"
            + " or remove them.",
        "第 " + line + " 行的引号不成对：单元格开头的引号必须在结尾闭合。请修改或删除。");
  }

  static Text tooLong(long line, int most) {
    return Text.of(
        "A cell in line "
            + line
            + " is longer than "
            + most
            + " characters. Is a quotation mark missing?",
        "第 " + line + " 行有一个单元格超过 " + most + " 个字符。是否缺少引号？");
  }

  static Text tooFewRows(int rows) {
    return Text.of(
        "Only "
            + rows
            + (rows == 1 ? " row has" : " rows have")
            + " a target; at least "
            + TableLimits.FEWEST_ROWS
            + " are needed to learn and to test.",
        "只有 " + rows + " 行有目标值；学习和测试至少需要 " + TableLimits.FEWEST_ROWS + " 行。");
  }

  static Text tooManyInputs(int inputs) {
    return Text.of(
        "The columns become "
            + inputs
            + " inputs, one for each word; at most "
            + TableLimits.MOST_INPUTS
            + " are possible. Leave out columns.",
        "这些列（每个词一个输入）共成为 " + inputs + " 个输入，最多 " + TableLimits.MOST_INPUTS + " 个。请减少列。");
  }

  static Text tooManyUsed(int columns) {
    return Text.of(
        columns
            + " columns are used; at most "
            + TableLimits.MOST_USED
            + " may be. Leave out some.",
        "使用了 " + columns + " 列，最多 " + TableLimits.MOST_USED + " 列。请去掉一些。");
  }

  static Text tooManyValues(int rows, int inputs) {
    return Text.of(
        rows
            + " rows of "
            + inputs
            + " inputs are more than this server holds. Leave out rows or columns.",
        rows + " 行 × " + inputs + " 个输入超出服务器的容量。请减少行或列。");
  }

  static Text noNumber(String column, long line, String cell) {
    return Text.of(
        "Line "
            + line
            + " has “"
            + Cell.quoted(cell)
            + "” in “"
            + column
            + "”, which is no number. Mend it, leave it empty, or use the column otherwise.",
        "第 " + line + " 行的“" + column + "”是“" + Cell.quoted(cell) + "”，不是数字。请修改、留空，或改变这一列的用途。");
  }

  static Text notPossible(String column) {
    return Text.of(
        "The column “" + column + "” cannot be used like that. Choose one of what is offered.",
        "“" + column + "”列不能这样使用，请从给出的选项中选择。");
  }

  static Text otherCount(int kinds, int columns) {
    return Text.of(
        kinds + " uses were given for " + columns + " columns. Load the page again.",
        "给出了 " + kinds + " 种用途，而表格有 " + columns + " 列。请重新加载页面。");
  }

  // Why a column is left out.

  static final Text WHY_EMPTY = Text.of("nothing stands in it", "没有内容");
  static final Text WHY_CONSTANT = Text.of("the same in every row", "各行相同");
  static final Text WHY_ROW_NUMBER = Text.of("counts the rows", "只是行号");
  static final Text WHY_TEXT = Text.of("longer texts", "较长的文本");
  static final Text WHY_NAMES =
      Text.of("hardly a word comes twice: names or texts", "几乎没有重复的词：名称或文本");
  static final Text WHY_MANY_WORDS =
      Text.of(
          "more than " + TableLimits.MOST_WORDS + " different words",
          "超过 " + TableLimits.MOST_WORDS + " 个不同的词");
  static final Text WHY_NO_ROOM =
      Text.of(
          "there would be more than " + TableLimits.MOST_INPUTS + " inputs",
          "输入会超过 " + TableLimits.MOST_INPUTS + " 个");
  static final Text WHY_CHOSEN = Text.of("left out by you", "由你去掉");

  static Text whyNoNumber(long line, String cell) {
    return Text.of(
        "line " + line + " has “" + Cell.quoted(cell) + "”, which is no number",
        "第 " + line + " 行是“" + Cell.quoted(cell) + "”，不是数字");
  }
}
