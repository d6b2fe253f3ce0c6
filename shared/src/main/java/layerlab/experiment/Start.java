package layerlab.experiment;

import java.util.List;
import layerlab.graph.NodeWeights;

/** What a run begins with. */
public sealed interface Start {

  /** Weights drawn from the plan's seed by each layer's initialization. */
  record Fresh() implements Start {}

  /** Weights that were trained or set by hand; layers that are not named start fresh. */
  record Trained(List<NodeWeights> weights) implements Start {
    public Trained {
      weights = List.copyOf(weights);
    }
  }
}
