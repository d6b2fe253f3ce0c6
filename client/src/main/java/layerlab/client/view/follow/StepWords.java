package layerlab.client.view.follow;

import layerlab.client.view.Texts;
import layerlab.layer.ActivationFunction;
import layerlab.plan.Loss;
import layerlab.plan.Optimizer;
import layerlab.spec.Figures;
import layerlab.spec.Text;
import layerlab.walk.CalculationStep;
import layerlab.walk.CalculationStep.Reckoning;
import layerlab.walk.Factor;
import layerlab.walk.Place;
import layerlab.walk.Stage;
import layerlab.walk.Walk;
import layerlab.walk.WalkLayer;

/**
 * A step in words.
 *
 * @param title its heading
 * @param body one to three sentences
 */
record StepWords(Text title, Text body) {

  static StepWords of(Walk walk, CalculationStep step) {
    return switch (step.stage()) {
      case FORWARD -> forward(walk, step);
      case ERROR -> error(walk, step);
      case BACKWARD -> backward(walk, step);
      case UPDATE -> update(walk, step);
      case AGAIN -> again(walk);
    };
  }

  private static StepWords words(Text title, Text body, Object... values) {
    return new StepWords(Texts.filled(title, values), Texts.filled(body, values));
  }

  private static StepWords forward(Walk walk, CalculationStep step) {
    return switch (step.subject()) {
      case Place.Net(int layer, int unit) ->
          words(
              Text.of("What reaches {a}", "到达 {a} 的总量"),
              Text.of(
                  "Every input is multiplied by the weight of its line; the products and the bias"
                      + " add up.",
                  "每个输入乘以连线上的权重，这些积再加上偏置。"),
              "a",
              unit(walk, layer, unit));
      case Place.Out(int layer, int unit) ->
          words(
              Text.of("What {a} passes on", "{a} 传出的数"),
              Text.of(
                  "The activation function turns the sum into the neuron’s own answer.",
                  "激活函数把这个总量变成神经元自己的回答。"),
              "a",
              unit(walk, layer, unit));
      case Place.Input input -> plain(step);
      case Place.Weight weight -> plain(step);
      case Place.Target target -> plain(step);
      case Place.Share share -> plain(step);
      case Place.Loss error -> plain(step);
      case Place.Nowhere nowhere -> plain(step);
    };
  }

  private static StepWords plain(CalculationStep step) {
    return new StepWords(Text.same(step.result().symbol().plain()), Text.same(""));
  }

  private static String unit(Walk walk, int layer, int unit) {
    return walk.layers().get(layer).naming().whole(unit);
  }

  private static StepWords error(Walk walk, CalculationStep step) {
    WalkLayer output = walk.layers().getLast();
    int unit = step.subject() instanceof Place.Share(int index) ? index : 0;
    if (output.units() > 1 && step.subject() instanceof Place.Loss) {
      return words(
          Text.of("The error", "误差"),
          Text.of(
              "What all outputs add up to. Training makes this one number small.",
              "所有输出的误差之和。训练就是要减小这一个数。"));
    }
    return words(
        Text.of("How wrong is {a}?", "{a} 错了多少？"),
        Text.of("The network said {o} where it should have said {t}.", "该答 {t} 的地方，网络答了 {o}。"),
        "a",
        output.naming().whole(unit),
        "o",
        Digits.few(output.out(unit).value()),
        "t",
        Digits.few(walk.target(unit).value()));
  }

  private static StepWords backward(Walk walk, CalculationStep step) {
    if (step.subject() instanceof Place.Out(int layer, int unit)) {
      return words(
          Text.of("How much hangs on {a}?", "{a} 的影响有多大？"),
          Text.of(
              "{a} acts through every neuron that listens to it. Each hands back its own share"
                  + " times the weight between them, and these add up.",
              "{a} 通过每个接收它的神经元起作用。每个神经元把自己的那份责任乘以中间的权重传回来，再加在一起。"),
          "a",
          unit(walk, layer, unit));
    }
    int parameter = step.subject() instanceof Place.Weight(int index) ? index : 0;
    String name = walk.name(parameter).plain();
    if (walk.isBias(parameter)) {
      return words(
          Text.of("And the bias {a}?", "偏置 {a} 呢？"),
          Text.of(
              "A bias is a weight whose input is always 1: the last factor is 1.",
              "偏置就是输入总为 1 的权重：最后一个因子是 1。"),
          "a",
          name);
    }
    Text question =
        Text.of(
            "If {a} had been a little larger, how much would the error have grown? The question"
                + " travels backwards and picks up one factor at each stop.",
            "假如 {a} 再大一点点，误差会增加多少？这个问题往回走，每到一站捡起一个因子。");
    return words(
        Text.of("Who is to blame? {a}", "是谁的错？{a}"),
        shortens(step) ? joined(question, shortened(walk)) : question,
        "a",
        name);
  }

  private static boolean shortens(CalculationStep step) {
    return step.reckoning() instanceof Reckoning.Chain chain
        && chain.factors().getFirst().role() == Factor.Role.MISS_AND_SLOPE;
  }

