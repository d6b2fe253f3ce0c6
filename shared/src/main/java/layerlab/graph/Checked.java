package layerlab.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import layerlab.shape.Shape;

/** The outcome of a check. */
public sealed interface Checked {

  /** It may be trained. */
  record Valid(ShapedGraph graph) implements Checked {}

  /**
   * It may not, for at least one reason.
   *
   * @param problems in the order of the nodes
   * @param known the shapes that are certain all the same, for the drawing
   */
  record Invalid(List<Problem> problems, Map<NodeId, Shape> known) implements Checked {
    public Invalid {
      problems = List.copyOf(problems);
      known = new LinkedHashMap<>(known);
    }
  }
}
