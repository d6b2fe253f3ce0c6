package layerlab.client.view.stage;

import java.util.List;
import java.util.Optional;
import layerlab.client.paint.Contour;
import layerlab.client.paint.Field;
import layerlab.client.paint.WeightScale;
import layerlab.data.Feature;
import layerlab.data.PlanarSet;
import layerlab.dense.DenseNet;
import layerlab.graph.NodeId;
import layerlab.graph.ShapedGraph;
import layerlab.graph.ShapedNode;
import layerlab.layer.Activation;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Concat;
import layerlab.layer.Dense;
import layerlab.layer.Input;
import layerlab.layer.Layer;
import layerlab.layer.Output;

/**
 * Runs the network over a grid of points of the plane, in the page, from its weights.
 *
 * <p><b>Thread</b> one at a time; arrays are reused until the graph or the grid changes.
 */
public final class Plane {
  private final WeightScale scale = new WeightScale();
  private Optional<ShapedGraph> graph = Optional.empty();
  private Optional<DenseNet> net = Optional.empty();
  private List<Feature> features = List.of();
  private double[] inputs = new double[0];
  private int side = 0;

  /**
   * Runs it.
   *
   * @param used the features that the network is told of, in the order of its inputs
   * @return whether the graph takes these features
   */
  public boolean run(ShapedGraph shaped, double[] parameters, List<Feature> used, int newSide) {
    if (shaped.input().output().size() != used.size()
        || parameters.length != shaped.parameterCount()) {
      return false;
    }
    if (graph.isEmpty() || graph.get() != shaped) {
      graph = Optional.of(shaped);
      net = Optional.of(new DenseNet(shaped));
    }
    if (side != newSide || !features.equals(used)) {
      side = newSide;
      features = List.copyOf(used);
      inputs = grid(features, side);
    }
    DenseNet running = net.orElseThrow();
    System.arraycopy(parameters, 0, running.parameters(), 0, parameters.length);
    running.forward(inputs, side * side);
    return true;
  }

  /** Feature after feature over the grid, the first row at the top. */
  static double[] grid(List<Feature> features, int side) {
    double[] grid = new double[features.size() * side * side];
    int at = 0;
    for (Feature feature : features) {
      for (int row = 0; row < side; row++) {
        double y = PlanarSet.LIMIT * (1 - 2.0 * row / (side - 1));
        for (int column = 0; column < side; column++) {
          double x = PlanarSet.LIMIT * (2.0 * column / (side - 1) - 1);
          grid[at++] = feature.of(x, y);
        }
      }
    }
    return grid;
  }

  public int side() {
    return side;
  }

  /** What a node gave in the latest run, if it was part of it. */
  public Optional<Pictures.Layer> pictures(NodeId id) {
    return graph.flatMap(shaped -> shaped.node(id)).map(this::pictures);
  }

  private Pictures.Layer pictures(ShapedNode node) {
    int units = node.output().size();
    DenseNet running = net.orElseThrow();
    double[] values = running.values(node.id());
    Layer layer = node.layer();
    return new Pictures.Layer(
        field(layer, values, units * side * side), border(node, layer, values), units);
  }

  private Contour.Level border(ShapedNode node, Layer layer, double[] values) {
    boolean isShare =
        layer instanceof Output output && output.activation() == ActivationFunction.SOFTMAX;
    if (isShare) {
      return new Contour.Level(values, side, 0.5);
    }
    boolean hasSums = layer instanceof Dense || layer instanceof Output;
    return new Contour.Level(hasSums ? net.orElseThrow().sums(node.id()) : values, side, 0);
  }

  private Field field(Layer layer, double[] values, int count) {
    Optional<ActivationFunction> function = function(layer);
    if (function.isPresent()) {
      switch (function.get()) {
        case SIGMOID, HARD_SIGMOID, SOFTMAX -> {
          return Field.alike(values, side, 0.5, 2);
        }
        case TANH -> {
          return Field.alike(values, side, 0, 1);
        }
        case IDENTITY, RELU, LEAKY_RELU, ELU, SELU, GELU, SWISH, SOFTPLUS -> {}
      }
    }
    if (layer instanceof Concat) {
      // Features and activations side by side: each has a size of its own.
      double[] gains = new double[count / (side * side)];
      for (int unit = 0; unit < gains.length; unit++) {
        gains[unit] = gain(values, unit * side * side, (unit + 1) * side * side, 0.5);
      }
      return new Field(values, side, 0, gains);
    }
    return Field.alike(values, side, 0, gain(values, 0, count, layer instanceof Output ? 1 : 0.5));
  }

  private double gain(double[] values, int from, int to, double least) {
    return 1 / Math.max(least, scale.quantile(values, from, to));
  }

  private static Optional<ActivationFunction> function(Layer layer) {
    return switch (layer) {
      case Dense dense -> Optional.of(dense.activation());
      case Output output -> Optional.of(output.activation());
      case Activation activation -> Optional.of(activation.function());
      case Layer other -> Optional.empty();
    };
  }

  /** Takes all pictures of the latest run over. */
  public void fill(Pictures pictures) {
    pictures.begin(side);
    graph.ifPresent(
        shaped -> {
          for (ShapedNode node : shaped.nodes()) {
            if (!(node.layer() instanceof Input)) {
              pictures.put(node.id(), pictures(node));
            }
          }
        });
  }

  /** What a node's unit gives at the grid's point nearest to a place of the plane. */
  public double at(Pictures.Layer layer, int unit, double x, double y) {
    int column = nearest((x / PlanarSet.LIMIT + 1) / 2);
    int row = nearest((1 - y / PlanarSet.LIMIT) / 2);
    return layer.values().values()[layer.values().offset(unit) + row * side + column];
  }

  private int nearest(double share) {
    return (int) Math.max(0, Math.min(side - 1, Math.round(share * (side - 1))));
  }
}
