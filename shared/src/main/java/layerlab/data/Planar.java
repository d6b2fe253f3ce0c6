package layerlab.data;

import java.util.List;
import layerlab.shape.Shape;

/**
 * Points in the plane: what is drawn as a map.
 *
 * <p><b>Shapes</b> {@code Vector(number of features)}.
 */
public sealed interface Planar extends Data permits PlanarData, DrawnData {

  /** What the network is told of each point, in the order of {@link Feature}. */
  List<Feature> features();

  /** Where the points lie, the training part first. */
  PlanarPoints points();

  /** How many of the points are trained on. */
  int train();

  Task task();

  /** The number of classes, 0 for a regression. */
  int classes();

  @Override
  default DataShape shape() {
    return new DataShape(new Shape.Vector(features().size()), task());
  }

  /** The points as the network sees them, the training part first. */
  default Examples examples() {
    return points().examples(features(), train());
  }
}
