package layerlab.client.page;

import java.util.Optional;
import layerlab.client.state.Event;
import layerlab.client.state.Topic;
import layerlab.client.term.Term;
import layerlab.client.view.Hint;

/** What the field calls the thing that a hint is about. */
final class HintTerm {
  private HintTerm() {}

  static Optional<Term> of(Hint hint) {
    return switch (hint.exit()) {
      case Hint.Exit.None() -> Optional.empty();
      case Hint.Exit.Verb verb ->
          verb.event() instanceof Event.WentBack ? Optional.of(Term.DIVERGENCE) : Optional.empty();
      case Hint.Exit.Advised advised -> of(advised.topic());
    };
  }

  private static Optional<Term> of(Topic topic) {
    return switch (topic) {
      case SAME_START -> Optional.of(Term.INITIALIZATION);
      case DEAD -> Optional.of(Term.DEAD_RELU);
      case EXPLODING -> Optional.of(Term.EXPLODING_GRADIENT);
      case VANISHING -> Optional.of(Term.VANISHING_GRADIENT);
      case OVERFITTING -> Optional.of(Term.OVERFITTING);
      case UNDERFITTING -> Optional.of(Term.UNDERFITTING);
      case UNSCALED -> Optional.of(Term.STANDARDIZATION);
      case SATURATED, RATE_TOO_HIGH, RATE_TOO_LOW, WELL -> Optional.empty();
    };
  }
}
