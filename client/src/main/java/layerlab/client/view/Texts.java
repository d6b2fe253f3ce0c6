package layerlab.client.view;

import layerlab.spec.Text;

/** Every word of the page that no layer, parameter or problem says by itself. */
public final class Texts {
  private Texts() {}

  // -- top bar
  public static final Text HOME = Text.of("LayerLab, start page", "LayerLab，首页");
  public static final Text CODE = Text.of("Code", "代码");
  public static final Text CODE_LABEL = Text.of("Open an experiment by its code", "输入代码打开实验");
  public static final Text RENAME = Text.of("Click to rename", "点击重命名");
  public static final Text TITLE = Text.of("Title", "标题");
  public static final Text FORKED_FROM = Text.of("forked from", "复刻自");
  public static final Text LANGUAGE = Text.of("Language", "语言");
  public static final Text DARK = Text.of("Dark", "深色");
  public static final Text LIGHT = Text.of("Light", "浅色");
  public static final Text SHARE = Text.of("Share", "分享");
  public static final Text UNSENT = Text.of("{n} changes not sent", "{n} 处改动未发送");
  public static final Text UNSENT_ONE = Text.of("1 change not sent", "1 处改动未发送");

  // -- zones
  public static final Text RECIPE = Text.of("Recipe", "配方");
  public static final Text LAYERS =
      Text.of(
          "Layers: drag onto a connection, or press Enter to add after the selection",
          "层：拖到连线上插入，或按回车加在所选层之后");
  public static final Text NETWORK = Text.of("Network", "网络");
  public static final Text DATA = Text.of("Data", "数据");
  public static final Text OUTPUT = Text.of("Output", "输出");
  public static final Text RESULT = Text.of("Result", "结果");
  public static final Text TIME = Text.of("Time", "时间");
  public static final Text FLOATING = Text.of("Over the page", "浮层");
  public static final Text PARTS = Text.of("Parts of the page", "页面分区");

  // -- recipe
  public static final Text DRAG_OR_TYPE = Text.of("drag ↔ or click to type", "左右拖动，或点击输入");
  public static final Text FROM_EPOCH_0 = Text.of("takes effect from epoch 0", "从第 0 轮起生效");
  public static final Text CHOOSE = Text.of("click to choose", "点击选择");

  // -- tables of one's own
  public static final Text OWN_TABLE = Text.of("Your own table …", "你自己的表格……");
  public static final Text OPEN_TABLE = Text.of("Columns and target …", "各列与目标……");
  public static final Text DROP_TABLE = Text.of("Drop the table here", "把表格放到这里");

  // -- shelf
  public static final Text CLICK_EDGE =
      Text.of("Click a connection to put it there. Esc puts it back.", "点击一条连线即可插入，按 Esc 放回。");
  public static final Text NORM = Text.of("Norm", "批归一");

  // -- output
  public static final Text TEST_POINTS = Text.of("Test points", "测试点");
  public static final Text HARD_EDGES = Text.of("Hard edges", "只看分类");
  public static final Text TEST = Text.of("test", "测试");
  public static final Text CLOSE = Text.of("Close", "关闭");

  // -- inspector
  public static final Text TRAINING = Text.of("Training", "训练");
  public static final Text PARAMETERS = Text.of("parameters", "个参数");
  public static final Text PARAMETER = Text.of("parameter", "个参数");
  public static final Text ON_DL4J = Text.same("DL4J");
  public static final Text ON_FAST_PATH =
      Text.of("fast path, checked against DL4J", "快速通道，已与 DL4J 核对");
  public static final Text CHECK_ON_DL4J = Text.of("Check on DL4J", "用 DL4J 核对");
  public static final Text CHECKING =
      Text.of("Taking the first steps on DL4J too …", "正在用 DL4J 重走前几步……");
  public static final Text WEIGHT = Text.of("Weight", "权重");
  public static final Text BIAS = Text.of("Bias", "偏置");
  public static final Text NEURON = Text.of("Neuron", "神经元");
  public static final Text VALUE = Text.of("Value", "数值");
  public static final Text SET_VALUE = Text.of("Set it by hand", "手动设定");
  public static final Text FROM_TO = Text.of("from {a} to {b}", "从 {a} 到 {b}");
  public static final Text OF = Text.of("of {b}", "{b}");
  public static final Text FEWER = Text.of("fewer", "减少");
  public static final Text MORE = Text.of("more", "增加");
  public static final Text REMOVE = Text.of("Remove layer", "删除这一层");
  public static final Text RATE_NOW = Text.of("At epoch {n} the rate is {r}.", "第 {n} 轮的学习率是 {r}。");
  public static final Text HE_FITS =
      Text.of(
          "{s} fits {f}: it makes up for what is cut off below zero.", "{f} 适合用 {s}：它补偿零以下被截去的部分。");
  public static final Text LECUN_FITS =
      Text.of(
          "{s} fits {f}: its signals then keep their size from layer to layer.",
          "{f} 适合用 {s}：信号逐层保持大小。");
  public static final Text XAVIER_FITS =
      Text.of("{s} fits {f}: signals keep their size there and back.", "{f} 适合用 {s}：信号来回都保持大小。");
  public static final Text USE = Text.of("Use {s}", "改用 {s}");
  public static final Text CONNECTION = Text.of("Connection", "连线");
  public static final Text CUT = Text.of("Cut it", "断开");

