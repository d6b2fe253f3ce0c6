package layerlab.client.term;

import layerlab.spec.Text;

/**
 * A term of the field, with one sentence that explains it: the glossary of the page, in the order
 * in which it is read.
 */
public enum Term {
  // -- the network
  NEURAL_NETWORK(
      Text.of("neural network", "神经网络"),
      Text.of(
          "Layers of simple neurons that learn from samples what to answer.",
          "由简单的神经元一层层组成，从样本中学会怎样回答。"),
      Text.of("neural network", "神经网络")),
  LAYER(
      Text.of("layer", "层"),
      Text.of(
          "Neurons side by side: each hears the layer before, and speaks to the next.",
          "并排的神经元：都听前一层，再说给后一层。"),
      Text.of("layers|layer", "")),
  HIDDEN_LAYER(
      Text.of("hidden layer", "隐藏层"),
      Text.of(
          "A layer between input and output; what its values mean is for it to find.",
          "输入与输出之间的层；它的值表示什么，由它自己找到。"),
      Text.of("hidden layer", "隐藏层|隐层")),
  NEURON(
      Text.of("neuron", "神经元"),
      Text.of(
          "Adds up what it hears, each value times its weight, and bends the sum.",
          "把听到的值各乘权重后相加，再弯曲这个和。"),
      Text.of("neurons|neuron", "神经元")),
  WEIGHT(
      Text.of("weight", "权重"),
      Text.of(
          "How strongly one neuron hears another; learning means to change it.",
          "一个神经元听另一个有多强；学习就是改变它。"),
      Text.of("weights|weight", "权重")),
  BIAS(
      Text.of("bias", "偏置"),
      Text.of(
          "A number added to the sum: it moves where the neuron begins to answer.",
          "加在和上的一个数：移动神经元开始响应的位置。"),
      Text.of("start bias|bias", "初始偏置|偏置")),
  PARAMETER(
      Text.of("parameter", "参数"),
      Text.of("A number that learning may change: a weight or a bias.", "学习可以改变的数：权重或偏置。"),
      Text.of("parameters|parameter", "参数")),
  ACTIVATION(
      Text.of("activation function", "激活函数"),
      Text.of(
          "Bends the sum of a neuron; without it, many layers can do no more than one.",
          "弯曲神经元的和；没有它，许多层也只抵得上一层。"),
      Text.of("activation", "激活函数|激活")),
  INITIALIZATION(
      Text.of("initialization", "初始化"),
      Text.of(
          "How weights are drawn before the first step: all alike, and neurons never differ.",
          "第一步之前权重怎样抽取：若都相同，神经元就永远没有差别。"),
      Text.of("start weights", "初始权重")),
  DENSE(
      Text.of("dense layer", "全连接层"),
      Text.of("Each neuron hears every value of the layer before.", "每个神经元都听前一层的每一个值。"),
      Text.of("dense", "全连接")),
  DROPOUT(
      Text.of("dropout", "随机丢弃"),
      Text.of(
          "Silences some values by chance in each step, so that no neuron leans on another.",
          "每一步随机关掉一些值，使神经元不依赖彼此。"),
      Text.of("dropout", "随机丢弃|丢弃")),
  BATCH_NORM(
      Text.of("batch normalization", "批归一化"),
      Text.of(
          "Moves each value to mean 0 and spread 1 over the batch, so that layers keep in scale.",
          "让每个值在一批中均值为 0、标准差为 1，使各层大小相当。"),
      Text.of("normalization|norm", "批归一化|批归一")),
  RESIDUAL(
      Text.of("residual connection", "残差连接"),
      Text.of(
          "A shortcut around layers: they need only learn what to add.", "绕过几层的捷径：被绕过的层只需学会该补上什么。"),
      Text.of("shortcuts|shortcut|add", "捷径|相加")),
  CONCATENATE(
      Text.of("concatenate", "拼接"),
      Text.of("Puts the values of two layers side by side.", "把两层的值并排放在一起。"),
      Text.of("concat", "拼接")),
  SOFTMAX(
      Text.of("softmax", "归一化指数"),
      Text.of("Turns the outputs into shares that sum to 1.", "把输出变成总和为 1 的份额。"),
      Text.of("softmax", "softmax")),
  INPUT(
      Text.of("input", "输入"),
      Text.of("What the network is told of a sample.", "告诉网络的关于样本的信息。"),
      Text.of("inputs|input", "输入")),
  OUTPUT(
      Text.of("output", "输出"),
      Text.of("What the network answers.", "网络的回答。"),
      Text.of("output", "输出")),
  // -- the data
  SAMPLE(
      Text.of("sample", "样本"),
      Text.of("One case to learn from: its features and its label.", "供学习的一个例子：它的特征和标签。"),
      Text.of("samples|sample|points", "样本|点数")),
  FEATURE(
      Text.of("feature", "特征"),
      Text.of("One thing that is known of every sample, as a number.", "每个样本都有的一项信息，用数表示。"),
      Text.of("columns|features", "列")),
  LABEL(
      Text.of("label", "标签"),
      Text.of("The right answer that comes with a sample.", "样本附带的正确答案。"),
      Text.of("labels|label", "标签")),
  NOISE(
      Text.of("noise", "噪声"),
      Text.of("Chance in the data: there is nothing to learn from it.", "数据里的偶然成分：从中学不到东西。"),
      Text.of("noise", "噪声")),
  STANDARDIZATION(
      Text.of("standardization", "标准化"),
      Text.of(
          "Moves every feature to mean 0 and spread 1, as measured on the training set alone.",
          "把每个特征移到均值 0、标准差 1，只按训练集来量。"),
      Text.of("standardized", "标准化")),
  TRAINING_SET(
      Text.of("training set", "训练集"),
      Text.of("The samples that the network learns from.", "网络从中学习的样本。"),
      Text.of("training part|train share|learning from", "训练部分|训练占比|训练集")),
  TEST_SET(
      Text.of("test set", "测试集"),
      Text.of(
          "Samples kept apart: the network is examined on them, and never learns them.",
          "留出的样本：只用来考网络，从不用来学。"),
      Text.of("test loss|test part", "测试损失|测试部分")),
  // -- the training
  SEED(
      Text.of("random seed", "随机种子"),
      Text.of(
          "The number that all chance comes from: the same seed, the same run.",
          "一切随机都由它而来：种子相同，运行就相同。"),
      Text.of("data seed|seed", "数据种子|种子")),
  EPOCH(
      Text.of("epoch", "轮次"),
      Text.of("Once through all samples of the training set.", "把训练集的样本全部看过一遍。"),
      Text.of("epochs|epoch", "轮次")),
  BATCH(
      Text.of("batch", "批"),
      Text.of("The samples of one step: their corrections are averaged.", "同一步用到的样本：它们的修正取平均。"),
      Text.of("batch size|at a time", "批量大小|每次看")),
  LOSS(
      Text.of("loss", "损失"),
      Text.of(
          "How wrong the answers are, as one number that learning makes small.",
          "回答错得有多远，合成一个数；学习就是把它变小。"),
      Text.of("train loss|loss", "训练损失|损失")),
  CROSS_ENTROPY(
      Text.of("cross-entropy", "交叉熵"),
      Text.of(
          "A loss for classes: the smaller the share given to the truth, the steeper it rises.",
          "用于分类的损失：给真值的份额越小，它升得越陡。"),
      Text.of("", "")),
  SQUARED_ERROR(
      Text.of("mean squared error", "均方误差"),
      Text.of("A loss for numbers: twice as far off counts four times.", "用于数值的损失：偏差加倍，代价四倍。"),
      Text.of("", "")),
  FORWARD_PASS(
      Text.of("forward pass", "前向传播"),
      Text.of("From input to output: each layer from the one before.", "从输入到输出：每一层由前一层算出。"),
      Text.of("forward pass|forward", "前向传播|前向")),
  BACKPROPAGATION(
      Text.of("backpropagation", "反向传播"),
      Text.of(
          "From the loss back to each weight: how much it had to do with the error.",
          "从损失回到每个权重：误差与它有多大关系。"),
      Text.of("backward pass|backward", "反向传播|反向")),
  GRADIENT(
      Text.of("gradient", "梯度"),
      Text.of("How steeply the loss rises when a weight grows a little.", "权重增大一点时，损失上升得多陡。"),
      Text.of("gradients|gradient", "梯度")),
  GRADIENT_DESCENT(
      Text.of("gradient descent", "梯度下降"),
      Text.of("Every weight takes a small step downhill, again and again.", "每个权重都往下坡走一小步，一遍又一遍。"),
      Text.of("update", "更新")),
  LEARNING_RATE(
      Text.of("learning rate", "学习率"),
      Text.of(
          "How far a step goes: too short, and it takes for ever; too far, and it leaps over the"
              + " valley.",
          "一步走多远：太短就太慢，太长会跨过谷底。"),
      Text.of("learning rate|rate", "学习率")),
  SCHEDULE(
      Text.of("schedule", "学习率调度"),
      Text.of("How the learning rate changes in the course of a run.", "学习率在训练中怎样变化。"),
      Text.of("schedule|falling", "学习率调度")),
  WARM_UP(
      Text.of("warm-up", "预热"),
      Text.of("The learning rate climbs from almost 0 over the first epochs.", "前几轮里，学习率从接近 0 升起。"),
      Text.of("warm-up", "预热")),
  OPTIMIZER(
      Text.of("optimizer", "优化器"),
      Text.of("The rule that makes steps out of gradients.", "把梯度变成步子的规则。"),
      Text.of("optimizer", "优化器")),
  MOMENTUM(
      Text.of("momentum", "动量"),
      Text.of("Each step keeps some of the one before, as a ball rolls on.", "每一步保留前一步的一部分，像滚动的球。"),
      Text.of("momentum", "动量")),
  CLIPPING(
      Text.of("gradient clipping", "梯度裁剪"),
      Text.of("A gradient that is too large is cut to size before the step.", "过大的梯度先截短，再走这一步。"),
      Text.of("gradients clipped|clipping", "梯度裁剪")),
  EARLY_STOPPING(
      Text.of("early stopping", "早停"),
      Text.of(
          "The run ends by itself when the test loss has long got no better.", "测试损失久不变好，训练就自行结束。"),
      Text.of("early stopping|stopping", "早停|就停")),
  REGULARIZATION(
      Text.of("regularization", "正则化"),
      Text.of(
          "Whatever keeps a network simple, so that it does not learn the noise.",
          "让网络保持简单、不去学噪声的办法。"),
      Text.of("l1", "l1")),
  WEIGHT_DECAY(
      Text.of("weight decay (L2)", "权重衰减（L2）"),
      Text.of("Each step pulls every weight a little towards 0.", "每一步都把每个权重往 0 拉一点。"),
      Text.of("weight decay", "权重衰减")),
  // -- what came of it
  ACCURACY(
      Text.of("accuracy", "准确率"),
      Text.of("The share of samples that got the right class.", "分对类别的样本所占比例。"),
      Text.of("test accuracy|accuracy", "测试准确率|准确率")),
  DECISION_BOUNDARY(
      Text.of("decision boundary", "决策边界"),
      Text.of(
          "Where the answer turns from one class to another: the dark line of the map.",
          "回答由一类转为另一类的地方：地图上的深色线。"),
      Text.of("", "")),
  CONFUSION_MATRIX(
      Text.of("confusion matrix", "混淆矩阵"),
      Text.of(
          "Rows are the truth, columns the answers; the diagonal is right.", "行是真值，列是回答；对角线上的是对的。"),
      Text.of("confusion matrix|where it is wrong", "混淆矩阵|哪里认错了")),
  OVERFITTING(
      Text.of("overfitting", "过拟合"),
      Text.of(
          "The network learns its samples by heart: better on those, worse on new ones.",
          "网络在死记样本：对它们更好，对新样本更差。"),
      Text.of("overfitting", "过拟合")),
  UNDERFITTING(
      Text.of("underfitting", "欠拟合"),
      Text.of(
          "The network is too simple for the task: even what it learns from, it gets wrong.",
          "网络对任务来说太简单：连学过的样本也答不对。"),
      Text.of("underfitting", "欠拟合")),
  VANISHING_GRADIENT(
      Text.of("vanishing gradient", "梯度消失"),
      Text.of(
          "The correction shrinks from layer to layer on its way back; the first hardly learn.",
          "修正往回传时逐层变小，前面的层几乎学不动。"),
      Text.of("vanishing gradient", "梯度消失")),
  EXPLODING_GRADIENT(
      Text.of("exploding gradient", "梯度爆炸"),
      Text.of(
          "The correction grows from layer to layer on its way back, until steps tear everything"
              + " apart.",
          "修正往回传时逐层变大，直到步子毁掉一切。"),
      Text.of("exploding gradient", "梯度爆炸")),
  DEAD_RELU(
      Text.of("dead ReLU", "死亡 ReLU"),
      Text.of(
          "A neuron that is 0 for every sample has gradient 0 too: it cannot come back.",
          "对每个样本都为 0 的神经元，梯度也为 0：它回不来了。"),
      Text.of("dead units|dead relu", "死亡单元|死亡 relu")),
  DIVERGENCE(
      Text.of("divergence", "发散"),
      Text.of(
          "Each step leaps higher than the one before, until numbers overflow.",
          "每一步都跳得比前一步更高，直到数值溢出。"),
      Text.of("divergence", "发散")),
  FORK(
      Text.of("fork", "复刻"),
      Text.of("A copy of one's own that remembers where it came from.", "属于自己的副本，记得它来自哪里。"),
      Text.of("forked from", "复刻自"));

  private final Text title;
  private final Text sentence;
  private final Text spelt;

  /**
   * @param spelt how it stands in the texts of the page, a bar between spellings; empty where it is
   *     only explained in the list
   */
  Term(Text title, Text sentence, Text spelt) {
    this.title = title;
    this.sentence = sentence;
    this.spelt = spelt;
  }

  public Text title() {
    return title;
  }

  public Text sentence() {
    return sentence;
  }

  Text spelt() {
    return spelt;
  }

  /** The part of the glossary that it stands in. */
  public Chapter chapter() {
    return ordinal() < SAMPLE.ordinal()
        ? Chapter.NETWORK
        : ordinal() < SEED.ordinal()
            ? Chapter.DATA
            : ordinal() < ACCURACY.ordinal() ? Chapter.TRAINING : Chapter.RESULT;
  }

  /** The parts of the glossary. */
  public enum Chapter {
    NETWORK(Text.of("The network", "网络")),
    DATA(Text.of("The data", "数据")),
    TRAINING(Text.of("Training", "训练")),
    RESULT(Text.of("What comes of it", "结果"));

    private final Text title;

    Chapter(Text title) {
      this.title = title;
    }

    public Text title() {
      return title;
    }
  }
}
