package layerlab.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.layer.Tensor;

/**
 * The neutral order of all numbers that a network learns and keeps: nodes in the order of the
 * {@link ShapedGraph}, each node's tensors in its layer's order, each tensor row-major. Engines,
 * wire, snapshots and {@code layerlab.maths} all use it.
 */
public record ParameterLayout(List<Place> places) {
  public ParameterLayout {
    places = List.copyOf(places);
  }

  /** A tensor of a node and where it begins in the flat array. */
  public record Place(NodeId node, Tensor tensor, int offset) {
    public int end() {
      return offset + tensor.size();
    }
  }

  static ParameterLayout of(List<ShapedNode> nodes) {
    List<Place> places = new ArrayList<>();
    int offset = 0;
    for (ShapedNode node : nodes) {
      for (Tensor tensor : node.tensors()) {
        places.add(new Place(node.id(), tensor, offset));
        offset += tensor.size();
      }
    }
    return new ParameterLayout(places);
  }

  /** How many numbers there are. */
  public int size() {
    return places.isEmpty() ? 0 : places.getLast().end();
  }

  /**
   * Where the numbers of a node begin.
   *
   * @throws IllegalArgumentException for a node that has none
   */
  public int offset(NodeId node) {
    return places.stream()
        .filter(place -> place.node().equals(node))
        .mapToInt(Place::offset)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(node + " has no parameters"));
  }

  public Optional<Place> place(NodeId node, Tensor.Role role) {
    return places.stream()
        .filter(place -> place.node().equals(node) && place.tensor().role() == role)
        .findFirst();
  }
}