  public static final Text STANDARDIZED =
      Text.of(
          "Inputs are standardized by the training part alone; the test part has no say in it.",
          "输入只按训练部分标准化，测试部分不参与。");

  // -- transport
  public static final Text RUN = Text.of("Run (Space)", "运行（空格）");
  public static final Text PAUSE = Text.of("Pause (Space)", "暂停（空格）");
  public static final Text WAIT = Text.of("Waiting for a turn. Pause (Space)", "正在排队。暂停（空格）");
  public static final Text BLOCKED = Text.of("First mend {a}", "先修好{a}");
  public static final Text THE_NETWORK = Text.of("the network", "网络");
  public static final Text EPOCH = Text.of("Epoch", "轮次");
  public static final Text OF_EPOCHS = Text.of("of {n}", "/ {n}");
  public static final Text RESET = Text.of("Back to epoch 0, same seed (R)", "回到第 0 轮，种子不变（R）");
  public static final Text NEW_SEED =
      Text.of("Back to epoch 0, next seed (Shift+R)", "回到第 0 轮，换种子（Shift+R）");
  public static final Text STEP_EPOCH = Text.of("One epoch (→)", "走一轮（→）");
  public static final Text STEP_BATCH = Text.of("One batch (Shift+→)", "走一批（Shift+→）");
  public static final Text SPEED = Text.of("Speed", "速度");
  public static final Text FULL_SPEED = Text.of("full", "全速");
  public static final Text EPOCHS_PER_SECOND = Text.of("{n} epochs / s", "{n} 轮/秒");
  public static final Text STEPS_PER_SECOND = Text.of("{n} steps / s", "{n} 步/秒");

  // -- readouts
  public static final Text TRAIN_LOSS = Text.of("train loss", "训练损失");
  public static final Text TEST_LOSS = Text.of("test loss", "测试损失");
  public static final Text TEST_ACCURACY = Text.of("test accuracy", "测试准确率");
  public static final Text SMOOTH = Text.of("Smooth", "平滑");
  public static final Text LOG_SCALE = Text.of("Log scale", "对数");

  // -- hints
  public static final Text UNTRAINED = Text.of("An untrained network.", "这个网络还没有训练。");
  public static final Text START = Text.of("Run it and watch it learn", "运行它，看它学习");
  public static final Text OVERFLOW =
      Text.of(
          "Numbers overflowed at epoch {n}. A rate of {r} jumps over the valley.",
          "第 {n} 轮数值溢出。学习率 {r} 会跨过谷底。");
  public static final Text GO_BACK =
      Text.of("Back to epoch {n} with rate {r}", "以学习率 {r} 回到第 {n} 轮");
  public static final Text QUEUED =
      Text.of("Waiting for a turn: other networks are training.", "正在排队：别的网络在训练。");
  public static final Text FINISHED = Text.of("The run has reached its last epoch.", "已跑完最后一轮。");
  public static final Text GO_ON_ANYWAY = Text.of("Go on anyway", "仍要继续");
  public static final Text GO_ON = Text.of("Go on for {n} more", "再跑 {n} 轮");
  public static final Text NOISE =
      Text.of(
          "Test loss has stopped falling while train loss still does: it begins to learn the"
              + " noise.",
          "训练损失还在降，测试损失已不再降：它开始记住噪声了。");
  public static final Text PLAIN_STALL =
      Text.of("The loss hardly moves. Try a larger rate.", "损失几乎不动。试试更大的学习率。");

