package layerlab.data;

import java.util.ArrayList;
import java.util.List;
import layerlab.shape.Shape;
import layerlab.spec.Text;

/** The tables that ship with the product; their samples live on the server. */
public enum TableSet {
  IRIS(
      "iris",
      Text.of("iris flowers", "鸢尾花"),
      150,
      new Shape.Vector(4),
      List.of(
          Text.of("setosa", "山鸢尾"), Text.of("versicolor", "变色鸢尾"), Text.of("virginica", "维吉尼亚鸢尾"))),
  DIGITS("digits", Text.of("digits 8×8", "手写数字 8×8"), 1797, new Shape.Image(1, 8, 8), digits());

  private final String id;
  private final Text title;
  private final int count;
  private final Shape input;
  private final List<Text> classes;

  TableSet(String id, Text title, int count, Shape input, List<Text> classes) {
    this.id = id;
    this.title = title;
    this.count = count;
    this.input = input;
    this.classes = classes;
  }

  private static List<Text> digits() {
    List<Text> digits = new ArrayList<>();
    for (int digit = 0; digit < 10; digit++) {
      digits.add(Text.same(Integer.toString(digit)));
    }
    return digits;
  }

  public String id() {
    return id;
  }

  public Text title() {
    return title;
  }

  public int count() {
    return count;
  }

  /** The shape of one sample. */
  public Shape input() {
    return input;
  }

  public List<Text> classes() {
    return classes;
  }

  /** The names of the inputs, as they stand beside the drawing; empty for images. */
  public List<Text> columns() {
    return switch (this) {
      case IRIS ->
          List.of(
              Text.of("sepal length", "花萼长"),
              Text.of("sepal width", "花萼宽"),
              Text.of("petal length", "花瓣长"),
              Text.of("petal width", "花瓣宽"));
      case DIGITS -> List.of();
    };
  }
}
