package layerlab.server.experiment;

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
}
