package layerlab.client.view.start;

import layerlab.spec.Text;

/** What is said to a newcomer. */
final class EntranceTexts {
  private EntranceTexts() {}

  static final Text REGION = Text.of("Start here", "从这里开始");
  static final Text WHAT =
      Text.of(
          "Build a small neural network, watch it learn, and pass it on.", "搭一个小神经网络，看它学习，再传给别人。");
  static final Text EXAMPLES = Text.of("Examples", "示例");
  static final Text LABEL = Text.of("Got a code?", "有代码？");
  static final Text HINT = Text.of("Four letters and digits, or a whole link", "四个字母和数字，或整个链接");
  static final Text OPEN = Text.of("Open", "打开");
  static final Text LOOKING = Text.of("Looking for it …", "正在查找……");
  static final Text CLOSE = Text.of("Close this row", "收起这一行");
}
