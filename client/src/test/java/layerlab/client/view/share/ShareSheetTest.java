package layerlab.client.view.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.html.Page;
import layerlab.client.html.Signal;
import layerlab.client.live.Live;
import layerlab.client.state.Edit;
import layerlab.client.state.Effect;
import layerlab.client.state.Event;
import layerlab.client.state.Offer;
import layerlab.client.state.Run;
import layerlab.client.state.Screen.Shared;
import layerlab.client.state.Screen.Sheet;
import layerlab.client.state.State;
import layerlab.client.state.States;
import layerlab.client.state.Work;
import layerlab.client.view.share.ShareSheet.Film;
import layerlab.client.view.share.ShareSheet.Weights;
import layerlab.experiment.Experiment;
import layerlab.graph.NodeId;
import layerlab.graph.NodeWeights;
import layerlab.graph.Numbers;
import layerlab.json.Json;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.wire.Bucket;
import layerlab.wire.CommandId;
import layerlab.wire.Frame;
import layerlab.wire.Moment;
import layerlab.wire.ServerMessage;
import layerlab.wire.SessionId;
import layerlab.wire.Spread;
import org.junit.jupiter.api.Test;

class ShareSheetTest {
  private static final Shared.Saved SAVED =
      new Shared.Saved("7F3K", "http://lab.example/x/7F3K", "http://lab.example/#1abcdefg");
  private static final Event PUBLISHED = States.published(SAVED);

  @Test
  void theCardSaysWhatTheExperimentDoes() {
    ShareSheet.Card card = sheet(open(States.fresh()), new Live()).card();

    assertThat(card.given()).isEmpty();
    assertThat(card.usual()).isEqualTo("Spiral, three hidden layers");
    assertThat(card.words())
        .isEqualTo(
            "Tell the two arms of a spiral apart with 8 · 6 · 4 tanh neurons; Adam at rate 0.012.");
    assertThat(card.reached()).isEmpty();
  }

  @Test
  void aForkSaysWhatItWasMadeFromAndWhatDiffers() {
    Experiment parent = Experiment.initial();
    Work.Lineage lineage =
        new Work.Lineage.Forked(
            List.of(new Work.Ancestor("7f3k", "Baseline"), new Work.Ancestor("9ak2", "")), parent);
    State opened =
        States.after(States.fresh(), new Event.Loaded(parent, new Work.About("Mine", lineage)));
    State edited =
        States.after(opened, Event.Edited.once(new Edit.MoreUnits(new NodeId("dense-2"), 2)));

    ShareSheet.Origin same = sheet(open(opened), new Live()).card().origin();
    ShareSheet.Origin origin = sheet(open(edited), new Live()).card().origin();

    assertThat(same.differs()).isEqualTo("Nothing differs from it.");
    assertThat(origin.differs()).isEqualTo("What differs: +2 neurons in hidden 2.");
    assertThat(ShareView.draw(sheet(open(edited), new Live())).text())
        .contains("Forked from Baseline which was forked from 9AK2");
  }

  @Test
  void afterAnEpochTheCardSaysHowFarItHasCome() {
    State state = open(States.live(States.fresh(), 412));

    assertThat(sheet(state, trained(0.958)).card().reached())
        .isEqualTo("Here: 95.8% of the test part right at epoch 412.");
    assertThat(sheet(States.in(Language.ZH, state), trained(0.958)).card().reached())
        .isEqualTo("这里：第 412 轮，测试集答对 95.8%。");
    assertThat(sheet(state, trained(Double.NaN)).card().reached())
        .isEqualTo("Here: test loss 0.0550 at epoch 412.");
  }

  @Test
  void whatWasNeverTrainedHasNoWeightsToSpeakOf() {
    assertThat(sheet(open(States.live(States.fresh(), 0)), new Live()).weights())
        .isEqualTo(new Weights.Untouched());
  }

