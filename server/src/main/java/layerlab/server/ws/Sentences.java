package layerlab.server.ws;

import layerlab.json.Malformed;
import layerlab.spec.Text;

/** What the socket itself says. */
final class Sentences {
  static final Text TOO_FAST =
      Text.of("Too many messages at once. Slow down a little.", "消息太频繁，请稍慢一些。");
  static final Text TOO_MANY_SOCKETS =
      Text.of(
          "Too many tabs are connected from this browser. Close one and reload.",
          "这个浏览器连接的标签页太多。请关闭一个，然后刷新。");
  static final Text NO_SESSION =
      Text.of("No session is open on this line. Open one first.", "这个连接上没有会话，请先打开一个。");
  static final Text NOT_STORED =
      Text.of(
          "No experiment is stored under this code. Load the page again.", "这个代码下没有存储实验，请重新加载页面。");
  static final Text NO_FILM =
      Text.of(
          "The film of this link is not to be found. The experiment begins untrained.",
          "找不到这个链接的影片。实验从未训练开始。");
  static final Text SESSION_GONE =
      Text.of("This session has ended. Open the experiment again.", "这个会话已经结束，请重新打开实验。");
  static final Text FAULT =
      Text.of(
          "The server could not carry this out because of a fault of its own.", "服务器出了故障，未能执行。");

  private Sentences() {}

  /** Says what the reader says, in English: it names places and values only. */
  static Text unreadable(Malformed malformed) {
    String why = String.valueOf(malformed.getMessage());
    return Text.of("The message could not be read: " + why, "无法读取这条消息：" + why);
  }
}
