package layerlab.client.view;

import layerlab.data.Data;
import layerlab.data.DrawnData;
import layerlab.data.OwnTable;
import layerlab.data.Planar;
import layerlab.data.PlanarData;
import layerlab.data.PlanarSet;
import layerlab.data.TableData;
import layerlab.data.TableSet;
import layerlab.plan.ConstantRate;
import layerlab.plan.CosineRate;
import layerlab.plan.ExponentialRate;
import layerlab.plan.InverseRate;
import layerlab.plan.PolynomialRate;
import layerlab.plan.Schedule;
import layerlab.plan.StepRate;
import layerlab.spec.Text;

/** The sentences of the recipe; names in braces stand for values. */
final class RecipeTexts {
  private RecipeTexts() {}

  static final Text MODEL = Text.of("Use {network};", "用 {network}；");
  static final Text MODEL_WITH = Text.of("Use {network} with {extras};", "用 {network}，加上{extras}；");

  static final Text NO_LAYERS = Text.of("no hidden layer", "零个隐层");
  static final Text LAYERS =
      Text.of("{layers} {activation} neurons", "{layers} 个 {activation} 神经元");
  static final Text MIXED_LAYERS = Text.of("{layers} neurons", "{layers} 神经元");
  static final Text MANY_LAYERS =
      Text.of(
          "{neurons} {activation} neurons in {depth} layers",
          "{depth} 层共 {neurons} 个 {activation} 神经元");
  static final Text MANY_MIXED_LAYERS =
      Text.of("{neurons} neurons in {depth} layers", "{depth} 层共 {neurons} 个神经元");

  static final Text SHORTCUT = Text.of("a shortcut", " 1 条捷径");
  static final Text SHORTCUTS = Text.of("{joins} shortcuts", " {joins} 条捷径");
  static final Text NORMALIZATION = Text.of("normalization", "批归一化");
  static final Text DROPOUT = Text.of("{dropped} dropout", " {dropped} 的随机丢弃");
  static final Text DROPOUTS = Text.of("dropout", "随机丢弃");

  static final Text FALLING = Text.of(" falling {schedule}", "，按{schedule}下降");
  static final Text WARM_UP = Text.of(" after {warmUp} epochs of warm-up", "，先预热 {warmUp} 轮");
  static final Text CLIPPED = Text.of(", gradients clipped at {clipAt}", "，梯度裁剪到 {clipAt}");
  static final Text STOPPING =
      Text.of(", stopping after {patience} epochs without gain", "，{patience} 轮没有变好就停");

  private static final Text ROWS = Text.of("rows", "行");

  /** How the rate falls. */
  static Text falling(Schedule schedule) {
    return switch (schedule) {
      case ConstantRate constant -> constant.kind().label().title();
      case StepRate step -> Text.of("in steps", "阶梯");
      case ExponentialRate exponential -> Text.of("exponentially", "指数");
      case InverseRate inverse -> Text.of("inversely", "反比");
      case PolynomialRate polynomial -> Text.of("as a polynomial", "多项式");
      case CosineRate cosine -> Text.of("as a cosine", "余弦");
    };
  }

  /** What is to be learned, and from what. */
  static Text task(Data data) {
    return switch (data) {
      case PlanarData points -> {
        Text task = task(points.set());
        yield Text.of(
            task.en() + ", from {count} points with {noise} noise.",
            task.zh() + "：{count} 个点，噪声 {noise}。");
      }
      case DrawnData points ->
          Text.of(
              drawn().en() + ", learning from {trainShare} of {samples} points with {noise} noise.",
              drawn().zh() + "：从 {samples} 个点中学 {trainShare}，噪声 {noise}。");
      case TableData rows -> task(rows.set());
      case OwnTable rows -> learning(goal(rows), ROWS);
    };
  }

  private static Text task(PlanarSet set) {
    return switch (set) {
      case SPIRAL -> Text.of("Tell the two arms of a {set} apart", "分开{set}的两条臂");
      case CIRCLE -> Text.of("Tell the inside of a {set} from its rim", "分开{set}的内外");
      case XOR -> Text.of("Learn the {set} of two signs", "学会两个符号的{set}");
      case GAUSS, BLOBS, MOONS, RINGS -> Text.of("Tell {set} apart", "分开{set}");
      case PLANE -> Text.of("Predict the height of a {set}", "预测{set}的高度");
      case MULTI_GAUSS -> Text.of("Predict the height of {set}", "预测{set}的高度");
    };
  }

  private static Text drawn() {
    return Text.of("Tell the {classes} classes of {set} apart", "分开{set}的 {classes} 个类别");
  }

  private static Text task(TableSet set) {
    return learning(set.goal(), set.noun());
  }

  private static Text learning(Text goal, Text noun) {
    return Text.of(
        goal.en() + ", learning from {trainShare} of {samples} " + noun.en() + ".",
        goal.zh() + "：从 {samples} " + noun.zh() + "中学 {trainShare}。");
  }

  /** What somebody called a column may look like one of our names in braces. */
  private static Text goal(OwnTable table) {
    String target = table.schema().target().name().replace('{', '(').replace('}', ')');
    return Text.of("Predict " + target + " in {set}", "预测{set}中的“" + target + "”");
  }

  /** The set as the sentence names it. */
  static Text set(Data data) {
    return switch (data) {
      case PlanarData points -> points.set().title();
      case DrawnData points -> points.kind().label().title();
      case TableData rows -> rows.set().spoken();
      case OwnTable rows -> rows.title();
    };
  }

  /** How it is learned. */
  static Text training(Data data) {
    Text samples = samples(data);
    return Text.of(
        "learn with {optimizer} at rate {rate}{course}, {batch} "
            + samples.en()
            + " at a time{restraint}, seed {seed}.",
        "以 {optimizer} 学习，学习率 {rate}{course}，每次看 {batch} "
            + samples.zh()
            + "{restraint}，种子 {seed}。");
  }

  private static Text samples(Data data) {
    return switch (data) {
      case Planar points -> Text.of("points", "个点");
      case TableData rows -> rows.set().noun();
      case OwnTable rows -> ROWS;
    };
  }

  /** The whole in one breath. */
  static Text brief(Data data) {
    Text task =
        switch (data) {
          case PlanarData points -> task(points.set());
          case DrawnData points -> drawn();
          case TableData rows -> rows.set().goal();
          case OwnTable rows -> goal(rows);
        };
    return Text.of(
        task.en() + " with {network}; {optimizer} at rate {rate}.",
        task.zh() + "：{network}；{optimizer}，学习率 {rate}。");
  }
}
