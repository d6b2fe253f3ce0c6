package layerlab.client.state;

import java.util.List;
import layerlab.experiment.Experiment;
import layerlab.experiment.Start;
import layerlab.graph.NodeWeights;
import layerlab.graph.Numbers;

/**
 * What the share sheet gives away: the experiment as it was when the sheet asked for its link.
 *
 * @param title as others will read it; empty: the page names it after what it does
 */
public record Offer(Experiment experiment, String title, Weights weights) {

  /** Whether the link holds weights. */
  public sealed interface Weights {
    /** It does not: whoever opens it begins untrained. */
    record Left() implements Weights {}

    /** It will: the server was asked for them. */
    record Asked() implements Weights {}

    /** It does. */
    record Taken(int epoch, List<NodeWeights> values) implements Weights {
      public Taken {
        values = List.copyOf(values);
      }

      /** How many numbers there are. */
      public int count() {
        return values.stream().map(NodeWeights::values).mapToInt(Numbers::size).sum();
      }
    }
  }

  static Offer of(Work work, Weights weights) {
    return new Offer(work.experiment(), work.about().title(), weights);
  }

  public Offer with(Weights other) {
    return new Offer(experiment, title, other);
  }

  /** What is to be stored for it. */
  Effect.Publish publish() {
    return new Effect.Publish(
        switch (weights) {
          case Weights.Left() -> experiment;
          case Weights.Asked() -> experiment;
          case Weights.Taken taken -> experiment.with(new Start.Trained(taken.values()));
        },
        title);
  }

  /** Whether the experiment is still what it was. */
  public boolean isOf(Work work) {
    return experiment.equals(work.experiment()) && title.equals(work.about().title());
  }
}