  private static Text shortened(Walk walk) {
    return walk.graph().loss() == Loss.CROSS_ENTROPY
        ? Text.of(
            "With cross-entropy the slope falls out: what is left is the difference.",
            "用交叉熵时斜率恰好约掉，只剩下差。")
        : Text.of(
            "Softmax ties all outputs together, so the first factor has them all in it.",
            "softmax 把所有输出连在一起，所以第一个因子里有全部输出。");
  }

  private static Text joined(Text first, Text second) {
    return Text.of(first.en() + " " + second.en(), first.zh() + second.zh());
  }

  private static StepWords update(Walk walk, CalculationStep step) {
    int parameter = step.subject() instanceof Place.Weight(int index) ? index : 0;
    Optimizer optimizer = walk.plan().optimizer();
    Text against =
        Text.of(
            "Against the gradient: down where it is positive, up where it is negative. The"
                + " learning rate {r} says how far.",
            "与梯度反向：梯度为正就减小，为负就增大。学习率 {r} 决定走多远。");
    Text body = optimizer instanceof Optimizer.Sgd ? against : joined(against, byOptimizer(walk));
    Text told = walk.isClipped() ? joined(body, CLIPPED) : body;
    return words(
        Text.of("{a} moves", "{a} 更新"),
        isClassic(walk) ? joined(told, CONVENTION) : told,
        "a",
        walk.name(parameter).plain(),
        "r",
        Figures.shown(optimizer.rate()));
  }

  private static Text byOptimizer(Walk walk) {
    Text title = walk.plan().optimizer().kind().label().title();
    Text sentence =
        Text.of(
            "{o} makes the step out of the gradient; here it remembers nothing yet, and the batch"
                + " is this one sample.",
            "{o} 由梯度算出这一步；这里它还没有记忆，批里也只有这一个样本。");
    Text said = walk.isUpdateWrittenOut() ? sentence : joined(sentence, NOT_WRITTEN_OUT);
    return Texts.filledWith(said, "o", title);
  }

  private static final Text NOT_WRITTEN_OUT =
      Text.of(
          "Its formula is not written out here: Δ is the step that it made.",
          "这里不写出它的公式：Δ 就是它走的这一步。");

  private static final Text CLIPPED =
      Text.of("The plan clips this gradient first.", "训练设置先对这个梯度做了裁剪。");

  private static final Text CONVENTION =
      Text.of(
          "Every neuron has a bias of its own, and it moves too. Many books leave biases as they"
              + " are: the switch below does the same.",
          "每个神经元都有自己的偏置，它也会更新。许多书里偏置保持不变：用下面的开关可以照做。");

  /** The network of the first texts: sigmoid neurons and half the squared error. */
  private static boolean isClassic(Walk walk) {
    return walk.graph().loss() == Loss.HALF_SQUARED_ERROR
        && walk.graph().outputLayer().activation() == ActivationFunction.SIGMOID;
  }

  private static StepWords again(Walk walk) {
    return words(
        Text.of("Once more, forward", "再做一次前向"),
        Text.of(
            "The same sample with the new weights: the error went from {a} to {b}.",
            "同一个样本，用新的权重：误差从 {a} 变到 {b}。"),
        "a",
        Digits.few(walk.loss()),
        "b",
        Digits.few(walk.lossAfter()));
  }

  static Text of(Stage stage) {
    return switch (stage) {
      case FORWARD -> FollowTexts.FORWARD;
      case ERROR -> FollowTexts.ERROR;
      case BACKWARD -> FollowTexts.BACKWARD;
      case UPDATE -> FollowTexts.UPDATE;
      case AGAIN -> FollowTexts.ONCE_MORE;
    };
  }

  /** What a factor says. */
  static Text of(Factor factor, Walk walk, CalculationStep step) {
    String weight = step.subject() instanceof Place.Weight(int p) ? walk.name(p).plain() : "";
    boolean isBias = step.subject() instanceof Place.Weight(int p) && walk.isBias(p);
    return switch (factor.role()) {
      case MISS -> FollowTexts.MISS;
      case BLAME -> Texts.filled(FollowTexts.SHARE_OF, "a", neuron(walk, factor));
      case SLOPE -> slope(walk, factor);
      case MISS_AND_SLOPE -> FollowTexts.BOTH;
      case INPUT -> isBias ? FollowTexts.ALWAYS_1 : Texts.filled(FollowTexts.LOUD, "a", weight);
    };
  }

  private static String neuron(Walk walk, Factor factor) {
    return factor.place() instanceof Place.Out(int layer, int unit) ? unit(walk, layer, unit) : "";
  }

  private static Text slope(Walk walk, Factor factor) {
    int layer = factor.place() instanceof Place.Net(int index, int unit) ? index : 0;
    return Texts.filledWith(
        FollowTexts.SLOPE, "a", walk.layers().get(layer).activation(walk.graph()).title());
  }
}
