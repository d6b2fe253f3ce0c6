package layerlab.client.view.share;

import java.util.List;
import layerlab.client.view.Grouped;
import layerlab.spec.Figures;
import layerlab.spec.Text;

/** The words of the share sheet. */
final class ShareTexts {
  private ShareTexts() {}

  static final Text HEADING = Text.of("Share this experiment", "分享这个实验");
  static final Text CLOSE = Text.of("Close (Esc)", "关闭（Esc）");
  static final Text TITLE = Text.of("Title", "标题");
  static final Text SAVING = Text.of("Saving …", "正在保存……");
  static final Text COPY_LINK = Text.of("Copy link", "复制链接");
  static final Text COPY = Text.of("Copy", "复制");
  static final Text COPIED = Text.of("Copied", "已复制");
  static final Text LINK = Text.of("Short link", "短链接");
  static final Text CODE = Text.of("Code", "代码");
  static final Text TYPE_IT = Text.of("or type this code on the start page", "或在首页输入这个代码");
  static final Text FULL_SCREEN = Text.of("Show full screen for the class", "全屏显示给全班看");
  static final Text FREE_TITLE = Text.of("Link without storage", "免存储链接");
  static final Text COPY_OF_YOURS =
      Text.of("Whoever opens it gets a copy; nobody can change yours.", "打开的人得到一份副本，改不了你的。");
  static final Text WEIGHTS = Text.of("With trained weights", "附带训练好的权重");
  static final Text UNTRAINED =
      Text.of(
          "Opens untrained; run it, and the same numbers come again.", "打开时未训练；运行起来，会得到完全相同的数。");
  static final Text FILM = Text.of("With the film", "附带训练影片");
  static final Text FILM_OFF =
      Text.of(
          "Others can go through this run and on from any moment of it.", "别人可以回看这次训练，并从任一时刻继续。");
  static final Text FILM_ON =
      Text.of(
          "Opens with the curve and the film of this run; of one that goes on, the last seconds may"
              + " be missing.",
          "打开即带这次训练的曲线和影片；若仍在训练，可能缺最后几秒。");
  static final Text WEIGHTS_OF_FILM =
      Text.of("The film brings the weights of all its moments.", "影片自带每个时刻的权重。");
  static final Text FETCHING = Text.of("The server is asked for the weights.", "正在向服务器取权重。");
  static final Text WEIGHTS_OUT_OF_REACH =
      Text.of(
          "This run was changed on its way, and its weights are at the server, which does not"
              + " answer: the link begins untrained.",
          "这次训练中途改动过，权重在服务器上，而服务器没有回应：链接将从未训练开始。");
  static final Text OLD = Text.of("You have changed the experiment since.", "此后你又改动了实验。");
  static final Text MAKE_NEW = Text.of("Make a new link", "生成新链接");
  static final Text TRY_AGAIN = Text.of("Try again", "再试一次");
  static final Text STAYS = Text.of("The link below works all the same.", "下面的链接照样能用。");

  static final Text FORKED_FROM = Text.of("Forked from", "复刻自");
  static final Text MADE_FROM = Text.of("which was forked from", "而它复刻自");
  static final Text SAVE_QR = Text.of("Save QR image", "保存二维码");

  /** What a camera sees. */
  static Text qr(String link) {
    return Text.of("QR code of " + link, link + " 的二维码");
  }

  private static final int MOST_DIFFERENCES = 8;

  /** What differs from the experiment that it was made from. */
  static Text differs(List<Text> words) {
    if (words.isEmpty()) {
      return Text.of("Nothing differs from it.", "与它没有差别。");
    }
    String en = "";
    String zh = "";
    for (Text word : words.subList(0, Math.min(MOST_DIFFERENCES, words.size()))) {
      en += (en.isEmpty() ? "" : ", ") + word.en();
      zh += (zh.isEmpty() ? "" : "，") + word.zh();
    }
    int more = words.size() - MOST_DIFFERENCES;
    return more > 0
        ? Text.of(
            "What differs: " + en + " and " + more + " more.", "差别：" + zh + "，另有 " + more + " 处。")
        : Text.of("What differs: " + en + ".", "差别：" + zh + "。");
  }

  /** The same where the server has the rows that it trains on. */
  static Text freeButForRows(int characters) {
    String en = Grouped.of(characters);
    return Text.of(
        "All but the rows of the table is in its " + en + " characters.",
        "除表格的数据行外，整个实验都在这 " + en + " 个字符里。");
  }

  /** The same where the server has both. */
  static Text freeButForFilmAndRows(int characters) {
    String en = Grouped.of(characters);
    return Text.of(
        "All but the film and the rows of the table is in its "
            + en
            + " characters; it opens untrained.",
        "除影片和表格的数据行外，整个实验都在这 " + en + " 个字符里；打开时未训练。");
  }

  /** The same where the server has the film. */
  static Text freeButForFilm(int characters) {
    String en = Grouped.of(characters);
    return Text.of(
        "All but the film is in its " + en + " characters; it opens untrained.",
        "除影片外，整个实验都在这 " + en + " 个字符里；打开时未训练。");
  }

  /** What stands below the link that holds the experiment itself. */
  static Text free(int characters) {
    String en = Grouped.of(characters);
    return Text.of(
        "The whole experiment is in its " + en + " characters; nothing is stored.",
        "整个实验都在这 " + en + " 个字符里，不存任何东西。");
  }

  static Text trained(int epoch, int count) {
    String numbers = Grouped.of(count);
    return Text.of(
        "Opens with the " + numbers + " weights of epoch " + epoch + ", ready to test.",
        "打开即带第 " + epoch + " 轮的 " + numbers + " 个权重，可直接测试。");
  }

  static Text finalNetwork(int epoch, int count) {
    String numbers = Grouped.of(count);
    return Text.of(
        "This run was changed on its way, so the link holds the final network and its "
            + numbers
            + " weights as of epoch "
            + epoch
            + ".",
        "这次训练中途改动过，因此链接里是最终的网络和它在第 " + epoch + " 轮的 " + numbers + " 个权重。");
  }

  static Text reached(double accuracy, int epoch) {
    String percent = Figures.fixed(accuracy * 100, 1) + "%";
    return Text.of(
        "Here: " + percent + " of the test part right at epoch " + epoch + ".",
        "这里：第 " + epoch + " 轮，测试集答对 " + percent + "。");
  }

  static Text reachedLoss(double loss, int epoch) {
    String figure = Figures.readout(loss);
    return Text.of(
        "Here: test loss " + figure + " at epoch " + epoch + ".",
        "这里：第 " + epoch + " 轮，测试损失 " + figure + "。");
  }

  static Text goTo(String host) {
    return Text.of("Open " + host + " and type", "打开 " + host + "，输入");
  }

  static Text spelled(String letters) {
    return Text.of("Code " + letters, "代码 " + letters);
  }
}
