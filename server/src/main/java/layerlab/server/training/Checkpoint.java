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
    Run run =
        new Run(experiment, start, new Network.Untrained(), History.Kept.NOTHING, Past.NOTHING);
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
      Experiment experiment, Position position, Network network, History.Kept losses, Past past) {
    public Run with(Past other) {
      return new Run(experiment, position, network, losses, other);
    }
  }

  /**
   * The moments that can be gone back to.
   *
   * @param moments ascending; the last is the latest
   * @param marked epochs of those that stay for another reason than even spaces, the oldest first
   * @param spacing every how many epochs one stays
   * @param taken how many there have been: the highest number
   */
  public record Past(List<Remembered> moments, List<Integer> marked, int spacing, int taken) {
    public static final Past NOTHING = new Past(List.of(), List.of(), 1, 0);

    public Past {
      moments = List.copyOf(moments);
      marked = List.copyOf(marked);
    }

    public Past with(List<Remembered> others) {
      return new Past(others, marked, spacing, taken);
    }

    /**
     * The same with at most so many moments: at wider even spaces, besides the first, the latest
     * and those that are marked.
     */
    Past thinned(int most) {
      List<Remembered> left = moments;
      int wider = spacing;
      while (left.size() > most) {
        wider *= 2;
        int even = wider;
        left = left.stream().filter(moment -> stays(moment, even)).toList();
      }
      return new Past(left, marked, wider, taken);
    }

    private boolean stays(Remembered moment, int even) {
      return moment.epoch() % even == 0
          || marked.contains(moment.epoch())
          || moment == moments.getFirst()
          || moment == moments.getLast();
    }

    /** What its moments take in memory. */
    public double bytes() {
      return moments.stream().mapToDouble(Remembered::bytes).sum();
    }
  }

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

  public Checkpoint with(Past past) {
    return new Checkpoint(key, run.with(past), spoken);
  }

  /** Whether it runs or would, if it were its turn. */
  public boolean isActive() {
    return run.position().phase().isActive();
  }
}
