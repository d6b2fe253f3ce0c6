package layerlab.server.storage;

import java.nio.file.Path;
import layerlab.spec.Text;

/** What is said of the data folder. */
public final class Sentences {
  private Sentences() {}

  public static Text noFolder(Path folder) {
    return Text.of(
        "The data folder " + folder + " cannot be used. Choose another with --data.",
        "数据文件夹 " + folder + " 无法使用。请用 --data 选择另一个。");
  }

  public static Text tooNew(Path folder) {
    return Text.of(
        "The data folder " + folder + " was written by a newer LayerLab.",
        "数据文件夹 " + folder + " 是由更新的 LayerLab 写入的。");
  }

  public static Text taken(Path folder) {
    return Text.of(
        "Another LayerLab is using the data folder "
            + folder
            + ". Stop it first, or choose another folder with --data.",
        "另一个 LayerLab 正在使用数据文件夹 " + folder + "。请先停止它，或用 --data 选择另一个文件夹。");
  }
}