  @Test
  void theUserDecidesAboutTheWeightsOfAnOrdinaryRun() {
    State state = open(States.live(States.fresh(), 412));
    assertThat(sheet(state, trained(0.9)).weights())
        .isEqualTo(
            new Weights.Choice(
                false,
                Text.of(
                    "Opens untrained; run it, and the same numbers come again.",
                    "打开时未训练；运行起来，会得到完全相同的数。")));

    State with = States.after(state, new Event.AskedShare(Offer.Wish.WEIGHTS), weights(412));
    assertThat(sheet(with, trained(0.9)).weights())
        .isEqualTo(
            new Weights.Choice(
                true,
                Text.of(
                    "Opens with the 5 weights of epoch 412, ready to test.",
                    "打开即带第 412 轮的 5 个权重，可直接测试。")));
  }

  @Test
  void theWeightsOfAChangedRunTravelAndThatIsSaid() {
    State state =
        States.after(open(States.strayed(States.live(States.fresh(), 412))), weights(412));

    assertThat(sheet(state, trained(0.9)).weights())
        .isEqualTo(
            new Weights.Settled(
                Text.of(
                    "This run was changed on its way, so the link holds the final network and its 5"
                        + " weights as of epoch 412.",
                    "这次训练中途改动过，因此链接里是最终的网络和它在第 412 轮的 5 个权重。")));
  }

  @Test
  void weightsOutOfReachAreSaidToBeMissing() {
    State offline =
        States.after(
            States.strayed(States.live(States.fresh(), 412)),
            new Event.ConnectionChanged(new Run.Connection.Lost(1, 4, false)));

    assertThat(sheet(open(offline), trained(0.9)).weights())
        .isInstanceOfSatisfying(
            Weights.Settled.class,
            settled -> assertThat(settled.sentence().en()).contains("the link begins untrained"));
  }

  @Test
  void theFilmIsTheUsersChoiceWhereThereIsOneAndBringsTheWeights() {
    assertThat(sheet(open(States.live(States.fresh(), 0)), new Live()).film())
        .isEqualTo(new Film.None());

    State state = open(States.live(States.fresh(), 412));
    assertThat(sheet(state, trained(0.9)).film()).isEqualTo(new Film.Choice(false));
    assertThat(Page.click(Page.labelledBy(view(state, trained(0.9)), "share-film")))
        .containsExactly(new Event.AskedShare(Offer.Wish.FILM));

    State filmed = States.after(state, new Event.AskedShare(Offer.Wish.FILM));
    assertThat(sheet(filmed, trained(0.9)).film()).isEqualTo(new Film.Choice(true));
    Element view = view(filmed, trained(0.9));
    assertThat(view.text()).contains("The film brings the weights of all its moments.");
    assertThat(Page.click(Page.labelledBy(view, "share-film")))
        .containsExactly(new Event.AskedShare(Offer.Wish.WEIGHTS));
    assertThat(Page.click(Page.labelledBy(view, "share-weights")))
        .containsExactly(new Event.AskedShare(Offer.Wish.PLAIN));
  }

  @Test
  void aLinkWithAFilmSaysThatTheOtherLinkLacksIt() {
    State filmed =
        States.after(
            States.live(States.fresh(), 412),
            new Event.AskedShare(Offer.Wish.FILM),
            new Event.Published(
                new Effect.Publish(Experiment.initial(), "", Optional.of(new SessionId("s"))),
                SAVED));

    assertThat(view(filmed, trained(0.9)).text())
        .contains("All but the film is in its 8 characters")
        .contains("Project and model begin untrained");
  }

  @Test
  void aLinkGrowsOldWhenTheExperimentChanges() {
    State saved = States.after(open(States.fresh()), PUBLISHED);
    assertThat(sheet(saved, new Live()).isOld()).isFalse();

    State edited =
        States.after(saved, Event.Edited.once(new Edit.OfPlan("batchSize", new Json.Num(5))));
    assertThat(sheet(edited, new Live()).isOld()).isTrue();
    assertThat(Page.click(Page.button(view(edited), "Make a new link")))
        .containsExactly(new Event.AskedShare(Offer.Wish.PLAIN));
  }

