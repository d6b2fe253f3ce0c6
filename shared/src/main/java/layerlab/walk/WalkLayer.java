package layerlab.walk;

import java.util.ArrayList;
import java.util.List;
import layerlab.dense.DenseNet;
import layerlab.graph.NodeId;
import layerlab.graph.ParameterLayout.Place;
import layerlab.graph.ShapedGraph;
import layerlab.graph.ShapedNode;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Curve;
import layerlab.layer.Dense;
import layerlab.layer.Output;
import layerlab.layer.Penalty;
import layerlab.layer.Tensor;
import layerlab.walk.Formula.Quantity;

/**
 * A dense layer or the output with the numbers that one sample gives it.
 *
 * @param index its number among the layers that learn
 * @param naming how its neurons are called
 * @param weights where its weights begin in the neutral order, row after row
 * @param biases where its biases begin
 * @param numbers what the sample gives
 */
public record WalkLayer(
    int index, NodeId node, Naming naming, Size size, int weights, int biases, Numbers numbers) {

  /** Its rows and columns. */
  public record Size(int units, int inputs) {}

  /**
   * How its neurons are called.
   *
   * @param letter o for the output, h for a hidden layer
   * @param prefix {@code 2,} where there are several hidden layers
   */
  public record Naming(String letter, String prefix) {
    /** The index of a neuron below its letter. */
    public String index(int unit) {
      return prefix + (unit + 1);
    }

    /** The whole name of a neuron, as it stands below {@code net} and {@code out}. */
    public String whole(int unit) {
      return letter + index(unit);
    }
  }

  /** What a sample gives, one number a neuron: weighted sums, outputs, ∂E/∂net. */
  record Numbers(double[] sums, double[] outs, double[] deltas) {
    static Numbers of(DenseNet net, NodeId node, int units) {
      return new Numbers(
          copy(net.sums(node), units),
          copy(net.values(node), units),
          copy(net.deltas(node), units));
    }

    private static double[] copy(double[] live, int units) {
      double[] own = new double[units];
      System.arraycopy(live, 0, own, 0, units);
      return own;
    }
  }

  static List<WalkLayer> of(ShapedGraph graph, DenseNet net) {
    List<WalkLayer> layers = new ArrayList<>();
    List<ShapedNode> nodes = graph.nodes();
    int hidden = nodes.size() - 2;
    for (int i = 1; i < nodes.size(); i++) {
      ShapedNode node = nodes.get(i);
      boolean isOutput = i == nodes.size() - 1;
      Naming naming = isOutput ? new Naming("o", "") : new Naming("h", hidden > 1 ? i + "," : "");
      int units = node.output().size();
      layers.add(
          new WalkLayer(
              i - 1,
              node.id(),
              naming,
              new Size(units, node.width()),
              offset(graph, node.id(), Tensor.Role.WEIGHTS),
              offset(graph, node.id(), Tensor.Role.BIAS),
              Numbers.of(net, node.id(), units)));
    }
    return List.copyOf(layers);
  }

  private static int offset(ShapedGraph graph, NodeId node, Tensor.Role role) {
    return graph.layout().place(node, role).map(Place::offset).orElseThrow();
  }

  public ActivationFunction activation(ShapedGraph graph) {
    return curve(graph).function();
  }

  Curve curve(ShapedGraph graph) {
    return switch (graph.node(node).orElseThrow().layer()) {
      case Dense dense -> dense.curve();
      case Output output -> output.curve();
      case layerlab.layer.Layer other -> throw new IllegalStateException("no weights in " + node);
    };
  }

  Penalty penalty(ShapedGraph graph) {
    return switch (graph.node(node).orElseThrow().layer()) {
      case Dense dense -> dense.penalty();
      case Output output -> output.penalty();
      case layerlab.layer.Layer other -> throw new IllegalStateException("no weights in " + node);
    };
  }

  public int units() {
    return size.units();
  }

  public int inputs() {
    return size.inputs();
  }

  /** The number of a weight in the neutral order. */
  public int weight(int unit, int input) {
    return weights + unit * size.inputs() + input;
  }

  /** The number of a bias in the neutral order. */
  public int bias(int unit) {
    return biases + unit;
  }

  public Quantity net(int unit) {
    return quantity("net", unit, numbers.sums()[unit], new layerlab.walk.Place.Net(index, unit));
  }

  public Quantity out(int unit) {
    return quantity("out", unit, numbers.outs()[unit], new layerlab.walk.Place.Out(index, unit));
  }

  List<Quantity> nets() {
    List<Quantity> nets = new ArrayList<>();
    for (int u = 0; u < units(); u++) {
      nets.add(net(u));
    }
    return nets;
  }

  /** ∂E/∂net. */
  Quantity delta(int unit) {
    return new Quantity(
        new Symbol.Derivative(Walk.ERROR, (Symbol.Name) net(unit).symbol()),
        numbers.deltas()[unit],
        new layerlab.walk.Place.Net(index, unit));
  }

  private Quantity quantity(String word, int unit, double value, layerlab.walk.Place place) {
    return new Quantity(new Symbol.Name(word, naming.whole(unit)), value, place);
  }
}
