package layerlab.experiment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import layerlab.graph.NodeId;
import layerlab.graph.NodeWeights;

/** What a run begins with. */
public sealed interface Start {

  /** The same, but for a layer that starts fresh. */
  Start without(NodeId node);

  /** Weights drawn from the plan's seed by each layer's initialization. */
  record Fresh() implements Start {
    @Override
    public Start without(NodeId node) {
      return this;
    }
  }

  /** Weights that were trained or set by hand; layers that are not named start fresh. */
  record Trained(List<NodeWeights> weights) implements Start {
    public Trained {
      weights = List.copyOf(weights);
      Set<NodeId> seen = new HashSet<>();
      for (NodeWeights given : weights) {
        if (!seen.add(given.node())) {
          throw new IllegalArgumentException("two rows of weights for " + given.node());
        }
      }
    }

    @Override
    public Start without(NodeId node) {
      List<NodeWeights> others =
          weights.stream().filter(given -> !given.node().equals(node)).toList();
      return others.isEmpty() ? new Fresh() : new Trained(others);
    }
  }
}