  public static final Text SAME_START =
      Text.of(
          "{a} starts with equal weights, so its neurons stay alike.", "{a}的起始权重全部相同，神经元会一直一样。");
  public static final Text DEAD =
      Text.of(
          "{n} of {m} neurons of {a} are zero on every sample.",
          "{a}的 {m} 个神经元中有 {n} 个对所有样本都输出 0。");
  public static final Text SATURATED =
      Text.of(
          "{n}% of what {a} gives lies at the ends of its curve, where it hardly learns.",
          "{a}有 {n}% 的输出落在曲线两端，那里几乎学不动。");
  public static final Text UNSCALED =
      Text.of(
          "{a} spreads {n} times as far as {b}: one learning rate hardly suits both.",
          "{a} 的分布宽度是 {b} 的 {n} 倍：同一个学习率难以兼顾。");
  public static final Text NORMALIZE = Text.of("Normalize the inputs", "把输入归一化");
  public static final Text EXPLODES =
      Text.of(
          "The gradient explodes: each weight of {a} is corrected by about {g}.",
          "梯度爆炸：{a}每个权重受到的修正约为 {g}。");
  public static final Text VANISHES =
      Text.of("{a} feels 1/{n} of the correction {b} gets.", "{a}感受到的修正只有{b}的 1/{n}。");
  public static final Text WELL =
      Text.of(
          "All layers feel a gradient of similar size: everyone is learning.",
          "各层感受到的梯度大小相近：每一层都在学习。");
  public static final Text SWINGS =
      Text.of("The loss swings up and down: the steps are too large.", "损失忽上忽下：步子太大了。");
  public static final Text STUCK =
      Text.of(
          "The loss stays high in training too: the network is too small for this.",
          "训练损失也一直偏高：这个网络对任务来说太小了。");
  public static final Text TRY = Text.of("Try {f}", "试试 {f}");
  public static final Text CLIP = Text.of("Clip it by norm", "按范数裁剪梯度");
  public static final Text RATE = Text.of("Rate {r}", "学习率改为 {r}");
  public static final Text DECAY = Text.of("Weight decay {w}", "权重衰减 {w}");
  public static final Text MORE_NEURONS = Text.of("Add 2 neurons", "增加 2 个神经元");
  public static final Text DISMISS = Text.of("Do not show this again", "不再显示这条提示");

  // -- connection
  public static final Text OFFLINE =
      Text.of(
          "Offline. Training continues on the server; trying again in {n} s.",
          "已断开。服务器上训练仍在继续，{n} 秒后重试。");
  public static final Text OFFLINE_NOW =
      Text.of("Offline. Training continues on the server; trying again.", "已断开。服务器上训练仍在继续，正在重试。");
  public static final Text OFFLINE_FRESH =
      Text.of("No server. You can edit; trying again in {n} s.", "连不上服务器。仍可编辑，{n} 秒后重试。");
  public static final Text OFFLINE_FRESH_NOW =
      Text.of("No server. You can edit; trying again.", "连不上服务器。仍可编辑，正在重试。");
  public static final Text SAVE_HERE = Text.of("Save a copy in this browser", "在此浏览器中保存副本");
  public static final Text NOW = Text.of("Now", "立即重试");

  // -- sharing
  public static final Text PICTURE_COPIED = Text.of("The picture was copied.", "图片已复制。");
  public static final Text PICTURE_SAVED =
      Text.of(
          "This browser keeps its clipboard from pages, so the picture was saved as a file.",
          "浏览器不允许网页复制图片，图片已存为文件。");

  // -- keys
  public static final Text DIAGNOSE = Text.of("Diagnose", "诊断");
  public static final Text AS_TABLE = Text.of("Read as table", "用表格看");
  public static final Text TERMS = Text.of("All terms explained", "全部术语解释");

  // -- twin
  public static final Text TWIN =
      Text.of("Network: arrows walk through layers and neurons", "网络：方向键在层和神经元之间移动");

  public static final Text TWIN_USED = Text.of("{a}, used", "{a}，已用");
  public static final Text TWIN_UNUSED = Text.of("{a}, not used", "{a}，未用");
  public static final Text TWIN_BIAS = Text.of("bias {n}", "偏置 {n}");

  /** A text with values in place of the names in braces: name, value, name, value … */
  public static Text filled(Text text, Object... values) {
    return Text.of(filled(text.en(), values), filled(text.zh(), values));
  }

  private static String filled(String text, Object... values) {
    String filled = text;
    for (int i = 0; i < values.length; i += 2) {
      filled = filled.replace("{" + values[i] + "}", values[i + 1].toString());
    }
    return filled;
  }

  /** What something is called, and what of it: {@code Loss: cross-entropy}. */
  public static Text about(Text name, Text what) {
    return Text.of(name.en() + ": " + what.en(), name.zh() + "：" + what.zh());
  }

  /** As {@link #filled}, with values that differ between the languages. */
  public static Text filledWith(Text text, String name, Text value) {
    return Text.of(
        text.en().replace("{" + name + "}", value.en()),
        text.zh().replace("{" + name + "}", value.zh()));
  }
}
