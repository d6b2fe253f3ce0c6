package layerlab.client.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import layerlab.client.html.Signal;
import layerlab.client.live.Zoom;
import layerlab.client.state.Edit;
import layerlab.client.state.Event;
import layerlab.client.state.Look;
import layerlab.client.state.Offer;
import layerlab.client.state.Screen;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.state.States;
import layerlab.graph.NodeId;
import layerlab.spec.Text;
import layerlab.wire.ClientMessage.Stride;
import org.junit.jupiter.api.Test;

class ActionsTest {
  private static final NodeId LAYER = new NodeId("dense-2");
  private final State state =
      States.after(States.fresh(), new Event.Selected(new Spot.OfLayer(LAYER)));

  private static Signal key(String key, boolean shift, boolean command) {
    return new Signal(key, "", new Signal.Modifiers(shift, false, command), Signal.Motion.NONE);
  }

  private Optional<Event> press(String key, Zone zone) {
    return Actions.of(state, key(key, false, false), zone, 0.5);
  }

  private Optional<Event> shift(String key, Zone zone) {
    return Actions.of(state, key(key, true, false), zone, 0.5);
  }

  @Test
  void theSameArrowMeansAnotherThingOnTheStageAndOnThePage() {
    assertThat(press("ArrowRight", Zone.PAGE)).contains(new Event.Stepped(Stride.EPOCH));
    assertThat(shift("ArrowRight", Zone.PAGE)).contains(new Event.Stepped(Stride.BATCH));
    assertThat(press("ArrowRight", Zone.STAGE)).isEmpty();
    assertThat(shift("ArrowRight", Zone.STAGE))
        .contains(Event.Edited.once(new Edit.MoveLayer(LAYER, true)));
    assertThat(shift("ArrowLeft", Zone.STAGE))
        .contains(Event.Edited.once(new Edit.MoveLayer(LAYER, false)));
    assertThat(shift("ArrowLeft", Zone.PAGE)).isEmpty();
  }

  @Test
  void aNetworkThatCannotBeFollowedSaysWhy() {
    State wine = States.after(States.fresh(), new Event.PickedData("wine"));

    assertThat(Actions.of(wine, Signal.ofKey("e"), Zone.STAGE, 0))
        .contains(
            new Event.Remarked(
                Text.of(
                    "To follow one number, keep to 8 values side by side; at Inputs there are 13.",
                    "要跟着一个数走，每层最多 8 个数：输入有 13 个。")));
    assertThat(press("e", Zone.STAGE)).contains(new Event.Followed());
  }

  @Test
  void onTheTimeStripPlusMinusAndShiftedArrowsZoom() {
    assertThat(press("+", Zone.TIME)).contains(new Event.AskedZoom(Zoom.Way.CLOSER));
    assertThat(press("-", Zone.TIME)).contains(new Event.AskedZoom(Zoom.Way.FARTHER));
    assertThat(shift("ArrowLeft", Zone.TIME)).contains(new Event.AskedZoom(Zoom.Way.EARLIER));
    assertThat(shift("ArrowRight", Zone.TIME)).contains(new Event.AskedZoom(Zoom.Way.LATER));
    assertThat(press("ArrowLeft", Zone.TIME)).contains(new Event.MovedHead(-1));
    assertThat(press(" ", Zone.TIME)).contains(new Event.Toggled());
  }

  @Test
  void theSelectionHasKeysWhereverNoFieldHasTheFocus() {
    Event more = Event.Edited.once(new Edit.MoreUnits(LAYER, 1));
    assertThat(press("+", Zone.STAGE)).contains(more);
    assertThat(press("+", Zone.PAGE)).contains(more);
    assertThat(press("Backspace", Zone.PAGE)).contains(new Event.Deleted(0.5));
    assertThat(press("+", Zone.CONTROL)).isEmpty();
    assertThat(press("Backspace", Zone.FIELD)).isEmpty();
  }

  @Test
  void controlsKeepTheirKeysButForEscapeAndThoseWithControl() {
    assertThat(press(" ", Zone.CONTROL)).isEmpty();
    assertThat(press("r", Zone.CONTROL)).isEmpty();
    assertThat(press("Escape", Zone.CONTROL)).contains(new Event.Cancelled());
    assertThat(Actions.of(state, key("s", false, true), Zone.CONTROL, 0))
        .contains(new Event.AskedShare(Offer.Wish.PLAIN));
    assertThat(Actions.of(state, key("s", false, true), Zone.FIELD, 0)).isEmpty();
  }

  @Test
  void aQuestionMarkOpensTheKeysHoweverItIsTyped() {
    Event keys = new Event.Opened(new Screen.Sheet.Keys());
    assertThat(press("?", Zone.PAGE)).contains(keys);
    assertThat(shift("?", Zone.STAGE)).contains(keys);
  }

  @Test
  void whatCannotBeUndoneIsNotTaken() {
    Signal undo = key("z", false, true);
    assertThat(Actions.of(state, undo, Zone.PAGE, 0)).isEmpty();
    State edited = States.after(state, Event.Edited.once(new Edit.MoreUnits(LAYER, 1)));
    assertThat(Actions.of(edited, undo, Zone.PAGE, 0)).contains(new Event.Undone());
  }

  @Test
  void keysOfOneCharacterCanBeSwitchedOff() {
    State quiet = States.after(state, new Event.Flipped(Look.Switch.NO_CHARACTER_KEYS));

    assertThat(Actions.of(quiet, key("r", false, false), Zone.PAGE, 0)).isEmpty();
    assertThat(Actions.of(quiet, key("+", false, false), Zone.STAGE, 0)).isEmpty();
    assertThat(Actions.of(quiet, key(" ", false, false), Zone.PAGE, 0))
        .contains(new Event.Toggled());
    assertThat(Actions.of(quiet, key("Escape", false, false), Zone.PAGE, 0))
        .contains(new Event.Cancelled());
    assertThat(Actions.of(quiet, key("s", false, true), Zone.PAGE, 0))
        .contains(new Event.AskedShare(Offer.Wish.PLAIN));
  }
}
