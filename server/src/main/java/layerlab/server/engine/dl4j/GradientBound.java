package layerlab.server.engine.dl4j;

import java.util.List;
import layerlab.plan.Clipping;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Clips a gradient as {@link Clipping} says. DL4J's own clipping sees one layer or one parameter at
 * a time, never the norm of all.
 */
final class GradientBound {
  private GradientBound() {}

  /** Bounds, in place, the parts that make up one gradient. */
  static void apply(Clipping clipping, List<INDArray> parts) {
    double limit = clipping.limit();
    switch (clipping.mode()) {
      case NONE -> {}
      case VALUE ->
          parts.forEach(part -> Transforms.min(Transforms.max(part, -limit, false), limit, false));
      case NORM -> {
        double squares = 0;
        for (INDArray part : parts) {
          double norm = part.norm2Number().doubleValue();
          squares += norm * norm;
        }
        double norm = Math.sqrt(squares);
        if (norm > limit) {
          parts.forEach(part -> part.muli(limit / norm));
        }
      }
    }
  }
}
