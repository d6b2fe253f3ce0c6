package layerlab.client.view;

import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.layer.Dense;
import layerlab.layer.Input;
import layerlab.layer.Layer;
import layerlab.layer.Output;
import layerlab.spec.Text;

/** What people call the layers of a graph: {@code Inputs}, {@code Hidden 2}, {@code Dropout}. */
public final class LayerNames {
  private LayerNames() {}

  public static Text of(Graph graph, NodeId id) {
    return graph.node(id).map(node -> of(graph, node)).orElseGet(() -> Text.same(id.value()));
  }

  private static Text of(Graph graph, Node node) {
    if (node.layer() instanceof Input) {
      return Text.of("Inputs", "输入");
    }
    if (node.layer() instanceof Output) {
      return Text.of("Output", "输出");
    }
    Text title = title(node.layer());
    int number = 0;
    int count = 0;
    for (Node other : graph.nodes()) {
      if (other.layer().kind().id().equals(node.layer().kind().id())) {
        count++;
        number = other.id().equals(node.id()) ? count : number;
      }
    }
    boolean isNumbered = count > 1 || node.layer() instanceof Dense;
    return isNumbered ? Text.of(title.en() + " " + number, title.zh() + " " + number) : title;
  }

  private static Text title(Layer layer) {
    return layer instanceof Dense ? Text.of("Hidden", "隐层") : layer.kind().label().title();
  }
}
