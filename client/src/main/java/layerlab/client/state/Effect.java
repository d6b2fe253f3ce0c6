package layerlab.client.state;

import java.util.List;
import layerlab.client.live.Flag;
import layerlab.experiment.Experiment;
import layerlab.wire.ParameterRef;
import layerlab.wire.SessionId;

/** What is to be done outside the state. */
public sealed interface Effect {

  /** Something for the server; the line numbers it, keeps it while offline and sends it. */
  record Tell(Order order) implements Effect {}

  /** The experiment is stored and the sheet told. */
  record Store(Experiment experiment, String title) implements Effect {}

  /** An experiment is fetched from the store by its alias. */
  record Fetch(String alias) implements Effect {}

  record Copy(String text) implements Effect {}

  /** The look is kept in the browser. */
  record Keep(Look look) implements Effect {}

  /** The session is kept for a reload of this tab. */
  record Remember(SessionId session) implements Effect {}

  record Forget() implements Effect {}

  /** The next attempt to connect is made at once. */
  record Reconnect() implements Effect {}

  /** The live store takes the experiment whose frames it will see. */
  record Follow(Work work, int version) implements Effect {}

  /** A weight shows its new value before the server has answered. */
  record Echo(ParameterRef parameter, double value) implements Effect {}

  /** The curve gets a flag. */
  record Mark(Flag flag) implements Effect {}

  /** The curve begins again. */
  record Rewind(int epoch) implements Effect {}

  /** A sentence for the screen reader. */
  record Announce(String sentence) implements Effect {}

  /** What the server is told, before it has a number. */
  sealed interface Order {
    record Open(Experiment experiment) implements Order {}

    record Resume(SessionId session, int event, int version) implements Order {}

    record Revise(Experiment experiment) implements Order {}

    record Run() implements Order {}

    record Pause() implements Order {}

    record Step(layerlab.wire.ClientMessage.Stride stride) implements Order {}

    record Reset(int seed) implements Order {}

    record SetParameter(ParameterRef parameter, double value) implements Order {}

    record GoBack(double rate) implements Order {}

    record FetchWeights() implements Order {}

    record ShowExamples(int actual, int predicted) implements Order {}

    record Pin(List<ParameterRef> parameters) implements Order {
      public Pin {
        parameters = List.copyOf(parameters);
      }
    }

    record Watch(boolean visible) implements Order {}
  }
}
