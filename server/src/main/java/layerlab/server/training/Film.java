package layerlab.server.training;

import java.util.ArrayList;
import java.util.List;
import layerlab.experiment.Experiment;
import layerlab.server.training.Checkpoint.Position;
import layerlab.server.training.Checkpoint.Run;
import layerlab.server.training.Checkpoint.Spent;
import layerlab.server.training.Checkpoint.Spoken;
import layerlab.wire.Happening;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage.Happened;

/**
 * A run as it is shared, with its past: whoever opens it has a session that begins where this one
 * stood, can go through what it was, and on from any moment of it to the same numbers. It holds
 * nothing of whose it was.
 *
 * @param run it rests
 * @param events what happened to it, numbered from 1 without gaps
 */
public record Film(Run run, List<Happened> events) {
  /** How many moments it has at most. */
  static final int MOST_MOMENTS = 64;

  /** A first and a last one, or there is nothing to go through. */
  private static final int FEWEST_MOMENTS = 2;

  public Film {
    events = List.copyOf(events);
  }

  /**
   * What others may see of a session.
   *
   * @param shared the experiment that they are told of
   * @throws Refusal where the session trains another one by now, or has no past
   */
  static Film of(Checkpoint checkpoint, Experiment shared) {
    Run run = checkpoint.run();
    if (!run.experiment().equals(shared)) {
      throw new Refusal(Sentences.FILM_OF_ANOTHER);
    }
    if (run.past().moments().size() < FEWEST_MOMENTS) {
      throw new Refusal(Sentences.NO_FILM);
    }
    Run rested =
        new Run(
            run.experiment(),
            rested(run.position()),
            run.network(),
            run.losses(),
            run.past().thinned(MOST_MOMENTS));
    return new Film(rested, numbered(checkpoint.spoken().events()));
  }

  /** It has used up none of the next one's time. */
  private static Position rested(Position position) {
    return new Position(
        position.phase().isActive() ? Phase.PAUSED : position.phase(),
        position.goal(),
        position.version(),
        position.hasStrayed(),
        new Spent(0, position.spent().patience()));
  }

  /** Where a server stopped is of no interest elsewhere. */
  private static List<Happened> numbered(List<Happened> events) {
    List<Happened> numbered = new ArrayList<>();
    for (Happened event : events) {
      if (!(event.happening() instanceof Happening.Resumed)) {
        numbered.add(new Happened(numbered.size() + 1, event.state(), event.happening()));
      }
    }
    return numbered;
  }

  /** A session that goes on from it. */
  Checkpoint beginning(Checkpoint.Key key) {
    return new Checkpoint(
        key, run, new Spoken(events.size(), events, List.of(), Double.POSITIVE_INFINITY));
  }
}
