package layerlab.data;

import java.util.List;
import java.util.Optional;
import layerlab.shape.Shape;
import layerlab.spec.Text;

/** The tables that ship with the product; their samples live on the server. */
public enum TableSet {
  IRIS(
      new Story(
          "iris",
          Text.of("iris flowers", "鸢尾花"),
          Text.of("Tell three kinds of {set} apart by four lengths", "凭四个长度分开三种{set}"),
          Text.of("flowers", "朵花")),
      150,
      TableColumns.IRIS,
      classes(
          Text.of("setosa", "山鸢尾"), Text.of("versicolor", "变色鸢尾"), Text.of("virginica", "维吉尼亚鸢尾"))),
  DIGITS(
      new Story(
          "digits",
          Text.of("digits 8×8", "手写数字 8×8"),
          Text.of("handwritten digits", "手写数字"),
          Text.of("Read {set}", "认出{set}"),
          Text.of("images", "张图")),
      1797,
      new Shape.Image(1, 8, 8),
      Task.Classification.named('0', 10)),
  PENGUINS(
      new Story(
          "penguins",
          Text.of("penguins", "企鹅"),
          Text.of("Tell three kinds of {set} apart by body and island", "凭体型和岛屿分开三种{set}"),
          Text.of("birds", "只鸟")),
      344,
      TableColumns.PENGUINS,
      classes(Text.of("Adélie", "阿德利"), Text.of("chinstrap", "帽带"), Text.of("gentoo", "巴布亚"))),
  WINE(
      new Story(
          "wine",
          Text.of("wine", "葡萄酒"),
          Text.of("Tell which of three vines a {set} is from", "认出{set}出自哪种葡萄"),
          Text.of("wines", "瓶酒")),
      178,
      TableColumns.WINE,
      classes(Text.of("vine 1", "品种 1"), Text.of("vine 2", "品种 2"), Text.of("vine 3", "品种 3"))),
  BREAST_CANCER(
      new Story(
          "breast-cancer",
          Text.of("breast cancer", "乳腺癌"),
          Text.of("Recognize {set} by its cells' nuclei", "凭细胞核认出{set}"),
          Text.of("tumours", "例肿瘤")),
      569,
      TableColumns.breastCancer(),
      classes(Text.of("benign", "良性"), Text.of("malignant", "恶性"))),
  TITANIC(
      new Story(
          "titanic",
          Text.of("Titanic", "泰坦尼克号"),
          Text.of("Tell who survived the {set}", "判断谁在{set}上生还"),
          Text.of("passengers", "名乘客")),
      1309,
      TableColumns.TITANIC,
      classes(Text.of("died", "遇难"), Text.of("survived", "生还"))),
  SPAMBASE(
      new Story(
          "spambase",
          Text.of("spam", "垃圾邮件"),
          Text.of("Recognize {set} by its words", "凭用词认出{set}"),
          Text.of("mails", "封邮件")),
      4601,
      TableColumns.spambase(),
      classes(Text.of("mail", "正常"), Text.of("spam", "垃圾"))),
  LETTERS(
      new Story(
          "letters",
          Text.of("letters", "字母"),
          Text.of("Read {set} by sixteen measures of their shape", "凭十六个形状指标认出{set}"),
          Text.of("letters", "个字母")),
      20000,
      TableColumns.LETTERS,
      Task.Classification.named('A', 26)),
  CONCRETE(
      new Story(
          "concrete",
          Text.of("concrete", "混凝土"),
          Text.of("Predict how strong {set} becomes from what is mixed", "由配比预测{set}的强度"),
          Text.of("samples", "份试样")),
      1030,
      TableColumns.CONCRETE,
      new Quantity(Text.of("strength", "抗压强度"), Text.same("MPa"))),
  AUTO_MPG(
      new Story(
          "auto-mpg",
          Text.of("cars", "汽车油耗"),
          Text.of("cars", "汽车"),
          Text.of("Predict how far {set} go on a gallon", "预测{set}一加仑油能跑多远"),
          Text.of("cars", "辆车")),
      398,
      TableColumns.AUTO_MPG,
      new Quantity(Text.of("consumption", "油耗"), Text.same("mpg")));

