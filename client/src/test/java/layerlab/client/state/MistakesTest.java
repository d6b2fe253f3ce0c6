package layerlab.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import layerlab.client.state.Screen.Mistakes;
import layerlab.graph.Numbers;
import layerlab.spec.Text;
import layerlab.wire.CommandId;
import layerlab.wire.ServerMessage;
import layerlab.wire.ServerMessage.Example;
import org.junit.jupiter.api.Test;

class MistakesTest {
  private static final Example FOUR_AS_NINE = new Example(17, Numbers.of(0, 16), 4, 9);

  @Test
  void askingMovesToTheCell() {
    Next next = Update.on(States.fresh(), new Event.AskedMistakes(4, 9));

    assertThat(next.effects())
        .containsExactly(new Effect.Tell(new Effect.Order.ShowExamples(4, 9)));
    assertThat(next.state().screen().matrix()).isEqualTo(new Matrix(Matrix.Part.TEST, 4, 9));
    assertThat(next.state().screen().mistakes()).isEqualTo(new Mistakes.Asked(4, 9));
  }

  @Test
  void theAnswerIsShown() {
    State state = States.after(States.fresh(), new Event.AskedMistakes(4, 9), answer(FOUR_AS_NINE));

    assertThat(state.screen().mistakes())
        .isEqualTo(new Mistakes.Shown(4, 9, List.of(FOUR_AS_NINE)));
  }

  @Test
  void theAnswerForACellThatWasLeftIsIgnored() {
    State state =
        States.after(
            States.fresh(),
            new Event.AskedMistakes(4, 9),
            new Event.AskedMistakes(3, 5),
            answer(FOUR_AS_NINE));

    assertThat(state.screen().mistakes()).isEqualTo(new Mistakes.Asked(3, 5));
  }

  @Test
  void aRefusalClosesTheList() {
    State state =
        States.after(
            States.fresh(),
            new Event.AskedMistakes(4, 9),
            new Event.Declined(
                new Effect.Order.ShowExamples(4, 9), Text.of("No classes.", "没有类别。")));

    assertThat(state.screen().mistakes()).isEqualTo(new Mistakes.None());
    assertThat(state.run().notice()).isInstanceOf(Run.Notice.Said.class);
  }

  @Test
  void walkingAndCountingKeepEachOther() {
    State state =
        States.after(States.fresh(), new Event.Counted(Matrix.Part.TRAIN), new Event.Walked(2, 1));

    assertThat(state.screen().matrix()).isEqualTo(new Matrix(Matrix.Part.TRAIN, 2, 1));
  }

  private static Event answer(Example... examples) {
    return new Event.Received(new ServerMessage.Examples(new CommandId(1), List.of(examples)));
  }
}
