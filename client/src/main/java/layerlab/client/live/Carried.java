package layerlab.client.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.dense.Initializer;
import layerlab.experiment.Experiment;
import layerlab.experiment.Start;
import layerlab.graph.Checked;
import layerlab.graph.GraphCheck;
import layerlab.graph.NodeId;
import layerlab.graph.NodeWeights;
import layerlab.graph.Numbers;
import layerlab.graph.ParameterLayout.Place;
import layerlab.graph.ShapedGraph;
import layerlab.graph.ShapedNode;
import layerlab.layer.Tensor;

/** The weights that the page shows of a graph until the server has sent some. */
public final class Carried {
  private Carried() {}

  /** As a run begins: drawn from the seed, or given. */
  public static double[] fresh(ShapedGraph graph, int seed, Start start) {
    double[] values = Initializer.draw(graph, seed);
    if (start instanceof Start.Trained(List<NodeWeights> weights)) {
      weights.stream()
          .filter(given -> fits(given, graph))
          .forEach(given -> given.values().copyInto(values, graph.layout().offset(given.node())));
    }
    return values;
  }

  /** As a run goes on: what was there stays, row by row and column by column. */
  public static double[] over(double[] fresh, ShapedGraph graph, LatestFrames present) {
    present.graph().ifPresent(old -> keep(present.parameters(), old, fresh, graph));
    return fresh;
  }

  /**
   * Given weights after an edit: of a layer that has another size now, what was there stays.
   *
   * @param before the network to which they were given, if it can be trained
   */
  public static Start refitted(Checked before, Experiment after) {
    if (!(after.start() instanceof Start.Trained(List<NodeWeights> given))
        || !(GraphCheck.check(after.graph(), after.data().shape(), after.plan().loss())
            instanceof Checked.Valid(ShapedGraph graph))) {
      return after.start();
    }
    List<NodeWeights> fitting = new ArrayList<>();
    for (NodeWeights weights : given) {
      if (fits(weights, graph)) {
        fitting.add(weights);
      } else if (before instanceof Checked.Valid(ShapedGraph old) && fits(weights, old)) {
        resized(weights.node(), old, graph, after).ifPresent(fitting::add);
      }
    }
    return fitting.isEmpty() ? new Start.Fresh() : new Start.Trained(fitting);
  }

  private static Optional<NodeWeights> resized(
      NodeId node, ShapedGraph before, ShapedGraph graph, Experiment experiment) {
    int seed = experiment.plan().seed();
    double[] values = Initializer.draw(graph, seed);
    keep(fresh(before, seed, experiment.start()), before, values, graph);
    int count = graph.node(node).map(ShapedNode::parameterCount).orElse(0);
    if (count == 0) {
      return Optional.empty();
    }
    int from = graph.layout().offset(node);
    return Optional.of(new NodeWeights(node, Numbers.part(values, from, from + count)));
  }

  private static boolean fits(NodeWeights weights, ShapedGraph graph) {
    return graph
        .node(weights.node())
        .filter(node -> node.parameterCount() == weights.values().size())
        .isPresent();
  }

  private static void keep(double[] from, ShapedGraph before, double[] to, ShapedGraph after) {
    for (Place target : after.layout().places()) {
      before
          .layout()
          .place(target.node(), target.tensor().role())
          .ifPresent(source -> copy(from, source, to, target));
    }
  }

  private static void copy(double[] from, Place source, double[] to, Place target) {
    Tensor old = source.tensor();
    Tensor wanted = target.tensor();
    int rows = Math.min(old.rows(), wanted.rows());
    int columns = Math.min(old.columns(), wanted.columns());
    for (int row = 0; row < rows; row++) {
      System.arraycopy(
          from,
          source.offset() + row * old.columns(),
          to,
          target.offset() + row * wanted.columns(),
          columns);
    }
  }
}
