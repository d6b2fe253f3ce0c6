package layerlab.client.state;

import layerlab.experiment.Experiment;
import layerlab.experiment.Limits;
import layerlab.spec.Language;
import layerlab.wire.Moment;
import layerlab.wire.Phase;
import layerlab.wire.SessionId;
import layerlab.wire.TrainedBy;

/** States to test with. */
public final class States {
  private States() {}

  /** The page as a newcomer sees it, before the server has answered. */
  public static State fresh() {
    return of(Experiment.initial());
  }

  public static State of(Experiment experiment) {
    return new State(
        Work.begin(experiment, Limits.initial(), new Work.About("", new Work.Lineage.Own())),
        Run.none(),
        Look.initial(Language.EN, Look.Theme.LIGHT),
        Focus.nothing(),
        Screen.initial());
  }

  /** With a session at the server, at an epoch. */
  public static State live(State state, int epoch) {
    Run run = state.run();
    return state.with(
        run.with(run.session().with(new Run.Place.Known(new SessionId("s"), 0)))
            .with(new Run.Connection.Open())
            .with(
                new Run.Progress(
                    epoch == 0 ? Phase.READY : Phase.PAUSED,
                    new Moment(epoch, epoch * 14),
                    1,
                    TrainedBy.DL4J,
                    new Run.Divergence.None())));
  }

  /** With weights that the experiment alone would not give. */
  public static State strayed(State state) {
    return state.with(state.run().with(state.run().session().strayed(true)));
  }

  /** The sheet's first offer of the first experiment has come further. */
  public static Event published(Screen.Shared shared) {
    return new Event.Published(new Effect.Publish(Experiment.initial(), ""), shared);
  }

  public static State in(Language language, State state) {
    return state.with(state.look().with(language));
  }

  /** After events, one after the other. */
  public static State after(State state, Event... events) {
    State next = state;
    for (Event event : events) {
      next = Update.on(next, event).state();
    }
    return next;
  }
}
