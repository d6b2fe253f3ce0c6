package layerlab.client.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.client.state.Effect.Order;
import layerlab.experiment.Experiment;
import layerlab.experiment.Start;
import layerlab.wire.ClientMessage;
import layerlab.wire.ClientMessage.Command;
import layerlab.wire.CommandId;
import layerlab.wire.ParameterRef;

/**
 * What the server is to be told: numbers the orders, keeps them until they are answered, and lets
 * the newest stand for those that nobody needs any more. Plain Java; {@link Link} sends.
 */
final class Outgoing {
  /** An order that has not been answered. */
  private static final class Letter {
    private final CommandId id;
    private Order order;
    private boolean isSent;

    Letter(CommandId id, Order order) {
      this.id = id;
      this.order = order;
    }
  }

  private final List<Letter> letters = new ArrayList<>();
  private Optional<Start> told = Optional.empty();
  private int lastId;
  private int lastPin;

  /** Keeps an order until it can be sent and has been answered. */
  void add(Order order) {
    if (!letters.isEmpty()) {
      Letter last = letters.getLast();
      if (!last.isSent && replaces(order, last.order)) {
        last.order = order;
        return;
      }
    }
    letters.add(new Letter(new CommandId(++lastId), order));
  }

  /** Whether nobody needs the older of two orders when the newer one follows at once. */
  private static boolean replaces(Order newer, Order older) {
    return switch (newer) {
      case Order.Revise revise -> older instanceof Order.Revise;
      case Order.SetParameter(ParameterRef parameter, double value) ->
          older instanceof Order.SetParameter set && set.parameter().equals(parameter);
      case Order.FetchPast fetch -> older instanceof Order.FetchPast;
      case Order.FetchCheckups fetch -> older instanceof Order.FetchCheckups;
      case Order.ForkFrom fork -> older instanceof Order.ForkFrom;
      case Order.FetchWeights fetch -> older instanceof Order.FetchWeights;
      case Order.ShowExamples show -> older instanceof Order.ShowExamples;
      case Order.FetchSample fetch -> older instanceof Order.FetchSample;
      case Order.Compare compare -> older instanceof Order.Compare;
      case Order.Open open -> older instanceof Order.Open;
      case Order.Replay replay -> older instanceof Order.Replay;
      case Order.Resume resume -> older instanceof Order.Resume;
      case Order.Run run -> older instanceof Order.Run;
      case Order.Pace pace -> older instanceof Order.Pace;
      case Order.Pause pause -> older instanceof Order.Pause;
      case Order.Step step -> false;
      case Order.Reset reset -> older instanceof Order.Reset;
      case Order.GoBack back -> older instanceof Order.GoBack;
      case Order.Pin pin -> false;
      case Order.Watch watch -> false;
    };
  }

  /** What the server's session begins with; unknown: whatever is sent next is sent whole. */
  void know(Optional<Start> start) {
    told = start;
  }

  /** How many changes are not confirmed. */
  int size() {
    return (int) letters.stream().filter(letter -> !isQuestion(letter.order)).count();
  }

  /** Changes nothing at the server, whether it is answered or not. */
  private static boolean isQuestion(Order order) {
    return order instanceof Order.FetchPast
        || order instanceof Order.FetchCheckups
        || order instanceof Order.FetchWeights
        || order instanceof Order.ShowExamples
        || order instanceof Order.FetchSample
        || order instanceof Order.Compare;
  }

  /** The line was lost: everything that was not answered is sent again, under its old number. */
  void lost() {
    letters.removeIf(letter -> isArrival(letter.order));
    letters.forEach(letter -> letter.isSent = false);
  }

  /** There is no session: nobody will answer what waits for one. */
  void forget() {
    letters.removeIf(letter -> !letter.isSent);
  }

  /** Opens or resumes a session; goes before everything else. */
  private static boolean isArrival(Order order) {
    return order instanceof Order.Open
        || order instanceof Order.Replay
        || order instanceof Order.Resume;
  }

  /** An order that goes before everything else. */
  Command first(Order order, int epoch) {
    Letter letter = new Letter(new CommandId(++lastId), order);
    letter.isSent = true;
    letters.addFirst(letter);
    return command(letter, epoch);
  }

  /** The next message to send now; empty when there is none, or a like one is on its way. */
  Optional<Command> next() {
    for (Letter letter : letters) {
      if (!letter.isSent) {
        if (isFast(letter.order) && hasFastOnItsWay()) {
          return Optional.empty();
        }
        letter.isSent = true;
        return Optional.of(command(letter, -1));
      }
    }
    return Optional.empty();
  }

  /** Orders that come by the dozen while something is dragged: one at a time is on its way. */
  private static boolean isFast(Order order) {
    return order instanceof Order.Revise || order instanceof Order.SetParameter;
  }

  private boolean hasFastOnItsWay() {
    return letters.stream().anyMatch(letter -> letter.isSent && isFast(letter.order));
  }

  /** An order was answered; it is forgotten. */
  Optional<Order> answered(CommandId id) {
    for (Letter letter : letters) {
      if (letter.id.equals(id)) {
        letters.remove(letter);
        return Optional.of(letter.order);
      }
    }
    return Optional.empty();
  }

  private Command command(Letter letter, int epoch) {
    CommandId id = letter.id;
    return switch (letter.order) {
      case Order.Open(var experiment) -> new ClientMessage.Open(id, experiment);
      case Order.Replay(String code) -> new ClientMessage.Replay(id, code);
      case Order.Resume resume ->
          new ClientMessage.Resume(id, resume.session(), resume.event(), resume.version(), epoch);
      case Order.Revise(var experiment) -> revision(id, experiment);
      case Order.Run() -> new ClientMessage.Run(id);
      case Order.Pace(double epochs) -> new ClientMessage.Pace(id, epochs);
      case Order.Pause() -> new ClientMessage.Pause(id);
      case Order.Step(var stride) -> new ClientMessage.Step(id, stride);
      case Order.Reset(int seed) -> new ClientMessage.Reset(id, seed);
      case Order.SetParameter(var parameter, double value) ->
          new ClientMessage.SetParameter(id, parameter, value);
      case Order.GoBack(double rate) -> new ClientMessage.GoBack(id, rate);
      case Order.FetchPast(List<Integer> epochs) -> new ClientMessage.FetchPast(id, epochs);
      case Order.FetchCheckups(int after) -> new ClientMessage.FetchCheckups(id, after);
      case Order.ForkFrom(int at) -> new ClientMessage.ForkFrom(id, at);
      case Order.FetchWeights() -> new ClientMessage.FetchWeights(id);
      case Order.ShowExamples(int actual, int predicted) ->
          new ClientMessage.ShowExamples(id, actual, predicted);
      case Order.FetchSample(int row) -> new ClientMessage.FetchSample(id, row);
      case Order.Compare() -> new ClientMessage.Compare(id);
      case Order.Pin pin -> throw new IllegalArgumentException("a pin has no answer");
      case Order.Watch watch -> throw new IllegalArgumentException("a watch has no answer");
    };
  }

  /** Weights that the server has are not sent again. */
  private Command revision(CommandId id, Experiment experiment) {
    if (told.filter(experiment.start()::equals).isPresent()) {
      return new ClientMessage.Amend(id, experiment);
    }
    told = Optional.of(experiment.start());
    return new ClientMessage.Revise(id, experiment);
  }

  /** A pin under the next number. */
  ClientMessage.Pin pin(List<ParameterRef> parameters) {
    return new ClientMessage.Pin(++lastPin, parameters);
  }
}
