package layerlab.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import layerlab.experiment.Limits;
import layerlab.wire.Protocol;
import layerlab.wire.ServerMessage;
import org.junit.jupiter.api.Test;

/** What is heard from the server before anything else. */
class ListeningTest {
  private static final State LOST =
      Update.on(
              States.live(States.fresh(), 3),
              new Event.ConnectionChanged(new Run.Connection.Lost(2, 0, false)))
          .state();

  private static Next welcomed(int protocol) {
    ServerMessage.Engine engine = new ServerMessage.Engine("DL4J", "", "CPU");
    return Update.on(
        LOST, new Event.Received(new ServerMessage.Welcome(protocol, engine, Limits.initial())));
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
}
