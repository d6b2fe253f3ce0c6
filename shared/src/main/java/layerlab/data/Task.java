package layerlab.data;

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
  }
}
