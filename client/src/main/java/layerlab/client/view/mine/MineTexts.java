package layerlab.client.view.mine;

import layerlab.client.state.Kept;
import layerlab.spec.Text;

/** The words of the list of kept experiments. */
public final class MineTexts {
  private MineTexts() {}

  public static final Text HEADING = Text.of("My experiments", "我的实验");
  static final Text KEEP = Text.of("Keep this one", "保存当前实验");
  static final Text SAVE = Text.of("Save all as a file", "全部存为文件");
  static final Text CHOOSE = Text.of("Open a file", "打开文件");
  static final Text DELETE = Text.of("Delete", "删除");
  static final Text EMPTY =
      Text.of("Nothing is kept yet. What you share is kept by itself.", "还没有保存任何实验。你分享的实验会自动保存。");
  public static final Text FULL =
      Text.of(
          "All " + Kept.MOST + " places are taken. Delete one to keep another.",
          Kept.MOST + " 个位置已满。请先删除一个。");
  public static final Text NO_ROOM =
      Text.of(
          "The browser has no memory left for this one. Delete some, or save them as a file first.",
          "浏览器的存储空间不足。请删除一些，或先存为文件。");

  /** How many there are, and where. */
  static Text count(int count) {
    return Text.of(
        count + " of " + Kept.MOST + " kept, in this browser only.",
        "已保存 " + count + "/" + Kept.MOST + " 个，只在这个浏览器里。");
  }

  /** A file that is neither an experiment nor a list of them. */
  public static Text unreadable(String why) {
    return Text.of("This file cannot be read: " + why + ".", "无法读取这个文件：" + why + "。");
  }

  /** What became of a file. */
  public static Text taken(int taken, int left) {
    return left == 0
        ? Text.of(taken + " taken from the file.", "已从文件导入 " + taken + " 个。")
        : Text.of(
            taken + " taken from the file; " + left + " found no place.",
            "已从文件导入 " + taken + " 个，另有 " + left + " 个放不下。");
  }
}
