package layerlab.client.view.stage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import layerlab.client.paint.WeightScale;
import layerlab.graph.NodeId;
import layerlab.graph.ParameterLayout;
import layerlab.graph.ShapedGraph;
import layerlab.layer.Tensor;

/**
 * The numbers of the network as the painters need them: by layer, with the size that counts as
 * large in it. Reused from frame to frame.
 */
public final class Weights {
  private final WeightScale scale = new WeightScale();
  private final Map<NodeId, Layer> layers = new HashMap<>();
  private double[] values = new double[0];

  /**
   * Where a layer's weights and biases begin, and the 95 % quantile of the sizes of its weights.
   */
  public record Layer(int weights, int bias, int units, int inputs, double quantile) {

    public int weight(int unit, int input) {
      return weights + unit * inputs + input;
    }
  }

  /** Takes other values; those of an older graph are forgotten. */
  public void take(Optional<ShapedGraph> graph, double[] parameters) {
    values = parameters;
    layers.clear();
    if (graph.isEmpty() || graph.get().parameterCount() != parameters.length) {
      return;
    }
    ParameterLayout layout = graph.get().layout();
    for (ParameterLayout.Place place : layout.places()) {
      if (place.tensor().role() == Tensor.Role.WEIGHTS) {
        int bias =
            layout
                .place(place.node(), Tensor.Role.BIAS)
                .map(ParameterLayout.Place::offset)
                .orElse(place.offset());
        double quantile = scale.quantile(values, place.offset(), place.end());
        Tensor tensor = place.tensor();
        layers.put(
            place.node(),
            new Layer(place.offset(), bias, tensor.rows(), tensor.columns(), quantile));
      }
    }
  }

  public double[] values() {
    return values;
  }

  public Optional<Layer> layer(NodeId id) {
    return Optional.ofNullable(layers.get(id));
  }

  /** The layer, if its numbers belong to columns of this many units. */
  Optional<Layer> layer(Column from, Column to) {
    return layer(to.id())
        .filter(layer -> layer.units() == to.units() && layer.inputs() == from.units());
  }

  double strength(Layer layer, int unit, int input) {
    return WeightScale.strength(values[layer.weight(unit, input)], layer.quantile());
  }

  public double bias(Layer layer, int unit) {
    return values[layer.bias() + unit];
  }
}
