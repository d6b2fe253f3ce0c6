package layerlab.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import layerlab.client.state.Screen.Shared;
import layerlab.client.state.Screen.Sheet;
import layerlab.experiment.Experiment;
import layerlab.experiment.Start;
import layerlab.graph.NodeId;
import layerlab.graph.NodeWeights;
import layerlab.graph.Numbers;
import layerlab.json.Json;
import layerlab.spec.Text;
import layerlab.wire.CommandId;
import layerlab.wire.Moment;
import layerlab.wire.ServerMessage;
import layerlab.wire.SessionId;
import org.junit.jupiter.api.Test;

class SharingTest {
  /** That of {@link States#live}. */
  private static final SessionId SESSION = new SessionId("s");

  private static final Shared.Saved SAVED =
      new Shared.Saved("7F3K", "http://lab/x/7F3K", "http://lab/#1abc");
  private static final List<NodeWeights> WEIGHTS =
      List.of(
          new NodeWeights(new NodeId("dense-1"), Numbers.of(1, 2, 3)),
          new NodeWeights(new NodeId("dense-2"), Numbers.of(4, 5)));

  @Test
  void theSheetStoresTheExperimentWhenItOpens() {
    Next next = Update.on(States.fresh(), new Event.AskedShare(Offer.Wish.PLAIN));

    assertThat(next.effects()).containsExactly(new Effect.Publish(Experiment.initial(), ""));
    assertThat(sheet(next.state()).shared()).isEqualTo(new Shared.Saving());
    assertThat(sheet(next.state()).offer().weights()).isEqualTo(new Offer.Weights.Left());
  }

  @Test
  void aStrayedRunIsSharedWithItsWeightsThoughNobodyAskedForThem() {
    State strayed = States.strayed(States.live(States.fresh(), 30));

    Next asked = Update.on(strayed, new Event.AskedShare(Offer.Wish.PLAIN));
    assertThat(asked.effects()).containsExactly(new Effect.Tell(new Effect.Order.FetchWeights()));

    Next fetched = Update.on(asked.state(), new Event.Received(weights(31)));
    assertThat(fetched.effects())
        .containsExactly(
            new Effect.Publish(Experiment.initial().with(new Start.Trained(WEIGHTS)), ""));
    assertThat(sheet(fetched.state()).offer().weights())
        .isEqualTo(new Offer.Weights.Taken(31, WEIGHTS));
    assertThat(sheet(fetched.state()).offer().isOf(fetched.state().work())).isTrue();
  }

  @Test
  void theServerMakesTheFilmOfItsSession() {
    State live = States.live(States.fresh(), 30);
    Effect.Publish wish = new Effect.Publish(Experiment.initial(), "", Optional.of(SESSION));

    Next next = Update.on(live, new Event.AskedShare(Offer.Wish.FILM));
    assertThat(next.effects()).containsExactly(wish);

    State plain = States.after(next.state(), States.published(SAVED));
    assertThat(sheet(plain).shared()).isEqualTo(new Shared.Saving());
    State filmed = States.after(next.state(), new Event.Published(wish, SAVED));
    assertThat(sheet(filmed).shared()).isEqualTo(SAVED);
    assertThat(Update.on(filmed, new Event.Retitled("My spiral")).effects())
        .containsExactly(
            new Effect.Publish(Experiment.initial(), "My spiral", Optional.of(SESSION)));
  }

  @Test
  void withoutALineTheLinkBeginsUntrained() {
    State offline =
        States.after(
            States.strayed(States.live(States.fresh(), 30)),
            new Event.ConnectionChanged(new Run.Connection.Lost(1, 4, false)));

    assertThat(Update.on(offline, new Event.AskedShare(Offer.Wish.WEIGHTS)).effects())
        .containsExactly(new Effect.Publish(Experiment.initial(), ""));
  }

  @Test
  void weightsThatTheServerDoesNotGiveAreLeftOut() {
    State asked =
        States.after(
            States.strayed(States.live(States.fresh(), 30)),
            new Event.AskedShare(Offer.Wish.WEIGHTS));

    Next next =
        Update.on(
            asked, new Event.Declined(new Effect.Order.FetchWeights(), Text.of("No.", "不行。")));

    assertThat(next.effects()).containsExactly(new Effect.Publish(Experiment.initial(), ""));
  }

