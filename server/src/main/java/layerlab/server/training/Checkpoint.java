package layerlab.server.training;

import java.util.List;
import layerlab.experiment.Experiment;
import layerlab.server.engine.Snapshot;
import layerlab.wire.CommandId;
import layerlab.wire.Moment;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage.Happened;
import layerlab.wire.SessionId;

/** A session at one moment: all that another process needs to go on with it to the same numbers. */
public record Checkpoint(Key key, Run run, Spoken spoken) {

  /** A session in which nothing has happened yet. */
  static Checkpoint beginning(Key key, Experiment experiment) {
    Position start =
        new Position(Phase.READY, Goal.CAP, 1, false, new Spent(0, Patience.Seen.NOTHING));
    Run run = new Run(experiment, start, new Network.Untrained(), History.Kept.NOTHING);
    return new Checkpoint(key, run, new Spoken(0, List.of(), List.of(), Double.POSITIVE_INFINITY));
  }

  /**
   * Whose it is; never changes.
   *
   * @param tab of the page that opened it
   * @param command with which it was opened
   */
  public record Key(SessionId id, Visitor visitor, String tab, CommandId command) {}

  /** What is trained, and how far it has come. */
  public record Run(
      Experiment experiment, Position position, Network network, History.Kept losses) {}

  /**
   * What a run is doing.
   *
   * @param hasStrayed whether the weights are no longer those that the experiment alone would give
   * @param spent what it has used up
   */
  public record Position(Phase phase, Goal goal, int version, boolean hasStrayed, Spent spent) {}

  /**
   * What a run has used up.
   *
   * @param computed nanoseconds
   * @param patience how long it waits for a better test loss
   */
  public record Spent(long computed, Patience.Seen patience) {}

  /** The network. */
  public sealed interface Network {
    /** It is as the experiment begins. */
    record Untrained() implements Network {}

    /**
     * It is under way.
     *
     * @param lastFinite where the way back leads after an overflow
     * @param firstLoss what a loss is held against that runs away
     */
    record Trained(Snapshot now, Snapshot lastFinite, double firstLoss) implements Network {
      Moment moment() {
        return new Moment(now.progress().epoch(), now.progress().step());
      }
    }
  }

  /**
   * What was said.
   *
   * @param last the number of the newest event
   * @param events the latest
   * @param answers the latest, so that a command that is sent again has no second effect
   * @param epochsPerSecond how fast the run may go; infinite for as fast as possible
   */
  public record Spoken(
      int last, List<Happened> events, List<Answers.Given> answers, double epochsPerSecond) {
    public Spoken {
      events = List.copyOf(events);
      answers = List.copyOf(answers);
    }
  }

  /** Whether it runs or would, if it were its turn. */
  public boolean isActive() {
    Phase phase = run.position().phase();
    return phase == Phase.RUNNING || phase == Phase.WAITING;
  }
}
