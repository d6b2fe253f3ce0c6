package layerlab.server.http;

import io.javalin.http.HttpStatus;
import java.util.Locale;
import layerlab.data.TableLimits;
import layerlab.json.Malformed;
import layerlab.server.experiment.Alias;
import layerlab.spec.Text;

/** What the web server says. */
final class Sentences {
  static final Text NOT_FOUND = Text.of("There is nothing at this address.", "这个地址没有内容。");
  static final Text FORBIDDEN =
      Text.of("Only pages of this server may ask for that.", "只有这台服务器自己的页面可以这样请求。");
  static final Text TOO_LARGE =
      Text.of("This is too large for the server to take.", "内容太大，服务器无法接收。");
  static final Text TOO_FAST =
      Text.of("Too many requests at once. Try again in a minute.", "请求太频繁，请一分钟后再试。");
  static final Text BAD_REQUEST = Text.of("The server cannot read this request.", "服务器无法读取这个请求。");
  static final Text FAULT =
      Text.of("The server could not answer because of a fault of its own.", "服务器出了故障，无法回答。");

  static final Text BUSY =
      Text.of("Others are downloading just now. Try again in a moment.", "别人正在下载，请稍后再试。");
  static final Text LOADING =
      Text.of("Others are loading tables just now. Try again in a moment.", "别人正在加载表格，请稍后再试。");
  static final Text TOO_SLOW = Text.of("The file came too slowly. Try again.", "文件传输太慢，请再试一次。");
  static final Text NO_BROWSER =
      Text.of(
          "The request does not say which browser it comes from. Load the page again.",
          "请求没有说明来自哪个浏览器，请重新加载页面。");
  static final Text NO_TABLE =
      Text.of("This browser has no such table; it may have been deleted.", "这个浏览器没有这个表格，可能已被删除。");
  static final Text TABLE_TOO_LARGE =
      Text.of(
          "The file is larger than "
              + (TableLimits.MOST_BYTES >> 20)
              + " MB. Leave out rows or columns.",
          "文件超过 " + (TableLimits.MOST_BYTES >> 20) + " MB。请减少行或列。");
  static final Text TABLE_NOT_SHARED =
      Text.of(
          "The project would hold the rows of a table that is not shared. Its owner can let links"
              + " train on it.",
          "项目会包含一个未共享表格的数据。其所有者可以允许链接用它训练。");
  static final Text NO_MODEL =
      Text.of(
          "Deeplearning4j computes GELU otherwise, so its model file would answer otherwise. Take"
              + " the Java project, which brings GELU along.",
          "Deeplearning4j 的 GELU 算法不同，模型文件会给出不同的结果。请改用 Java 项目，它自带 GELU。");
  static final Text NOT_TRAINABLE =
      Text.of(
          "This network cannot be built: something in it is broken or too large. Mend it and share"
              + " it again.",
          "这个网络无法构建：其中有错误或超出限制。请修好后重新分享。");

  static final Text TITLE =
      Text.of("A title is one line of at most 120 characters.", "标题为一行，最多 120 个字符。");

  private Sentences() {}

  /** Says what the reader says, in English: it names places and values only. */
  static Text unreadable(Malformed malformed) {
    String why = String.valueOf(malformed.getMessage());
    return Text.of("The experiment could not be read: " + why, "无法读取这个实验：" + why);
  }

  /** As {@link #unreadable}, of what was chosen for a table. */
  static Text unreadableChoices(Malformed malformed) {
    String why = String.valueOf(malformed.getMessage());
    return Text.of("The choices could not be read: " + why, "无法读取这些选择：" + why);
  }

  /**
   * @param typed quoted only where it could be an alias, so that a link cannot put words into it
   */
  static Text unknownAlias(String typed) {
    return Alias.typed(typed)
        .map(
            alias ->
                Text.of(
                    "No experiment has the code " + alias.value().toUpperCase(Locale.ROOT) + ".",
                    "没有代码为 " + alias.value().toUpperCase(Locale.ROOT) + " 的实验。"))
        .orElse(
            Text.of(
                "A code has four or more of the letters and digits, without 0, 1, i, l and o.",
                "代码由四个或更多字母和数字组成，不含 0、1、i、l 和 o。"));
  }

  /** What a status means when nobody has said more. */
  static Text of(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> NOT_FOUND;
      case FORBIDDEN -> FORBIDDEN;
      case CONTENT_TOO_LARGE -> TOO_LARGE;
      case TOO_MANY_REQUESTS -> TOO_FAST;
      default -> status.isServerError() ? FAULT : BAD_REQUEST;
    };
  }
}
