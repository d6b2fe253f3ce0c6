package layerlab.server.engine.dl4j;

import java.util.ArrayList;
import java.util.List;
import layerlab.graph.NodeId;
import layerlab.graph.ParameterLayout;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;

/**
 * Where DL4J keeps each parameter. Inside a layer its order is the neutral one: it flattens a
 * weight matrix of inputs × units column by column, which is row by row of ours. Only layers stand
 * in its own topological order.
 */
final class NeutralOrder {

  /** A run of parameters that stand together in both orders. */
  private record Run(int neutral, int own, int length) {}

  private final List<Run> runs = new ArrayList<>();
  private final int size;

  NeutralOrder(ParameterLayout layout, ComputationGraph network) {
    this.size = layout.size();
    int own = 0;
    for (int vertex : network.topologicalSortOrder()) {
      GraphVertex layer = network.getVertices()[vertex];
      int length = Math.toIntExact(layer.numParams());
      if (length > 0) {
        runs.add(new Run(layout.offset(new NodeId(layer.getVertexName())), own, length));
        own += length;
      }
    }
  }

  int size() {
    return size;
  }

  void toNeutral(double[] own, double[] neutral) {
    for (Run run : runs) {
      System.arraycopy(own, run.own, neutral, run.neutral, run.length);
    }
  }

  double[] toOwn(double[] neutral) {
    double[] own = new double[size];
    for (Run run : runs) {
      System.arraycopy(neutral, run.neutral, own, run.own, run.length);
    }
    return own;
  }

  /** DL4J's index of a parameter. */
  int own(int neutral) {
    for (Run run : runs) {
      if (neutral >= run.neutral && neutral < run.neutral + run.length) {
        return neutral - run.neutral + run.own;
      }
    }
    throw new IndexOutOfBoundsException("parameter " + neutral + " of " + size);
  }
}
