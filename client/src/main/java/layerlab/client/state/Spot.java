package layerlab.client.state;

import java.util.List;
import java.util.Optional;
import layerlab.graph.Edge;
import layerlab.graph.NodeId;
import layerlab.wire.ParameterRef;

/** Something on the stage that can be selected, or be under the pointer. */
public sealed interface Spot {

  record Nothing() implements Spot {}

  /** A layer as a whole; the output's map belongs to the output layer. */
  record OfLayer(NodeId node) implements Spot {}

  /** Several layers at once, lit by a word of the recipe that speaks of all of them. */
  record OfLayers(List<NodeId> nodes) implements Spot {
    public OfLayers {
      nodes = List.copyOf(nodes);
    }
  }

  /** One neuron. */
  record OfUnit(NodeId node, int unit) implements Spot {}

  /** One weight or bias. */
  record OfWeight(ParameterRef parameter) implements Spot {}

  /** The connection between two layers, all its weights together. */
  record OfEdge(Edge edge) implements Spot {}

  /** One of the values that the data can offer, used or not: the index of a feature or column. */
  record OfInput(int index) implements Spot {}

  /** The points of the data. */
  record OfData() implements Spot {}

  /** Whether a weight or bias is read where it is selected. */
  default boolean hasNumber() {
    return this instanceof OfUnit || this instanceof OfWeight;
  }

  /** The layer that it belongs to. */
  default Optional<NodeId> layer() {
    return switch (this) {
      case OfLayer(NodeId node) -> Optional.of(node);
      case OfUnit(NodeId node, int unit) -> Optional.of(node);
      case OfWeight(ParameterRef parameter) -> Optional.of(parameter.node());
      case OfEdge(Edge edge) -> Optional.of(edge.to());
      case Nothing() -> Optional.empty();
      case OfLayers(List<NodeId> nodes) -> Optional.empty();
      case OfInput(int index) -> Optional.empty();
      case OfData() -> Optional.empty();
    };
  }
}