  @Test
  void theLinkAndTheCodeAreShownAndCopied() {
    State saved = States.after(open(States.fresh()), PUBLISHED);
    Element view = view(saved);

    assertThat(view.text()).contains("lab.example/x/7F3K").doesNotContain("http://");
    assertThat(Page.click(Page.button(view, "Copy link")))
        .containsExactly(new Event.Copied("http://lab.example/x/7F3K"));
    assertThat(Page.click(Page.button(view, "Copy")))
        .containsExactly(new Event.Copied("http://lab.example/#1abcdefg"));
    assertThat(view.text()).contains("The whole experiment is in its 8 characters");

    Element copied = view(States.after(saved, new Event.Held(SAVED.link())));
    assertThat(Page.button(copied, "Copied").text()).isEqualTo("Copied");
    assertThat(Page.button(copied, "Copy").text()).isEqualTo("Copy");
  }

  @Test
  void theCodeFillsTheScreen() {
    State saved = States.after(open(States.fresh()), PUBLISHED);
    List<Event> events = Page.click(Page.button(view(saved), "Show full screen for the class"));
    Sheet.Code code = new Sheet.Code(SAVED, (Sheet.Share) saved.screen().sheet());

    assertThat(events).containsExactly(new Event.Opened(code));
    assertThat(Poster.of(saved, code))
        .isEqualTo(
            new Poster(
                Language.EN,
                "Spiral, three hidden layers",
                "lab.example",
                "7F3K",
                "/api/experiments/7F3K/qr.svg?by=http"));
  }

  @Test
  void aStoreThatFailsLeavesTheOtherLink() {
    Text why = Text.of("The server could not store it.", "服务器没能保存。");
    State failed =
        States.after(open(States.fresh()), States.published(new Shared.Failed(why, SAVED.free())));
    Element view = view(failed);

    assertThat(view.text())
        .contains("The server could not store it. The link below works all the same. Try again")
        .doesNotContain("7F3K");
    assertThat(Page.click(Page.button(view, "Copy")))
        .containsExactly(new Event.Copied(SAVED.free()));
    assertThat(Page.click(Page.button(view, "Try again")))
        .containsExactly(new Event.AskedShare(Offer.Wish.PLAIN));
  }

  @Test
  void theTitleIsGivenInPlace() {
    Element title = Page.byId(view(open(States.fresh())), "share-title");

    assertThat(Page.answer(title, On.CHANGE, Signal.ofValue("Mine")))
        .containsExactly(new Event.Retitled("Mine"));
    assertThat(Page.press(title, "Escape")).containsExactly(new Event.Cancelled());
  }

  static State open(State state) {
    return States.after(state, new Event.AskedShare(Offer.Wish.PLAIN));
  }

  private static Event weights(int epoch) {
    return new Event.Received(
        new ServerMessage.Weights(
            new CommandId(1),
            new Moment(epoch, epoch * 14),
            List.of(new NodeWeights(new NodeId("dense-1"), Numbers.of(1, 2, 3, 4, 5)))));
  }

  static Live trained(double accuracy) {
    Live live = new Live();
    Spread loss = new Spread(0.055, 0.055, 0.055);
    Spread right = new Spread(accuracy, accuracy, accuracy);
    Bucket bucket =
        new Bucket(412, 412, new Bucket.Pair(loss, loss), new Bucket.Pair(right, right));
    live.take(
        new Frame.Scalars(new Frame.Header(0, new Moment(412, 412 * 14), 1), 500, List.of(bucket)));
    return live;
  }

  private static ShareSheet sheet(State state, Live live) {
    return ShareSheet.of(state, live, (Sheet.Share) state.screen().sheet());
  }

  private static Element view(State state) {
    return view(state, new Live());
  }

  private static Element view(State state, Live live) {
    return ShareView.draw(sheet(state, live));
  }
}
