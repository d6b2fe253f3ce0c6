package layerlab.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import layerlab.experiment.Experiment;
import layerlab.experiment.Limits;
import layerlab.spec.Text;
import layerlab.wire.Protocol;
import layerlab.wire.ServerMessage;
import layerlab.wire.SessionId;
import org.junit.jupiter.api.Test;

/** What is heard from the server before anything else. */
class ListeningTest {
  private static final State LOST =
      Update.on(
              States.live(States.fresh(), 3),
              new Event.ConnectionChanged(new Run.Connection.Lost(2, 0, false)))
          .state();

  private static Next welcomed(int protocol) {
    return Update.on(LOST, welcome(protocol));
  }

  private static Event welcome(int protocol) {
    ServerMessage.Engine engine = new ServerMessage.Engine("DL4J", "", "CPU");
    return new Event.Received(new ServerMessage.Welcome(protocol, engine, Limits.initial()));
  }

  @Test
  void aTabThatFindsItsServerComesBackToItsSession() {
    Next next = welcomed(Protocol.VERSION);

    assertThat(next.state().run().connection()).isEqualTo(new Run.Connection.Open());
    assertThat(next.effects()).hasAtLeastOneElementOfType(Effect.Tell.class);
  }

  @Test
  void aTabThatFindsAServerOfAnotherVersionAsksToBeLoadedAgainAndSendsNothing() {
    for (int version : new int[] {Protocol.VERSION - 1, Protocol.VERSION + 1}) {
      Next next = welcomed(version);

      assertThat(next.state().run().connection()).isEqualTo(new Run.Connection.Connecting());
      assertThat(next.state().run().notice())
          .isInstanceOfSatisfying(
              Run.Notice.Said.class,
              said -> assertThat(said.sentence().en()).contains("Load the page again."));
      assertThat(next.effects()).doesNotHaveAnyElementsOfTypes(Effect.Tell.class);
    }
  }

  @Test
  void aLinkWithAFilmBeginsWhereTheFilmEndsOrUntrainedWhereItIsLost() {
    State loaded =
        States.after(
            States.fresh(),
            new Event.Loaded(
                Experiment.initial(),
                new Work.About("", new Work.Lineage.Own()),
                Optional.of("7f3k")));
    Next met = Update.on(loaded, welcome(Protocol.VERSION));
    assertThat(met.effects()).contains(new Effect.Tell(new Effect.Order.Replay("7f3k")));

    Text why = Text.of("It is not to be found.", "找不到。");
    Next lost = Update.on(met.state(), new Event.Declined(new Effect.Order.Replay("7f3k"), why));
    assertThat(lost.effects())
        .contains(new Effect.Tell(new Effect.Order.Open(Experiment.initial())));
    assertThat(lost.state().run().notice()).isEqualTo(new Run.Notice.Said(why));
    assertThat(lost.state().run().session().place()).isEqualTo(new Run.Place.None());
  }

  @Test
  void aTabThatComesBackToItsSessionDoesNotBeginTheFilmAgain() {
    State back =
        States.after(
            States.fresh().with(known()),
            new Event.Loaded(
                Experiment.initial(),
                new Work.About("", new Work.Lineage.Own()),
                Optional.of("7f3k")));

    assertThat(Update.on(back, welcome(Protocol.VERSION)).effects())
        .hasAtLeastOneElementOfType(Effect.Tell.class)
        .doesNotContain(new Effect.Tell(new Effect.Order.Replay("7f3k")));
  }

  private static Run known() {
    Run run = States.fresh().run();
    return run.with(run.session().with(new Run.Place.Known(new SessionId("s"), 0)));
  }
}
