package layerlab.data;

import java.util.List;
import layerlab.spec.Text;

/**
 * A column of somebody's table that is learned from, or that is to be predicted.
 *
 * @param at its place in the file, from 0
 * @param words what stands in it, in the order of their numbers; empty for numbers
 */
public record OwnColumn(int at, String name, List<String> words) {
  public OwnColumn {
    words = List.copyOf(words);
  }

  public boolean isNumber() {
    return words.isEmpty();
  }

  /** How many inputs it becomes. */
  public int width() {
    return Column.width(words.size());
  }

  /** The words as texts; they are the same in every language. */
  List<Text> titles() {
    return words.stream().map(Text::same).toList();
  }
}
