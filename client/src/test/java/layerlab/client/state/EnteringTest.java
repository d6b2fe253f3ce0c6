package layerlab.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import layerlab.client.state.Effect.Order;
import layerlab.experiment.Experiment;
import layerlab.experiment.ShareLink;
import layerlab.json.Json;
import layerlab.spec.Text;
import layerlab.wire.ClientMessage;
import layerlab.wire.CommandId;
import layerlab.wire.Moment;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;
import layerlab.wire.SessionId;
import layerlab.wire.TrainedBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnteringTest {
  private static final Experiment CIRCLE =
      States.after(States.fresh(), new Event.PickedData("circle")).work().experiment();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7F3K",
        "7f3k",
        " 7f3k ",
        "7F 3K",
        "7f-3k",
        "lab.example/x/7f3k",
        "http://h/x/7F3K"
      })
  void peopleTypeCodesInManyWays(String typed) {
    Next next = Update.on(States.fresh(), new Event.TypedCode(typed));

    assertThat(next.effects()).containsExactly(new Effect.Visit("7F3K"));
    assertThat(next.state().screen().entrance())
        .isEqualTo(new Entrance(true, typed, new Entrance.Answer.Looking()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7FOK", "7F0K", "7FIK", "7F1K", "7fok", "7F-iK"})
  void signsThatNoCodeHasArePointedOut(String typed) {
    assertThat(refusal(typed).en())
        .isEqualTo("No code has 0, O, 1 or I in it. Look at character 3 again.");
  }

  @Test
  void shortAndStrangeCodesAreRefusedWithAnExample() {
    assertThat(refusal("").en()).isEqualTo("A code has four characters, like 7F3K.");
    assertThat(refusal("7F3").zh()).isEqualTo("代码有四个字符，例如 7F3K。");
    assertThat(refusal("7F3?").en()).isEqualTo("A code has only letters and digits, like 7F3K.");
  }

  @Test
  void aRefusedCodeChangesNothingButWhatIsSaid() {
    State before = States.fresh();
    State after = States.after(before, new Event.TypedCode("7F1K"));

    assertThat(after.with(before.screen())).isEqualTo(before);
  }

  @Test
  void aLinkThatHoldsItsExperimentIsOpenedAndCanBeTakenBack() {
    String link = "http://lab/#" + ShareLink.write(CIRCLE);

    Next next = Update.on(States.fresh(), new Event.TypedCode(link));

    assertThat(next.state().work().experiment()).isEqualTo(CIRCLE);
    assertThat(next.effects()).contains(new Effect.Tell(new Order.Revise(CIRCLE)));
    assertThat(next.state().screen().entrance())
        .isEqualTo(new Entrance(false, "", new Entrance.Answer.None()));
    assertThat(States.after(next.state(), new Event.Undone()).work().experiment())
        .isEqualTo(Experiment.initial());
  }

  @Test
  void aDamagedLinkIsRefused() {
    assertThat(refusal("http://lab/#1SpOdZBAAhgS2CADIAb0HAM0").en())
        .startsWith("This link is damaged");
  }

  @Test
  void anUnknownCodeIsSaidAtTheBoxAndAloud() {
    Text why = Text.of("No experiment has this code.", "没有这个代码的实验。");
    State looking = States.after(States.fresh(), new Event.TypedCode("7F3K"));

    Next next = Update.on(looking, new Event.NotLoaded(why));

    assertThat(next.state().screen().entrance())
        .isEqualTo(new Entrance(true, "7F3K", new Entrance.Answer.Refused(why)));
    assertThat(next.effects()).containsExactly(new Effect.Announce(why, true));
  }

  @Test
  void whatWasSaidOfACodeGoesWithItsNextLetter() {
    State state =
        States.after(States.fresh(), new Event.TypedCode("7F1K"), new Event.WroteCode("7F"));

    assertThat(state.screen().entrance())
        .isEqualTo(new Entrance(true, "7F", new Entrance.Answer.None()));
  }

  @Test
  void withoutTheStripARefusalIsANotice() {
    State state =
        States.after(States.fresh(), new Event.Greeted(false), new Event.TypedCode("7F1K"));

    assertThat(state.run().notice()).isInstanceOf(Run.Notice.Said.class);
  }

  @Test
  void theStripGoesWhenSomethingRuns() {
    State live = States.live(States.fresh(), 0);

    assertThat(isShown(live)).isTrue();
    assertThat(isShown(States.after(live, new Event.Toggled()))).isFalse();
    assertThat(isShown(States.after(live, new Event.Stepped(ClientMessage.Stride.EPOCH))))
        .isFalse();
  }

  @Test
  void theStripStaysWhileTheNetworkIsBuilt() {
    State edited =
        States.after(
            States.fresh(),
            Event.Edited.once(new Edit.OfPlan("batchSize", new Json.Num(5))),
            new Event.PickedData("circle"));

    assertThat(isShown(edited)).isTrue();
  }

  @Test
  void theStripDoesNotGreetSomebodyWhoComesBackToARun() {
    Event.Received opened =
        new Event.Received(
            new ServerMessage.Opened(
                new CommandId(1),
                new SessionId("s"),
                Experiment.initial(),
                new ServerMessage.State(Phase.PAUSED, new Moment(3, 42), 1, TrainedBy.DL4J),
                0));

    assertThat(isShown(States.after(States.fresh(), opened))).isFalse();
  }

  @Test
  void whatIsOpenedBesideALiveSessionGetsASessionOfItsOwn() {
    Next next =
        Update.on(
            States.after(States.live(States.fresh(), 3), new Event.Toggled()),
            new Event.Loaded(
                CIRCLE,
                new Work.About(
                    "", new Work.Lineage.Forked(List.of(new Work.Ancestor("7F3K", "")), CIRCLE))));

    assertThat(next.effects().getFirst()).isEqualTo(new Effect.Tell(new Order.Pause()));
    assertThat(next.effects())
        .endsWith(
            new Effect.Forget(), new Effect.Rewind(-1), new Effect.Tell(new Order.Open(CIRCLE)));
    assertThat(next.state().run().session().isLive()).isFalse();
    assertThat(isShown(next.state())).isFalse();
  }

  private static boolean isShown(State state) {
    return state.screen().entrance().isShown();
  }

  private static Text refusal(String typed) {
    State state = States.after(States.fresh(), new Event.TypedCode(typed));
    return ((Entrance.Answer.Refused) state.screen().entrance().answer()).why();
  }
}
