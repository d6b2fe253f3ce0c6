package layerlab.server.engine;

import java.util.Optional;

/**
 * An evaluation in pieces, each so short that others do not have to wait for it.
 *
 * <p><b>Thread</b> one at a time; until it is complete, nothing may be trained or set.
 */
public interface Scoring {

  /** Does a piece; the evaluation when that was the last one. */
  Optional<Evaluation> advance();

  /** Does all that is left. */
  default Evaluation complete() {
    Optional<Evaluation> evaluation = advance();
    while (evaluation.isEmpty()) {
      evaluation = advance();
    }
    return evaluation.get();
  }
}
