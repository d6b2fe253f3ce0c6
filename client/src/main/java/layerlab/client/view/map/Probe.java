package layerlab.client.view.map;

import java.util.List;
import java.util.Optional;
import layerlab.data.Feature;
import layerlab.dense.DenseNet;
import layerlab.graph.NodeId;
import layerlab.graph.ShapedGraph;

/** Asks the network about one point of the plane. */
public final class Probe {
  private Optional<ShapedGraph> graph = Optional.empty();
  private Optional<DenseNet> net = Optional.empty();

  /**
   * What the units of a layer give at a point; empty where the graph does not take the features.
   */
  public double[] ask(
      ShapedGraph shaped, double[] parameters, List<Feature> features, NodeId node, Place place) {
    if (shaped.input().output().size() != features.size() || shaped.node(node).isEmpty()) {
      return new double[0];
    }
    if (graph.isEmpty() || graph.get() != shaped) {
      graph = Optional.of(shaped);
      net = Optional.of(new DenseNet(shaped));
    }
    DenseNet running = net.orElseThrow();
    System.arraycopy(parameters, 0, running.parameters(), 0, parameters.length);
    double[] inputs = new double[features.size()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = features.get(i).of(place.x(), place.y());
    }
    running.forward(inputs, 1);
    int units = shaped.node(node).orElseThrow().output().size();
    double[] values = new double[units];
    System.arraycopy(running.values(node), 0, values, 0, units);
    return values;
  }

  /** A point of the plane. */
  public record Place(double x, double y) {}
}
