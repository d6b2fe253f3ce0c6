package layerlab.client.state;

import java.util.List;
import java.util.Optional;
import layerlab.experiment.Experiment;
import layerlab.graph.Checked;
import layerlab.graph.NodeId;
import layerlab.graph.Problem;
import layerlab.wire.ClientMessage;
import layerlab.wire.Phase;

/** What the buttons of the transport do. */
final class Running {
  private Running() {}

  static Next toggle(State state) {
    if (state.run().progress().isRunning()) {
      return tell(withPhase(state, Phase.PAUSED), new Effect.Order.Pause());
    }
    State now = Travelling.now(state);
    return ifValid(now, valid -> tell(withPhase(now, Phase.RUNNING), new Effect.Order.Run()));
  }

  static Effect pace(Speed speed) {
    return new Effect.Tell(new Effect.Order.Pace(speed.epochsPerSecond()));
  }

  static Next step(State state, ClientMessage.Stride stride) {
    State now = Travelling.now(state);
    return ifValid(now, valid -> tell(now, new Effect.Order.Step(stride)));
  }

  static Next reset(State state, boolean newSeed) {
    return ifValid(
        state,
        valid -> {
          Experiment experiment = state.work().experiment();
          int seed = experiment.plan().seed();
          if (newSeed) {
            int other = seed == Integer.MAX_VALUE ? 0 : seed + 1;
            Edit edit = new Edit.OfPlan("seed", new layerlab.json.Json.Num(other));
            return Editing.edit(state, edit, Event.Pace.ONCE);
          }
          return tell(state, new Effect.Order.Reset(seed))
              .and(new Effect.Follow(valid.graph(), experiment, true));
        });
  }

  /** The server goes back and takes the new rate; the page hears it as an event. */
  static Next goBack(State state, double rate) {
    return tell(state, new Effect.Order.GoBack(rate));
  }

  /** Some epochs more than the cap allowed. */
  static Next goOn(State state, int epochs) {
    int cap = state.work().experiment().plan().epochs() + epochs;
    Edit edit = new Edit.OfPlan("epochs", new layerlab.json.Json.Num(Math.min(cap, 1_000_000)));
    Next edited = Editing.edit(state, edit, Event.Pace.ONCE);
    return new Next(withPhase(edited.state(), Phase.RUNNING), edited.effects())
        .and(new Effect.Tell(new Effect.Order.Run()));
  }

  static Next check(State state) {
    Run run = state.run();
    Check asked = new Check.Asked(state.work().experiment());
    return tell(state.with(run.with(run.session().with(asked))), new Effect.Order.Compare());
  }

  static Next askMistakes(State state, int actual, int predicted) {
    Screen asked =
        state
            .screen()
            .with(new Screen.Mistakes.Asked(actual, predicted))
            .with(state.screen().matrix().at(actual, predicted));
    return tell(state.with(asked), new Effect.Order.ShowExamples(actual, predicted));
  }

  /** What needs a network that can be trained; if it cannot, the culprit is shown. */
  private static Next ifValid(State state, WithGraph what) {
    return switch (state.work().checked()) {
      case Checked.Valid valid -> what.then(valid);
      case Checked.Invalid invalid -> Next.of(state.with(state.focus().select(culprit(invalid))));
    };
  }

  private static Spot culprit(Checked.Invalid invalid) {
    List<Problem> problems = invalid.problems();
    Optional<NodeId> node = problems.stream().flatMap(p -> p.node().stream()).findFirst();
    return node.<Spot>map(Spot.OfLayer::new).orElse(new Spot.Nothing());
  }

  private static State withPhase(State state, Phase phase) {
    Run run = state.run();
    return state.with(run.with(run.progress().with(phase)).with(new Run.Notice.None()));
  }

  private static Next tell(State state, Effect.Order order) {
    return Next.of(state, new Effect.Tell(order));
  }

  private interface WithGraph {
    Next then(Checked.Valid valid);
  }
}
