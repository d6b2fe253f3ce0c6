package layerlab.dense;

import java.util.ArrayList;
import java.util.List;
import layerlab.data.Examples;
import layerlab.graph.ParameterLayout.Place;
import layerlab.graph.ShapedGraph;
import layerlab.graph.ShapedNode;
import layerlab.layer.Tensor;

/**
 * A layer that learns, looked at closely at one moment: everything before the step, and what the
 * step did.
 *
 * @param weights of its weights, or of its scales where it has those; without biases
 * @param activations of what comes out of it over some training samples
 * @param gradients of the step's gradient, for all that it learns, by size
 */
public record LayerCheckup(
    LayerStatistics statistics,
    Distribution weights,
    Distribution activations,
    Distribution gradients) {
  /** Runs are looked at whether or not somebody looks: fewer samples than for who does. */
  private static final int MOST_SAMPLES = 50;

  /** One for each of {@link LayerStatistics#layers}. */
  public static List<LayerCheckup> of(ShapedGraph graph, StepReading step, Examples examples) {
    DenseNet net = new DenseNet(graph);
    System.arraycopy(step.before, 0, net.parameters(), 0, step.before.length);
    net.forward(examples, 0, Math.min(MOST_SAMPLES, LayerStatistics.samples(graph, examples)));
    List<LayerCheckup> all = new ArrayList<>();
    for (ShapedNode node : LayerStatistics.layers(graph)) {
      all.add(of(graph, node, step, net));
    }
    return all;
  }

  private static LayerCheckup of(
      ShapedGraph graph, ShapedNode node, StepReading step, DenseNet net) {
    List<Place> trained = new ArrayList<>();
    for (Place place : graph.layout().places()) {
      if (place.node().equals(node.id()) && place.tensor().role().isTrained()) {
        trained.add(place);
      }
    }
    Place weights = trained.getFirst();
    for (Place place : trained) {
      if (place.tensor().role() == Tensor.Role.WEIGHTS) {
        weights = place;
      }
    }
    double[] gradients = new double[trained.stream().mapToInt(p -> p.tensor().size()).sum()];
    int filled = 0;
    for (Place place : trained) {
      int size = place.tensor().size();
      System.arraycopy(step.gradient, place.offset(), gradients, filled, size);
      filled += size;
    }
    return new LayerCheckup(
        LayerStatistics.of(graph, node, step, LayerStatistics.activity(net, node)),
        Distribution.ofValues(step.before, weights.offset(), weights.end()),
        Distribution.ofValues(net.values(node.id()), 0, node.output().size() * net.samples()),
        Distribution.ofSizes(gradients, 0, gradients.length));
  }
}
