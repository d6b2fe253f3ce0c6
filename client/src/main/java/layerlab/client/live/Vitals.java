package layerlab.client.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import layerlab.dense.LayerCheckup;
import layerlab.dense.LayerStatistics;
import layerlab.graph.NodeId;
import layerlab.graph.ShapedGraph;
import layerlab.graph.ShapedNode;
import layerlab.wire.Checkup;
import layerlab.wire.Frame;

/** The newest statistics of the layers that learn, and how large their gradients were. */
public final class Vitals {
  /** So many readings of a gradient are drawn: half a minute of a run that is watched. */
  private static final int MOST = 60;

  private final Map<NodeId, Sign> signs = new HashMap<>();
  private List<ShapedNode> layers = List.of();
  private int revision;

  /**
   * What is known of one layer.
   *
   * @param gradients the sizes of its gradient, oldest first, the last of them that of the newest
   */
  public record Sign(LayerStatistics newest, List<Double> gradients) {
    public Sign {
      gradients = List.copyOf(gradients);
    }
  }

  /** Nothing before the server has measured a step of this graph. */
  public Optional<Sign> of(NodeId layer) {
    return Optional.ofNullable(signs.get(layer));
  }

  /** The layers that learn, in the graph's order. */
  public List<ShapedNode> layers() {
    return layers;
  }

  /** Grows with every change. */
  public int revision() {
    return revision;
  }

  /** The same layers, of which nothing is known. */
  Vitals unmeasured(int other) {
    Vitals none = new Vitals();
    none.layers = layers;
    none.revision = -1 - other;
    return none;
  }

  /** The same layers after some checkups. */
  Vitals at(List<Checkup> checkups) {
    Vitals then = new Vitals();
    then.layers = layers;
    for (Checkup checkup : checkups) {
      then.take(checkup.layers().stream().map(LayerCheckup::statistics).toList());
    }
    return then;
  }

  /** Another graph: of layers that stay, old readings are no longer comparable. */
  void follow(ShapedGraph graph) {
    layers = LayerStatistics.layers(graph);
    forget();
  }

  void forget() {
    signs.clear();
    revision++;
  }

  /** Takes statistics unless they belong to another graph. */
  void take(Frame.Statistics frame) {
    take(frame.layers());
  }

  private void take(List<LayerStatistics> measured) {
    if (measured.size() != layers.size()) {
      return;
    }
    for (int i = 0; i < layers.size(); i++) {
      NodeId id = layers.get(i).id();
      LayerStatistics newest = measured.get(i);
      List<Double> gradients = new ArrayList<>(of(id).map(Sign::gradients).orElse(List.of()));
      if (gradients.size() == MOST) {
        gradients.removeFirst();
      }
      gradients.add(newest.gradient());
      signs.put(id, new Sign(newest, gradients));
    }
    revision++;
  }
}