  @Test
  void weightsThatComeAfterTheSwitchWasTurnedOffAreIgnored() {
    State state =
        States.after(
            States.live(States.fresh(), 30),
            new Event.AskedShare(Offer.Wish.WEIGHTS),
            new Event.AskedShare(Offer.Wish.PLAIN));

    assertThat(Update.on(state, new Event.Received(weights(30)))).isEqualTo(Next.of(state));
  }

  @Test
  void aLinkWithoutWeightsIsNotShownForAnOfferWithThem() {
    State state =
        States.after(
            States.live(States.fresh(), 30),
            new Event.AskedShare(Offer.Wish.PLAIN),
            new Event.AskedShare(Offer.Wish.WEIGHTS),
            States.published(SAVED));

    assertThat(sheet(state).shared()).isEqualTo(new Shared.Saving());
  }

  @Test
  void anotherTitleIsStoredAndTheSheetStaysOpen() {
    State saved =
        States.after(
            States.fresh(), new Event.AskedShare(Offer.Wish.PLAIN), States.published(SAVED));

    Next next = Update.on(saved, new Event.Retitled(" My spiral "));

    assertThat(next.effects())
        .containsExactly(new Effect.Publish(Experiment.initial(), "My spiral"));
    assertThat(sheet(next.state()).shared()).isEqualTo(new Shared.Saving());
  }

  @Test
  void theLinkOfAnOlderTitleIsNotShownWhenItComesLate() {
    State renamed =
        States.after(
            States.fresh(),
            new Event.AskedShare(Offer.Wish.PLAIN),
            new Event.Retitled("My spiral"));

    State late = States.after(renamed, States.published(SAVED));
    assertThat(sheet(late).shared()).isEqualTo(new Shared.Saving());

    Shared.Saved second = new Shared.Saved("9ABC", "http://lab/x/9ABC", "http://lab/#1abc");
    Event own = new Event.Published(new Effect.Publish(Experiment.initial(), "My spiral"), second);
    assertThat(sheet(States.after(late, own, States.published(SAVED))).shared()).isEqualTo(second);
  }

  @Test
  void theSameTitleIsNotStoredAgain() {
    State saved =
        States.after(
            States.fresh(), new Event.AskedShare(Offer.Wish.PLAIN), States.published(SAVED));

    assertThat(Update.on(saved, new Event.Retitled(" "))).isEqualTo(Next.of(saved));
  }

  @Test
  void anEditUnderTheOpenSheetMakesItsOfferOld() {
    State edited =
        States.after(
            States.fresh(),
            new Event.AskedShare(Offer.Wish.PLAIN),
            Event.Edited.once(new Edit.OfPlan("batchSize", new Json.Num(5))));

    assertThat(sheet(edited).offer().isOf(edited.work())).isFalse();
  }

  @Test
  void theLargeCodeGoesBackToTheSheet() {
    State saved =
        States.after(
            States.fresh(), new Event.AskedShare(Offer.Wish.PLAIN), States.published(SAVED));
    Sheet.Code large = new Sheet.Code(SAVED, sheet(saved));

    State back = States.after(saved, new Event.Opened(large), new Event.Cancelled());
    assertThat(back).isEqualTo(saved);
    assertThat(States.after(back, new Event.Cancelled()).screen().sheet())
        .isEqualTo(new Sheet.None());
  }

  @Test
  void onlyWhatTheClipboardTookIsSaidToBeCopied() {
    State saved =
        States.after(
            States.fresh(), new Event.AskedShare(Offer.Wish.PLAIN), States.published(SAVED));

    Next asked = Update.on(saved, new Event.Copied(SAVED.link()));
    assertThat(asked).isEqualTo(Next.of(saved, new Effect.Copy(SAVED.link())));
    assertThat(sheet(States.after(saved, new Event.Held(SAVED.link()))).copied())
        .isEqualTo(SAVED.link());
  }

  private static Sheet.Share sheet(State state) {
    return (Sheet.Share) state.screen().sheet();
  }

  private static ServerMessage.Weights weights(int epoch) {
    return new ServerMessage.Weights(new CommandId(1), new Moment(epoch, epoch * 14), WEIGHTS);
  }
}
