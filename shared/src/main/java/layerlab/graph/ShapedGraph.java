package layerlab.graph;

import java.util.List;
import java.util.Optional;
import layerlab.data.DataShape;
import layerlab.data.TargetCoding;
import layerlab.layer.Output;
import layerlab.plan.Loss;

/**
 * A graph that passed {@link GraphCheck}: the only thing that an engine takes. Its nodes stand in
 * an order in which every node comes after its inputs; the input is first, the output last.
 */
public final class ShapedGraph {
  private final List<ShapedNode> nodes;
  private final DataShape data;
  private final Loss loss;
  private final TargetCoding coding;
  private final ParameterLayout layout;

  ShapedGraph(List<ShapedNode> nodes, DataShape data, Loss loss, TargetCoding coding) {
    this.nodes = List.copyOf(nodes);
    this.data = data;
    this.loss = loss;
    this.coding = coding;
    this.layout = ParameterLayout.of(nodes);
  }

  public List<ShapedNode> nodes() {
    return nodes;
  }

  public Optional<ShapedNode> node(NodeId id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
  }

  public ShapedNode input() {
    return nodes.getFirst();
  }

  public ShapedNode output() {
    return nodes.getLast();
  }

  /** The output's layer. */
  public Output outputLayer() {
    return (Output) output().layer();
  }

  public DataShape data() {
    return data;
  }

  public Loss loss() {
    return loss;
  }

  /** How the truth is written for this output and loss. */
  public TargetCoding coding() {
    return coding;
  }

  public ParameterLayout layout() {
    return layout;
  }

  public int parameterCount() {
    return layout.size();
  }
}
