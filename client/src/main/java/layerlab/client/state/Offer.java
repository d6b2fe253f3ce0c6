package layerlab.client.state;

import java.util.List;
import java.util.Optional;
import layerlab.experiment.Experiment;
import layerlab.experiment.Start;
import layerlab.graph.NodeWeights;
import layerlab.graph.Numbers;
import layerlab.wire.SessionId;

/**
 * What the share sheet gives away: the experiment as it was when the sheet asked for its link.
 *
 * @param title as others will read it; empty: the page names it after what it does
 */
public record Offer(Experiment experiment, String title, Weights weights) {

  /** What the link is asked to hold beside the experiment. */
  public enum Wish {
    PLAIN,
    WEIGHTS,
    FILM
  }

  /** What the link holds of what was learned. */
  public sealed interface Weights {
    /** Nothing: whoever opens it begins untrained. */
    record Left() implements Weights {}

    /** The weights, for which the server was asked. */
    record Asked() implements Weights {}

    /** The film of a session, with the weights of all its moments. */
    record Filmed(SessionId session) implements Weights {}

    /** The weights. */
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

  /** What was asked of it. */
  public Wish wish() {
    return switch (weights) {
      case Weights.Left() -> Wish.PLAIN;
      case Weights.Asked() -> Wish.WEIGHTS;
      case Weights.Taken taken -> Wish.WEIGHTS;
      case Weights.Filmed filmed -> Wish.FILM;
    };
  }

  static Offer of(Work work, Weights weights) {
    return new Offer(work.experiment(), work.about().title(), weights);
  }

  public Offer with(Weights other) {
    return new Offer(experiment, title, other);
  }

  /** What is to be stored for it. */
  Effect.Publish publish() {
    return switch (weights) {
      case Weights.Left() -> new Effect.Publish(experiment, title);
      case Weights.Asked() -> new Effect.Publish(experiment, title);
      case Weights.Filmed(SessionId session) ->
          new Effect.Publish(experiment, title, Optional.of(session));
      case Weights.Taken taken ->
          new Effect.Publish(experiment.with(new Start.Trained(taken.values())), title);
    };
  }

  /** Whether the experiment is still what it was. */
  public boolean isOf(Work work) {
    return experiment.equals(work.experiment()) && title.equals(work.about().title());
  }
}
