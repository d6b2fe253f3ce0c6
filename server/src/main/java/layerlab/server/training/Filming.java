package layerlab.server.training;

import java.util.Optional;
import layerlab.experiment.Experiment;
import layerlab.spec.Text;
import layerlab.wire.SessionId;

/**
 * Makes films of sessions, as they were last kept: of one that runs, the latest seconds may be
 * missing.
 *
 * <p><b>Thread</b> any.
 */
public final class Filming {

  /** What became of the wish for a film. */
  public sealed interface Answer {
    /** It is kept under this name. */
    record Kept(String name) implements Answer {}

    /** There is none, and why. */
    record Refused(Text sentence) implements Answer {}
  }

  private final Checkpoints checkpoints;
  private final Films films;

  public Filming(Checkpoints checkpoints, Films films) {
    this.checkpoints = checkpoints;
    this.films = films;
  }

  /**
   * Keeps a film of a session.
   *
   * @param session who knows its id may see all of it
   * @param shared the experiment that is shared with it
   */
  public Answer take(SessionId session, Experiment shared) {
    Optional<Checkpoint> checkpoint = checkpoints.find(session);
    if (checkpoint.isEmpty()) {
      return new Answer.Refused(Sentences.NOTHING_TO_FILM);
    }
    try {
      return new Answer.Kept(films.put(Film.of(checkpoint.get(), shared)));
    } catch (Refusal refusal) {
      return new Answer.Refused(refusal.sentence());
    }
  }
}
