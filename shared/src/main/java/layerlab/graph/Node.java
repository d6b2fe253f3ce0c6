package layerlab.graph;

import layerlab.layer.Layer;

/** A layer at its place in a graph. */
public record Node(NodeId id, Layer layer) {
  public static Node of(String id, Layer layer) {
    return new Node(new NodeId(id), layer);
  }
}
