package layerlab.wire;

import java.util.List;
import layerlab.experiment.Experiment;

/** What the page says, as JSON text. */
public sealed interface ClientMessage {

  /** A message that has an effect, is answered by its id, and has its effect only once. */
  sealed interface Command extends ClientMessage {
    CommandId id();
  }

  /** A command that carries an experiment. */
  sealed interface Whole extends Command {
    Experiment experiment();
  }

  /** Starts a session of one's own with an experiment; it waits, untrained. */
  record Open(CommandId id, Experiment experiment) implements Whole {}

  /**
   * Starts a session of one's own where the film of a stored experiment ends, with all of its past.
   *
   * @param code under which it is stored
   */
  record Replay(CommandId id, String code) implements Command {}

  /**
   * Comes back to a session, after a reload or a lost connection.
   *
   * @param event the number of the last event that was seen, 0 for none
   * @param version the session's version that the page shows
   * @param epoch the last epoch whose losses the page has, −1 for none
   */
  record Resume(CommandId id, SessionId session, int event, int version, int epoch)
      implements Command {}

  /**
   * Goes on with another experiment. The server finds what differs: another rate holds from the
   * next step, another graph keeps the weights of untouched layers, other data or another seed
   * begins at epoch 0.
   */
  record Revise(CommandId id, Experiment experiment) implements Whole {}

  /**
   * The same, but the session's given weights stay: they are long, and seldom what changes.
   *
   * @param experiment all else; its own start does not count
   */
  record Amend(CommandId id, Experiment experiment) implements Whole {}

  /** A command that names an experiment by its code, because it is too long for a message. */
  sealed interface Named extends Command {
    String code();

    /** The command that is meant, once the experiment was found. */
    Command with(Experiment experiment);
  }

  /** {@link Open} of a stored experiment. */
  record OpenStored(CommandId id, String code) implements Named {
    @Override
    public Open with(Experiment experiment) {
      return new Open(id, experiment);
    }
  }

  /** {@link Revise} to a stored experiment. */
  record ReviseStored(CommandId id, String code) implements Named {
    @Override
    public Revise with(Experiment experiment) {
      return new Revise(id, experiment);
    }
  }

  record Run(CommandId id) implements Command {}

  /**
   * How fast the run may go, from now on.
   *
   * @param epochsPerSecond above 0; infinite for as fast as possible
   */
  record Pace(CommandId id, double epochsPerSecond) implements Command {}

  record Pause(CommandId id) implements Command {}

  /** Trains one batch or one epoch, then pauses. */
  record Step(CommandId id, Stride stride) implements Command {}

  /** Goes back to epoch 0 with a seed, the same or a new one. */
  record Reset(CommandId id, int seed) implements Command {}

  /** Sets one weight or bias by hand. */
  record SetParameter(CommandId id, ParameterRef parameter, double value) implements Command {}

  /** After a divergence: back to the last finite snapshot, with another learning rate. */
  record GoBack(CommandId id, double rate) implements Command {}

  /**
   * Asks for kept moments of the past: for each epoch the nearest one, as many as one answer has
   * room for.
   *
   * @param epochs at most {@link #MOST_EPOCHS}, the most urgent first
   */
  record FetchPast(CommandId id, List<Integer> epochs) implements Command {
    public static final int MOST_EPOCHS = 16;

    public FetchPast {
      epochs = List.copyOf(epochs);
    }
  }

  /** Goes on from the kept moment that is nearest to an epoch; what came after it is dropped. */
  record ForkFrom(CommandId id, int epoch) implements Command {}

  /**
   * Asks how the layers were doing over the run.
   *
   * @param after the last epoch of which that is known; −1 for none
   */
  record FetchCheckups(CommandId id, int after) implements Command {}

  /** Asks for all parameters, exact. */
  record FetchWeights(CommandId id) implements Command {}

  /**
   * Asks for test examples of one class that were taken for another, at most 60.
   *
   * @param predicted one past the classes: their answer is not a number
   */
  record ShowExamples(CommandId id, int actual, int predicted) implements Command {}

  /**
   * Asks for one sample as the network sees it.
   *
   * @param row its number in the data set
   */
  record FetchSample(CommandId id, int row) implements Command {}

  /** Asks for the first steps of the experiment on DL4J beside the fast path. */
  record Compare(CommandId id) implements Command {}

  /**
   * Asks for some parameters, exact, with every tick until the next pin.
   *
   * @param pin chosen by the page, returned with the values
   */
  record Pin(int pin, List<ParameterRef> parameters) implements ClientMessage {
    public Pin {
      parameters = List.copyOf(parameters);
    }
  }

  /** A frame was painted. */
  record Ack(int sequence) implements ClientMessage {}

  /** Whether somebody looks: a hidden tab gets one frame in 5 seconds. */
  record Watch(boolean visible) implements ClientMessage {}

  /** How far {@link Step} goes. */
  enum Stride {
    BATCH,
    EPOCH
  }
}
