package layerlab.server.experiment;

import java.nio.file.Path;
import layerlab.spec.Text;

/** What the store says. */
final class Sentences {
  static final Text NOT_KEPT =
      Text.of(
          "The experiment could not be stored: the disk is full or the data folder is read-only."
              + " The long link holds it without the server.",
          "实验无法保存：磁盘已满，或数据文件夹只读。可以改用不需要服务器的长链接。");
  static final Text DAMAGED =
      Text.of("What was stored under this code is damaged.", "这个代码下保存的内容已损坏。");
  static final Text UNREADABLE =
      Text.of("The stored experiments cannot be read at present.", "暂时无法读取已保存的实验。");

  private Sentences() {}

  static Text noFolder(Path folder) {
    return Text.of(
        "The data folder " + folder + " cannot be used. Choose another with --data.",
        "数据文件夹 " + folder + " 无法使用。请用 --data 选择另一个。");
  }

  static Text tooNew(Path folder) {
    return Text.of(
        "The data folder " + folder + " was written by a newer LayerLab.",
        "数据文件夹 " + folder + " 是由更新的 LayerLab 写入的。");
  }
}
