package layerlab.client.view.follow;

import layerlab.spec.Text;

/** What is said while one number is followed. */
public final class FollowTexts {
  private FollowTexts() {}

  static final Text HEADING = Text.of("Follow one number", "跟着一个数走");
  static final Text CLOSE = Text.of("Close (Esc)", "关闭（Esc）");
  static final Text DRAWING =
      Text.of(
          "The network with its numbers; the list of steps says the same in words",
          "带数值的网络图；步骤列表用文字给出同样内容");
  static final Text WANTED = Text.of("wanted", "应为");
  static final Text WAITING = Text.of("Fetching the exact weights …", "正在获取精确的权重……");
  static final Text SHOW = Text.of("Show the network one sample: inputs", "给网络看一个样本：输入");
  static final Text RIGHT = Text.of("; right is", "；正确答案是");
  static final Text RATE = Text.of(". Learning rate {r}.", "。学习率 {r}。");
  static final Text INPUT = Text.of("Input {n}", "输入 {n}");
  static final Text TARGET = Text.of("Right answer {n}", "正确答案 {n}");
  static final Text SAMPLE = Text.of("Sample", "样本");
  static final Text OF = Text.of("of {n}", "/ {n}");
  static final Text OF_STANDARDIZED = Text.of("of {n}, inputs standardized", "/ {n}，输入已标准化");
  static final Text STEP = Text.of("Step", "步骤");
  static final Text STEP_OF = Text.of("Step {i} of {n}", "第 {i} 步，共 {n} 步");
  static final Text BACK = Text.of("Back (←)", "上一步（←）");
  static final Text NEXT = Text.of("Next: {a}", "下一步：{a}");
  static final Text NEXT_STEP = Text.of("Next (→)", "下一步（→）");
  static final Text TO_START = Text.of("To the first step (Home)", "回到第一步（Home）");
  static final Text STEPS = Text.of("Steps of the calculation", "计算步骤");
  static final Text BLAME = Text.of("Show blame", "显示责任");
  static final Text BLAME_HINT =
      Text.of("Lines as wide as the gradient of their weight", "连线越粗，该权重的梯度越大");
  static final Text BIASES_LEARN = Text.of("Biases move too", "偏置也更新");
  static final Text TRY = Text.of("Try it", "试一试");
  static final Text TRY_HINT =
      Text.of("Drag it on the drawing, or type: E follows.", "在图上拖动它，或直接输入：E 随之改变。");
  static final Text MOVED = Text.of("E: {a} → {b}, a change of {c}.", "E：{a} → {b}，变化 {c}。");
  static final Text TAKE = Text.of("Take this step", "走这一步");
  static final Text TAKE_HINT =
      Text.of("The new weights become the weights; the run is left alone", "用新权重代替旧权重；训练本身不受影响");
  static final Text PUT_BACK = Text.of("Back to the weights it began with", "回到开始时的权重");
  static final Text OF_EPOCH = Text.of("Exact weights of epoch {n}", "第 {n} 轮的精确权重");
  static final Text OF_START = Text.of("Weights that a run begins with", "训练开始时的权重");
  static final Text CHANGED = Text.of("moved here; the run is left alone", "已在此改动；训练本身不受影响");
  static final Text AGAIN = Text.of("Fetch the newest", "获取最新权重");
  static final Text NUMBERS = Text.of("Point at a number for nine digits.", "指向一个数，可看九位数字。");

  static final Text FORWARD = Text.of("Forward", "前向");
  static final Text ERROR = Text.of("Error", "误差");
  static final Text BACKWARD = Text.of("Backward: whose fault?", "反向：是谁的错？");
  static final Text UPDATE = Text.of("Update", "更新");
  static final Text ONCE_MORE = Text.of("Again", "再来");

  static final Text MISS = Text.of("how far off is the answer", "答案差多远");
  static final Text SHARE_OF = Text.of("how much hangs on {a}", "{a} 的影响有多大");
  static final Text SLOPE = Text.of("how steep is {a} here", "{a} 在此处有多陡");
  static final Text BOTH = Text.of("how far off, and how steep, in one", "差多远、有多陡，合为一个");
  static final Text LOUD = Text.of("how loud was the input on {a}", "{a} 上的输入有多大");
  static final Text ALWAYS_1 = Text.of("the input of a bias is always 1", "偏置的输入总是 1");
  static final Text PENALTY = Text.of("what the penalty adds", "惩罚项加上的部分");
  static final Text BLAME_OF = Text.of("{a}’s share of the blame", "{a} 该担的责任");
}
