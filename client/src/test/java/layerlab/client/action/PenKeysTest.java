package layerlab.client.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import layerlab.client.html.Signal;
import layerlab.client.state.Event;
import layerlab.client.state.PenAct;
import layerlab.client.state.State;
import layerlab.client.state.States;
import org.junit.jupiter.api.Test;

class PenKeysTest {
  private static final State IDLE = States.fresh();
  private static final State DRAWING = States.after(IDLE, new Event.Penned(new PenAct.Take()));

  private static Optional<Event> press(State state, String key, Zone zone) {
    return Actions.of(state, Signal.ofKey(key), zone, 0);
  }

  private static Optional<Event> shift(String key) {
    Signal.Modifiers shift = new Signal.Modifiers(true, false, false);
    return Actions.of(DRAWING, new Signal(key, "", shift, Signal.Motion.NONE), Zone.PAGE, 0);
  }

  @Test
  void oneKeyTakesThePenButNotInAField() {
    assertThat(press(IDLE, "d", Zone.PAGE)).contains(new Event.Penned(new PenAct.Take()));
    assertThat(press(IDLE, "d", Zone.STAGE)).contains(new Event.Penned(new PenAct.Take()));
    assertThat(press(IDLE, "d", Zone.FIELD)).isEmpty();
  }

  @Test
  void thePenHasKeysOfItsOwnWhileItIsInTheHand() {
    assertThat(press(DRAWING, "ArrowUp", Zone.PAGE))
        .contains(new Event.Penned(new PenAct.Walk(0, 0.5)));
    assertThat(shift("ArrowLeft")).contains(new Event.Penned(new PenAct.Walk(-0.1, 0)));
    assertThat(press(DRAWING, "2", Zone.PAGE)).contains(new Event.Penned(new PenAct.Choose(1)));
    assertThat(press(DRAWING, "Enter", Zone.PAGE)).contains(new Event.Penned(new PenAct.Put()));
    assertThat(press(DRAWING, "Delete", Zone.PAGE)).contains(new Event.Penned(new PenAct.Remove()));
  }

  @Test
  void otherKeysAndOtherPlacesMeanWhatTheyAlwaysMean() {
    assertThat(press(DRAWING, " ", Zone.PAGE)).contains(new Event.Toggled());
    assertThat(press(DRAWING, "Escape", Zone.PAGE)).contains(new Event.Cancelled());
    assertThat(press(DRAWING, "ArrowLeft", Zone.STAGE)).isEmpty();
    assertThat(press(DRAWING, "Enter", Zone.CONTROL)).isEmpty();
    assertThat(press(IDLE, "2", Zone.PAGE)).contains(new Event.ShowedFrame(2));
  }
}
