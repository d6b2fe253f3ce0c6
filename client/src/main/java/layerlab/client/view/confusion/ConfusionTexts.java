package layerlab.client.view.confusion;

import layerlab.spec.Text;

/** The words around the matrix. */
final class ConfusionTexts {
  private ConfusionTexts() {}

  static final Text TITLE = Text.of("Where it is wrong", "哪里认错了");
  static final Text AXES = Text.of("rows: truth, columns: answer", "行：真值，列：回答");
  static final Text TEST = Text.of("test part", "测试集");
  static final Text TRAIN = Text.of("train part", "训练集");
  static final Text PARTS = Text.of("Samples that are counted", "统计哪些样本");
  static final Text GRID =
      Text.of("Confusion matrix: rows are the truth, columns the answers", "混淆矩阵：行是真值，列是回答");
  static final Text NOT_A_NUMBER = Text.of("NaN", "NaN");
  static final Text WAITING =
      Text.of(
          "After the first epoch it shows which class is taken for which.",
          "跑完第一轮，这里会显示哪一类被认成了哪一类。");
  static final Text STOP = Text.of(". ", "。");
  static final Text PRESS = Text.of("Press a number to see its samples.", "点一个数，看看是哪些样本。");
  static final Text ONLY_TEST =
      Text.of("Samples can be looked at in the test part.", "样本只在测试集里查看。");
  static final Text COMING = Text.of("On their way …", "正在取来……");
  static final Text NOTHING = Text.of("Not one in the test part.", "测试集里一个也没有。");
  static final Text CLOSE = Text.of("Close the list", "关闭列表");
  static final Text IN_CENTIMETRES = Text.of("in cm", "单位：厘米");
  static final Text SAMPLE = Text.of("no.", "编号");

  static Text total(int right, int all) {
    return Text.of(right + " of " + all + " right", "共 " + all + " 个，对 " + right + " 个");
  }

  static Text recognized(Text name, int count, int of) {
    return Text.of(
        name.en() + " recognized: " + count + " of " + of,
        name.zh() + " 认对：" + of + " 个中 " + count + " 个");
  }

  static Text taken(Text name, Text answer, int count, int of) {
    return Text.of(
        name.en() + " taken for " + answer.en() + ": " + count + " of " + of,
        name.zh() + " 认成 " + answer.zh() + "：" + of + " 个中 " + count + " 个");
  }

  static Text overflowed(Text name, int count, int of) {
    return Text.of(
        name.en() + " answered with no number: " + count + " of " + of,
        name.zh() + " 的回答不是数：" + of + " 个中 " + count + " 个");
  }

  static Text listOfRight(Text name) {
    return Text.of(name.en() + " recognized", name.zh() + " 认对");
  }

  static Text listOfWrong(Text name, Text answer) {
    return Text.of(name.en() + " taken for " + answer.en(), name.zh() + " 认成 " + answer.zh());
  }

  static Text listOfOverflowed(Text name) {
    return Text.of(name.en() + " answered with no number", name.zh() + " 的回答不是数");
  }

  static final Text FOLLOW = Text.of("Follow it through the network", "跟着它走过网络");

  static Text sample(int number) {
    return Text.of("sample " + number, "第 " + number + " 号样本");
  }

  static Text first(int shown, int all) {
    return Text.of("the first " + shown + " of " + all, all + " 个中的前 " + shown + " 个");
  }

  static Text lookAgain(int count) {
    return Text.of("Now there are " + count + ": look again", "现在是 " + count + " 个：再看一次");
  }
}
