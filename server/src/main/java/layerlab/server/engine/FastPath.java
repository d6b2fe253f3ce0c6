package layerlab.server.engine;

import layerlab.graph.ShapedGraph;
import layerlab.layer.Activation;
import layerlab.layer.Add;
import layerlab.layer.BatchNorm;
import layerlab.layer.Concat;
import layerlab.layer.Dense;
import layerlab.layer.Dropout;
import layerlab.layer.Input;
import layerlab.layer.Layer;
import layerlab.layer.Output;
import layerlab.plan.TrainingPlan;
import layerlab.wire.TrainedBy;

/** Where {@code auto} draws the line between the engines: docs/decisions/006. */
public final class FastPath {
  /** Up to so many parameters in every layer our own arithmetic is the faster one. */
  private static final int MOST_PARAMETERS = 10_000;

  private FastPath() {}

  /** What is to train a network. */
  public static TrainedBy by(ShapedGraph graph, TrainingPlan plan) {
    return switch (plan.engine()) {
      case DL4J -> TrainedBy.DL4J;
      case AUTO -> takes(graph) ? TrainedBy.FAST_PATH : TrainedBy.DL4J;
    };
  }

  private static boolean takes(ShapedGraph graph) {
    return graph.nodes().stream()
        .allMatch(node -> isDense(node.layer()) && node.parameterCount() <= MOST_PARAMETERS);
  }

  /** Whether a layer belongs to the dense family, whose every combination is held against DL4J. */
  private static boolean isDense(Layer layer) {
    return switch (layer) {
      case Input input -> true;
      case Dense dense -> true;
      case Activation activation -> true;
      case Dropout dropout -> true;
      case Add add -> true;
      case Concat concat -> true;
      case Output output -> true;
      case BatchNorm norm -> false;
    };
  }
}
