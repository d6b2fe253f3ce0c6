package layerlab.data;

import java.util.ArrayList;
import java.util.List;
import layerlab.spec.Text;

/** What is asked of each sample. */
public sealed interface Task {

  /** One real number. */
  record Regression() implements Task {}

  /** One of two or more classes, named in the order of their index. */
  record Classification(List<Text> classes) implements Task {
    public Classification {
      classes = List.copyOf(classes);
    }

    /** The classes of points in the plane: −1 and +1 where there are two. */
    static List<Text> planar(int classes) {
      return classes == 2 ? List.of(Text.same("−1"), Text.same("+1")) : named('A', classes);
    }

    /** Classes named by consecutive characters, such as A, B, C. */
    static List<Text> named(char first, int count) {
      List<Text> names = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        names.add(Text.same(String.valueOf((char) (first + i))));
      }
      return names;
    }
  }
}
