package layerlab.server.training;

import layerlab.spec.Text;

/** What sessions say. */
final class Sentences {
  static final Text ENGINE_STARTING =
      Text.of("The training engine is still starting. Try again in a moment.", "训练引擎还在启动，请稍后再试。");
  static final Text ENGINE_FAILED =
      Text.of(
          "The training engine could not start on this machine; the server's log says why.",
          "训练引擎无法在这台机器上启动，原因见服务器日志。");
  static final Text FAILED =
      Text.of(
          "Training stopped because of a fault in the server. Reset to begin again.",
          "服务器出了故障，训练已停止。请重置后重新开始。");
  static final Text OUT_OF_MEMORY =
      Text.of(
          "The server ran out of memory. Make the network or the batches smaller.",
          "服务器内存不足。请减小网络或批量。");
  static final Text MEMORY_TAKEN =
      Text.of(
          "All memory of this server is in use. Make the network smaller or try again later.",
          "这台服务器的内存已被占满。请减小网络，或稍后再试。");
  static final Text TOO_MANY_SESSIONS =
      Text.of(
          "As many sessions are open as this server can take. Try again later.",
          "这台服务器的会话数已达上限，请稍后再试。");
  static final Text TOO_MANY_OF_YOURS =
      Text.of(
          "This browser has as many runs as it may. Close a tab or let a run finish first.",
          "这个浏览器的训练数已达上限。请先关闭一个标签页，或等待一个训练结束。");
  static final Text TOO_MANY_FROM_THERE =
      Text.of(
          "Too many sessions are open from your network address. Try again later.",
          "你的网络地址打开的会话太多，请稍后再试。");
  static final Text SESSION_ENDED =
      Text.of("This session has ended. Open the experiment again.", "这个会话已经结束，请重新打开实验。");
  static final Text SET_BY_HAND = Text.of("weights set by hand", "手动设置权重");
  static final Text OVERFLOWED =
      Text.of(
          "Numbers overflowed. Go back to the last good epoch or reset.",
          "数值溢出了。请回到最后一个正常的轮次，或者重置。");
  static final Text NOTHING_OVERFLOWED =
      Text.of("Nothing overflowed, so there is no way back to take.", "数值没有溢出，不需要回退。");
  static final Text NO_SUCH_PARAMETER =
      Text.of("The network has no such weight or bias.", "网络里没有这个权重或偏置。");

  static Text noSuchSample(int count) {
    return Text.of(
        "There is no such sample: the data have " + count + ".", "没有这个样本：数据共有 " + count + " 个。");
  }

  static final Text NOT_FINITE = Text.of("A weight must be a finite number.", "权重必须是有限的数。");
  static final Text NOT_KEPT =
      Text.of(
          "The server cannot write to its disk. This run goes on, but would not survive a restart"
              + " of the server; a link keeps the experiment.",
          "服务器无法写入磁盘。训练会继续，但服务器重启后将会丢失；链接可以保存实验。");
  static final Text UNWATCHED =
      Text.of(
          "The run paused because nobody had watched it for a while; nothing is lost. Press play to"
              + " go on.",
          "有一段时间没有人观看，训练已暂停，内容没有丢失。按播放键继续。");
  static final Text CHECK_UNDER_WAY =
      Text.of("A check on DL4J is already under way.", "正在用 DL4J 核对，请稍候。");
  static final Text NOTHING_TO_CHECK =
      Text.of("DL4J trains this run itself; there is nothing to check.", "这次训练本来就用 DL4J，无需核对。");
  static final Text NOTHING_KEPT =
      Text.of(
          "No earlier moment of this run is kept that could be gone on from.",
          "这次训练没有保存可以继续的过去时刻。");
  static final Text NOTHING_TO_FILM =
      Text.of(
          "The server has kept nothing of this run, so there is no film of it. Share it without"
              + " the film.",
          "服务器没有保存这次训练，因此没有影片。请不带影片分享。");
  static final Text FILM_OF_ANOTHER =
      Text.of(
          "The run has another experiment than the one that is shared. Make the link once more.",
          "正在训练的实验与要分享的不同，请重新生成链接。");
  static final Text NO_FILM =
      Text.of(
          "This run has no film: it has not come far enough, or its network is too large. Share it"
              + " with its weights.",
          "这次训练没有影片：训练得还不够久，或者网络太大。请附带权重分享。");
  static final Text NO_CLASSES = Text.of("A regression has no classes.", "回归任务没有类别。");

  private Sentences() {}

  static Text capReached(int epochs) {
    return Text.of(
        "The run stopped at its cap of " + epochs + " epochs. Raise the cap to go on.",
        "训练在设定的 " + epochs + " 轮处停止。提高上限即可继续。");
  }

  static Text noBetter(int epochs) {
    return Text.of(
        "Stopped: no better test loss for " + epochs + " epochs.",
        "已停止：测试损失连续 " + epochs + " 轮没有变好。");
  }

  static Text stepsReached(int steps) {
    return Text.of(
        "The run stopped at this server's limit of " + steps + " steps. Reset to begin again.",
        "训练达到了服务器的上限 " + steps + " 步。请重置后重新开始。");
  }

  static Text minutesReached(int minutes) {
    return Text.of(
        "The run stopped at this server's limit of "
            + minutes
            + " minutes of computing. Reset to begin again.",
        "训练达到了服务器的计算时间上限 " + minutes + " 分钟。请重置后重新开始。");
  }
}
