package layerlab.wire;

import java.util.List;
import layerlab.experiment.Experiment;
import layerlab.experiment.Limits;
import layerlab.graph.NodeWeights;
import layerlab.graph.Numbers;
import layerlab.spec.Text;

/** What the server says, as JSON text. */
public sealed interface ServerMessage {

  /** The first message on every connection. */
  record Welcome(int protocol, Engine engine, Limits limits) implements ServerMessage {}

  /**
   * What trains here.
   *
   * @param name {@code DL4J}
   * @param backend {@code nd4j-native 1.0.0-M2.1}
   * @param device {@code CPU} or the GPU's name
   */
  record Engine(String name, String backend, String device) {}

  /**
   * A session was opened or resumed.
   *
   * @param experiment what it trains at present
   * @param event the number after which events follow: the one that the page had seen, or a later
   *     one where the server no longer has all since
   */
  record Opened(CommandId id, SessionId session, Experiment experiment, State state, int event)
      implements ServerMessage {}

  /**
   * Where a session stands.
   *
   * @param version counts graphs and restarts; frames of another version do not belong to it
   * @param by what computes it
   */
  record State(Phase phase, Moment moment, int version, TrainedBy by) {}

  /** A command took effect at this moment. */
  record Applied(CommandId id, State state) implements ServerMessage {}

  /** A command had no effect, and why. */
  record Refused(CommandId id, Text sentence) implements ServerMessage {}

  /** A message could not be read, or there were too many. */
  record Complaint(Text sentence) implements ServerMessage {}

  /**
   * Something happened to the session, numbered without gaps from 1; the state is the one after.
   */
  record Happened(int number, State state, Happening happening) implements ServerMessage {}

  /**
   * A session waits for its turn to compute.
   *
   * @param place in the line; 1 is next
   * @param length how many wait
   * @param seconds about how long
   */
  record Queued(int place, int length, int seconds) implements ServerMessage {}

  /** Answers {@link ClientMessage.FetchWeights}. */
  record Weights(CommandId id, Moment moment, List<NodeWeights> weights) implements ServerMessage {
    public Weights {
      weights = List.copyOf(weights);
    }
  }

  /**
   * Answers {@link ClientMessage.FetchPast}.
   *
   * @param version that the session was at; the moments are of its graph
   * @param kept the epochs of which there are moments, ascending
   * @param keyframes of those that were asked for; the most urgent always, others as room allows
   */
  record Past(CommandId id, int version, List<Integer> kept, List<Keyframe> keyframes)
      implements ServerMessage {
    public Past {
      kept = List.copyOf(kept);
      keyframes = List.copyOf(keyframes);
    }
  }

  /**
   * Answers {@link ClientMessage.FetchCheckups}.
   *
   * @param version that the session was at; the layers are of its graph
   * @param spacing in epochs: what is known of others than its multiples is no longer kept
   * @param checkups after the epoch that was asked for, ascending
   */
  record Checkups(CommandId id, int version, int spacing, List<Checkup> checkups)
      implements ServerMessage {
    public Checkups {
      checkups = List.copyOf(checkups);
    }
  }

  /** Answers {@link ClientMessage.ShowExamples}. */
  record Examples(CommandId id, List<Example> examples) implements ServerMessage {
    public Examples {
      examples = List.copyOf(examples);
    }
  }

  /**
   * Answers {@link ClientMessage.FetchSample}.
   *
   * @param row its number in the data set
   * @param inputs scaled, as the network sees them
   * @param label the class, or the number to predict as it is scaled for training
   */
  record Sample(CommandId id, int row, Numbers inputs, double label) implements ServerMessage {}

  /**
   * Answers {@link ClientMessage.Compare}.
   *
   * @param steps that were taken on both sides
   * @param loss the largest difference of a batch's loss; may be infinite
   * @param parameter the largest difference of a weight or bias after a step; may be infinite
   */
  record Compared(CommandId id, int steps, double loss, double parameter)
      implements ServerMessage {}

  /**
   * One sample of the test part.
   *
   * @param index its number in the data set
   * @param inputs as they stand in the file, before any scaling
   * @param predicted as it was asked for
   */
  record Example(int index, Numbers inputs, int actual, int predicted) {}
}
