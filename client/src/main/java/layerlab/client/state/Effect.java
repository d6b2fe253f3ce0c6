package layerlab.client.state;

import java.util.List;
import java.util.Optional;
import layerlab.client.live.Flag;
import layerlab.client.live.Zoom;
import layerlab.experiment.Experiment;
import layerlab.graph.ShapedGraph;
import layerlab.spec.Text;
import layerlab.wire.ClientMessage;
import layerlab.wire.ParameterRef;
import layerlab.wire.ServerMessage;
import layerlab.wire.SessionId;

/** What is to be done outside the state. */
public sealed interface Effect {

  /** Something for the server; the line numbers it, keeps it while offline and sends it. */
  record Tell(Order order) implements Effect {}

  /**
   * The experiment is stored under a code, and made into a link that needs no store.
   *
   * @param film the session whose film goes with the code, if one is to
   */
  record Publish(Experiment experiment, String title, Optional<SessionId> film) implements Effect {
    /** Without a film. */
    public Publish(Experiment experiment, String title) {
      this(experiment, title, Optional.empty());
    }
  }

  /** The page of an experiment is opened if there is one of this code. */
  record Visit(String alias) implements Effect {}

  /** The clipboard is to take a text; {@link Event.Held} says that it did. */
  record Copy(String text) implements Effect {}

  /** Something is done with the kept experiments. */
  record Tend(Keeping act) implements Effect {}

  /** Something is done with tables of one's own. */
  record Fetch(TableAct.Errand errand) implements Effect {}

  /** A picture or a file leaves the page. */
  record Take(Taking what) implements Effect {}

  /** The focus goes to an element of the page. */
  record GiveFocus(String element) implements Effect {}

  /** The address bar shows where the experiment can be found. */
  record Locate(String path) implements Effect {}

  /** The look is kept in the browser. */
  record Keep(Look look) implements Effect {}

  /** The session is kept for a reload of this tab. */
  record Remember(SessionId session) implements Effect {}

  record Forget() implements Effect {}

  /** The next attempt to connect is made at once. */
  record Reconnect() implements Effect {}

  /**
   * The live store shows another graph.
   *
   * @param afresh whether its weights start anew, or those of untouched layers stay
   */
  record Follow(ShapedGraph graph, Experiment experiment, boolean afresh) implements Effect {}

  /** Frames of this version of the session belong to what is shown. */
  record Expect(int version) implements Effect {}

  /** A weight shows its new value before the server has answered. */
  record Echo(ParameterRef parameter, double value) implements Effect {}

  /** The curve gets a flag. */
  record Mark(Flag flag) implements Effect {}

  /**
   * The run went back to an epoch; what the curve has after it is forgotten. −1: it begins anew.
   */
  record Rewind(int epoch) implements Effect {}

  /** It went on from an earlier epoch: what came after stays as a faint line. */
  record Branch(int epoch) implements Effect {}

  /** Moments of the past have come. */
  record Develop(ServerMessage.Past past) implements Effect {}

  /** The state of the layers over the run has come. */
  record Examine(ServerMessage.Checkups checkups) implements Effect {}

  /** Moments or states that were asked for do not come. */
  record Miss() implements Effect {}

  /** The head is to go so many kept moments on, or back. */
  record MoveHead(int moments) implements Effect {}

  /** The head is to go to a picture of the film. */
  record ShowFrame(int number) implements Effect {}

  /** The time strip is to show another part of the run. */
  record MoveZoom(Zoom.Way way) implements Effect {}

  /** A sentence for the screen reader; an urgent one interrupts. */
  record Announce(Text sentence, boolean isUrgent) implements Effect {}

  /** An event is to follow, unless the tab is closed before. */
  record Later(Event event, int milliseconds) implements Effect {}

  /** What the server is told, before it has a number. */
  sealed interface Order {
    record Open(Experiment experiment) implements Order {}

    record Replay(String code) implements Order {}

    record Resume(SessionId session, int event, int version) implements Order {}

    record Revise(Experiment experiment) implements Order {}

    record Run() implements Order {}

    record Pace(double epochsPerSecond) implements Order {}

    record Pause() implements Order {}

    record Step(ClientMessage.Stride stride) implements Order {}

    record Reset(int seed) implements Order {}

    record SetParameter(ParameterRef parameter, double value) implements Order {}

    record GoBack(double rate) implements Order {}

    record FetchPast(List<Integer> epochs) implements Order {
      public FetchPast {
        epochs = List.copyOf(epochs);
      }
    }

    record FetchCheckups(int after) implements Order {}

    record ForkFrom(int epoch) implements Order {}

    record FetchWeights() implements Order {}

    record ShowExamples(int actual, int predicted) implements Order {}

    record FetchSample(int row) implements Order {}

    record Compare() implements Order {}

    record Pin(List<ParameterRef> parameters) implements Order {
      public Pin {
        parameters = List.copyOf(parameters);
      }
    }

    record Watch(boolean visible) implements Order {}
  }
}