  /**
   * What is told of a table.
   *
   * @param name what the recipe calls it in its sentence
   * @param goal what is to be learned, as the recipe says it; {set} stands for the name
   * @param noun what its rows are; in Chinese with the measure word
   */
  private record Story(String id, Text title, Text name, Text goal, Text noun) {
    Story(String id, Text title, Text goal, Text noun) {
      this(id, title, title, goal, noun);
    }
  }

  private final Story story;
  private final int count;
  private final Shape input;
  private final List<Column> columns;
  private final List<Text> classes;
  private final Optional<Quantity> quantity;

  TableSet(Story story, int count, List<Column> columns, List<Text> classes) {
    this.story = story;
    this.count = count;
    this.input = new Shape.Vector(Column.inputs(columns).size());
    this.columns = columns;
    this.classes = classes;
    this.quantity = Optional.empty();
  }

  TableSet(Story story, int count, List<Column> columns, Quantity quantity) {
    this.story = story;
    this.count = count;
    this.input = new Shape.Vector(Column.inputs(columns).size());
    this.columns = columns;
    this.classes = List.of();
    this.quantity = Optional.of(quantity);
  }

  TableSet(Story story, int count, Shape.Image input, List<Text> classes) {
    this.story = story;
    this.count = count;
    this.input = input;
    this.columns = List.of();
    this.classes = classes;
    this.quantity = Optional.empty();
  }

  private static List<Text> classes(Text... classes) {
    return List.of(classes);
  }

  public String id() {
    return story.id;
  }

  public Text title() {
    return story.title;
  }

  /** What the recipe calls it in its sentence. */
  public Text spoken() {
    return story.name;
  }

  /** What is to be learned, as the recipe says it; {@code {set}} stands for the name. */
  public Text goal() {
    return story.goal;
  }

  /** What its rows are, many of them; in Chinese with the measure word. */
  public Text noun() {
    return story.noun;
  }

  public int count() {
    return count;
  }

  /** The shape of one sample. */
  public Shape input() {
    return input;
  }

  /** What is asked of its rows. */
  public Task task() {
    return quantity.isPresent() ? new Task.Regression() : new Task.Classification(classes);
  }

  /** What is predicted, where that is a number. */
  public Optional<Quantity> quantity() {
    return quantity;
  }

  /** In the alphabetical order of the words in the file; none where a number is predicted. */
  public List<Text> classes() {
    return classes;
  }

  /** How many rows each class has; none where a number is predicted. */
  public List<Integer> sizes() {
    return switch (this) {
      case IRIS -> List.of(50, 50, 50);
      case DIGITS -> List.of(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
      case PENGUINS -> List.of(152, 68, 124);
      case WINE -> List.of(59, 71, 48);
      case BREAST_CANCER -> List.of(357, 212);
      case TITANIC -> List.of(809, 500);
      case SPAMBASE -> List.of(2788, 1813);
      case LETTERS ->
          List.of(
              789, 766, 736, 805, 768, 775, 773, 734, 755, 747, 739, 761, 792, 783, 753, 803, 783,
              758, 748, 796, 813, 764, 752, 787, 786, 734);
      case CONCRETE, AUTO_MPG -> List.of();
    };
  }

  /**
   * How many of its rows have nothing in some column; the mean of the training part stands in for
   * it.
   */
  public int incomplete() {
    return switch (this) {
      case PENGUINS -> 11;
      case TITANIC -> 266;
      case AUTO_MPG -> 6;
      default -> 0;
    };
  }

  /** The columns in the order of the file; empty for images. */
  public List<Column> columns() {
    return columns;
  }

  /** The names of the inputs, as they stand beside the drawing; empty for images. */
  public List<Text> inputs() {
    return Column.inputs(columns);
  }
}
