package layerlab.client.live;

import java.util.List;
import java.util.Optional;
import layerlab.dense.Initializer;
import layerlab.experiment.Start;
import layerlab.graph.NodeWeights;
import layerlab.graph.ParameterLayout;
import layerlab.graph.ParameterLayout.Place;
import layerlab.graph.ShapedGraph;
import layerlab.layer.Tensor;

/** The weights that the page shows of a graph until the server has sent some. */
public final class Carried {
  private Carried() {}

  /** As a run begins: drawn from the seed, or given. */
  public static double[] fresh(ShapedGraph graph, int seed, Start start) {
    double[] values = Initializer.draw(graph, seed);
    if (start instanceof Start.Trained(List<NodeWeights> weights)) {
      for (NodeWeights given : weights) {
        graph.layout().places().stream()
            .filter(place -> place.node().equals(given.node()))
            .findFirst()
            .ifPresent(place -> given.values().copyInto(values, place.offset()));
      }
    }
    return values;
  }

  /** As a run goes on: what was there stays, row by row and column by column. */
  public static double[] over(double[] fresh, ShapedGraph graph, LatestFrames present) {
    Optional<ShapedGraph> old = present.graph();
    if (old.isPresent()) {
      ParameterLayout before = old.get().layout();
      for (Place to : graph.layout().places()) {
        before
            .place(to.node(), to.tensor().role())
            .ifPresent(from -> copy(present.parameters(), from, fresh, to));
      }
    }
    return fresh;
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
