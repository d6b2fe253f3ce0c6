package layerlab.server.checkpoint;

import layerlab.spec.Text;

/** What keeping a run has to say. */
final class Sentences {
  static final Text FILM_NOT_KEPT =
      Text.of(
          "The film could not be stored: the disk is full or the data folder is read-only. Share"
              + " it without the film.",
          "影片无法保存：磁盘已满，或数据文件夹只读。请不带影片分享。");

  private Sentences() {}
}
