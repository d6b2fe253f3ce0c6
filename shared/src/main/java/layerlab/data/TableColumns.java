package layerlab.data;

import java.util.ArrayList;
import java.util.List;
import layerlab.spec.Text;

/** The columns of the tables that ship with the product, in the order of their files. */
final class TableColumns {
  private static final Text FEMALE = Text.of("female", "女");
  private static final Text MALE = Text.of("male", "男");

  /** The words whose share among all words of a mail is measured, then such characters. */
  private static final String WORDS =
      "make address all 3d our over remove internet order mail receive will people report addresses"
          + " free business email you credit your font 000 money hp hpl george 650 lab labs telnet"
          + " 857 data 415 85 technology 1999 parts pm direct cs meeting original project re edu"
          + " table conference ; ( [ ! $ # ";

  private TableColumns() {}

  static final List<Column> IRIS =
      List.of(
          Column.number("sepal length", "花萼长"),
          Column.number("sepal width", "花萼宽"),
          Column.number("petal length", "花瓣长"),
          Column.number("petal width", "花瓣宽"));

  static final List<Column> PENGUINS =
      List.of(
          Column.category(
              "island",
              "岛屿",
              Text.of("Biscoe", "比斯科岛"),
              Text.of("Dream", "梦岛"),
              Text.of("Torgersen", "托格森岛")),
          Column.number("bill length", "喙长"),
          Column.number("bill depth", "喙厚"),
          Column.number("flipper length", "鳍肢长"),
          Column.number("body mass", "体重"),
          Column.category("sex", "性别", Text.of("female", "雌"), Text.of("male", "雄")));

  static final List<Column> WINE =
      List.of(
          Column.number("alcohol", "酒精"),
          Column.number("malic acid", "苹果酸"),
          Column.number("ash", "灰分"),
          Column.number("alkalinity of ash", "灰分碱度"),
          Column.number("magnesium", "镁"),
          Column.number("phenols", "总酚"),
          Column.number("flavanoids", "类黄酮"),
          Column.number("other phenols", "非黄烷酚"),
          Column.number("proanthocyanins", "原花青素"),
          Column.number("colour intensity", "色度"),
          Column.number("hue", "色调"),
          Column.number("OD 280/315", "OD 280/315"),
          Column.number("proline", "脯氨酸"));

  static final List<Column> TITANIC =
      List.of(
          Column.number("class", "舱等"),
          Column.category("sex", "性别", FEMALE, MALE),
          Column.number("age", "年龄"),
          Column.number("siblings, spouse", "兄弟姐妹与配偶"),
          Column.number("parents, children", "父母与子女"),
          Column.number("fare", "票价"),
          Column.category(
              "embarked",
              "登船港",
              Text.of("Cherbourg", "瑟堡"),
              Text.of("Queenstown", "昆士敦"),
              Text.of("Southampton", "南安普敦")));

  static final List<Column> LETTERS =
      List.of(
          Column.number("box x", "框 x"),
          Column.number("box y", "框 y"),
          Column.number("width", "宽"),
          Column.number("height", "高"),
          Column.number("ink", "墨点数"),
          Column.number("mean x", "x 均值"),
          Column.number("mean y", "y 均值"),
          Column.number("variance x", "x 方差"),
          Column.number("variance y", "y 方差"),
          Column.number("covariance", "xy 协方差"),
          Column.number("x²y", "x²y"),
          Column.number("xy²", "xy²"),
          Column.number("edges across", "横向边缘"),
          Column.number("edges across · y", "横向边缘 · y"),
          Column.number("edges up", "纵向边缘"),
          Column.number("edges up · x", "纵向边缘 · x"));

  static final List<Column> CONCRETE =
      List.of(
          Column.number("cement", "水泥"),
          Column.number("slag", "矿渣"),
          Column.number("fly ash", "粉煤灰"),
          Column.number("water", "水"),
          Column.number("plasticizer", "减水剂"),
          Column.number("coarse aggregate", "粗骨料"),
          Column.number("fine aggregate", "细骨料"),
          Column.number("age", "龄期"));

  static final List<Column> AUTO_MPG =
      List.of(
          Column.number("cylinders", "气缸数"),
          Column.number("displacement", "排量"),
          Column.number("horsepower", "马力"),
          Column.number("weight", "车重"),
          Column.number("acceleration", "加速"),
          Column.number("year", "年份"),
          Column.category(
              "origin",
              "产地",
              Text.of("Europe", "欧洲"),
              Text.of("Japan", "日本"),
              Text.of("USA", "美国")));

  /** Ten measures of the cells' nuclei: their mean, their standard error, their worst. */
  static List<Column> breastCancer() {
    List<Text> measures =
        List.of(
            Text.of("radius", "半径"),
            Text.of("texture", "纹理"),
            Text.of("perimeter", "周长"),
            Text.of("area", "面积"),
            Text.of("smoothness", "光滑度"),
            Text.of("compactness", "紧致度"),
            Text.of("concavity", "凹度"),
            Text.of("concave points", "凹点"),
            Text.of("symmetry", "对称性"),
            Text.of("fractal dimension", "分形维数"));
    List<Text> figures =
        List.of(Text.of(", mean", "均值"), Text.of(", error", "误差"), Text.of(", worst", "最差值"));
    List<Column> columns = new ArrayList<>();
    for (Text figure : figures) {
      for (Text measure : measures) {
        columns.add(Column.number(measure.en() + figure.en(), measure.zh() + figure.zh()));
      }
    }
    return columns;
  }

  static List<Column> spambase() {
    List<Column> columns = new ArrayList<>();
    int from = 0;
    for (int end = WORDS.indexOf(' '); end > 0; end = WORDS.indexOf(' ', from)) {
      String word = WORDS.substring(from, end);
      columns.add(Column.number(word, word));
      from = end + 1;
    }
    columns.add(Column.number("capitals, mean run", "连续大写均长"));
    columns.add(Column.number("capitals, longest run", "连续大写最长"));
    columns.add(Column.number("capitals, total", "大写总数"));
    return columns;
  }
}
