package layerlab.client.view.start;

import static org.assertj.core.api.Assertions.assertThat;

import layerlab.client.html.Element;
import layerlab.client.html.Manners;
import layerlab.client.html.On;
import layerlab.client.html.Page;
import layerlab.client.html.Signal;
import layerlab.client.live.Live;
import layerlab.client.state.Event;
import layerlab.client.state.State;
import layerlab.client.state.States;
import layerlab.spec.Language;
import layerlab.spec.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntrancePartTest {
  private static final Text UNKNOWN = Text.of("No such code.", "没有这个代码。");

  @ParameterizedTest
  @EnumSource
  void everyStateHasMannersInBothLanguages(Language language) {
    State state = States.in(language, States.fresh());
    Manners.check(view(state), language);
    State looking = States.after(state, new Event.TypedCode("7F3K"));
    Manners.check(view(looking), language);
    Manners.check(view(States.after(looking, new Event.NotLoaded(UNKNOWN))), language);
    Manners.check(view(States.after(state, new Event.Greeted(false))), language);
  }

  @Test
  void theOpenExperimentIsMarkedAndPressingItDoesNothing() {
    Element spiral = Page.button(view(States.fresh()), "spiral");

    assertThat(spiral.attributes()).containsEntry("aria-pressed", "true");
    assertThat(Page.click(spiral)).isEmpty();
  }

  @Test
  void aCardOpensItsExperiment() {
    Element digits = Page.button(view(States.in(Language.ZH, States.fresh())), "手写数字");

    assertThat(Page.click(digits)).containsExactly(Showcase.DIGITS.open());
  }

  @Test
  void aCodeIsEnteredByItsForm() {
    Element form = Page.all(view(States.fresh()), one -> one.tag().equals("form")).getFirst();

    assertThat(Page.answer(form, On.SUBMIT, Signal.ofValue("7f3k")))
        .containsExactly(new Event.TypedCode("7f3k"));
  }

  @Test
  void aRefusalStandsAtTheBoxThatKeepsWhatWasTyped() {
    Element row = view(States.after(States.fresh(), new Event.TypedCode("7F1K")));
    Element field = Page.byId(row, "code");

    assertThat(field.attributes())
        .containsEntry("value", "7F1K")
        .containsEntry("aria-invalid", "true")
        .containsEntry("aria-describedby", "code-said");
    assertThat(Page.byId(row, "code-said").text())
        .isEqualTo("No code has 0, O, 1 or I in it. Look at character 3 again.");
  }

  @Test
  void escapeEmptiesTheBox() {
    State refused = States.after(States.fresh(), new Event.TypedCode("7F1K"));

    assertThat(Page.press(Page.byId(view(refused), "code"), "Escape"))
        .containsExactly(new Event.WroteCode(""));
  }

  private static Element view(State state) {
    EntrancePart part = new EntrancePart();
    return part.view(part.model(state, new Live()));
  }
}
