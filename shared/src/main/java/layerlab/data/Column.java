package layerlab.data;

import java.util.ArrayList;
import java.util.List;
import layerlab.spec.Text;

/**
 * A column of a table: a number, or one of some categories.
 *
 * @param categories in the alphabetical order of the words in the file; empty for a number
 */
public record Column(Text name, List<Text> categories) {
  public Column {
    categories = List.copyOf(categories);
  }

  static Column number(String en, String zh) {
    return new Column(Text.of(en, zh), List.of());
  }

  static Column category(String en, String zh, Text... categories) {
    return new Column(Text.of(en, zh), List.of(categories));
  }

  /** How many inputs it becomes: two categories are one, more are one each (one-hot). */
  public int width() {
    return width(categories.size());
  }

  static int width(int categories) {
    return categories > 2 ? categories : 1;
  }

  /** What the inputs are called; of two categories the second is 1. */
  List<Text> inputs() {
    return switch (categories.size()) {
      case 0 -> List.of(name);
      case 2 -> List.of(categories.getLast());
      default -> categories;
    };
  }

  /** All inputs of some columns, in their order. */
  static List<Text> inputs(List<Column> columns) {
    List<Text> inputs = new ArrayList<>();
    for (Column column : columns) {
      inputs.addAll(column.inputs());
    }
    return inputs;
  }
}
