package layerlab.client.view.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import layerlab.client.html.Element;
import layerlab.client.state.Event;
import layerlab.client.state.Focus;
import layerlab.client.state.Pen;
import layerlab.client.state.PenAct;
import layerlab.client.state.State;
import layerlab.client.state.States;
import org.junit.jupiter.api.Test;

class PenNotesTest {
  private static final Optional<Probe.Place> POINTED = Optional.of(new Probe.Place(-3, 3));

  private static Pen pen(PenAct... acts) {
    State state = States.after(States.fresh(), new Event.Penned(new PenAct.Take()));
    for (PenAct act : acts) {
      state = States.after(state, new Event.Penned(act));
    }
    return state.focus().hand() instanceof Focus.Hand.Drawing(Pen pen) ? pen : fail();
  }

  private static Pen fail() {
    throw new AssertionError("no pen in the hand");
  }

  @Test
  void nothingIsShownOfAPenThatAMouseLeads() {
    assertThat(PenNotes.draw(pen(), POINTED)).isEmpty();
  }

  @Test
  void theCrossLiesWhereTheKeyboardHasIt() {
    Element cross = PenNotes.draw(pen(new PenAct.Walk(3, 3)), POINTED).getFirst();
    assertThat(cross.styles()).containsEntry("left", "75%").containsEntry("top", "25%");
  }

  @Test
  void theEraserHasARingAtThePointer() {
    PenAct erase = new PenAct.Use(Pen.Tool.ERASE);
    Element ring = PenNotes.draw(pen(erase), POINTED).getFirst();
    assertThat(ring.styles()).containsEntry("left", "25%").containsEntry("top", "25%");
    assertThat(PenNotes.draw(pen(erase), Optional.empty())).isEmpty();
  }
}
