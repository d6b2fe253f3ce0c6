package layerlab.graph;

/** All of a node's values flow to another node. */
public record Edge(NodeId from, NodeId to) {
  public static Edge of(String from, String to) {
    return new Edge(new NodeId(from), new NodeId(to));
  }
}
