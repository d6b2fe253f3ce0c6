package layerlab.client.view.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import layerlab.client.html.Element;
import layerlab.client.html.Manners;
import layerlab.client.html.Page;
import layerlab.client.live.Live;
import layerlab.client.state.Event;
import layerlab.client.state.Offer;
import layerlab.client.state.Screen.Shared;
import layerlab.client.state.Screen.Sheet;
import layerlab.client.state.State;
import layerlab.client.state.States;
import layerlab.spec.Language;
import layerlab.spec.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetPartTest {
  private static final Shared.Saved SAVED =
      new Shared.Saved("7F3K", "http://lab.example/x/7F3K", "http://lab.example/#1abcdefg");

  @ParameterizedTest
  @EnumSource
  void everyStateHasMannersInBothLanguages(Language language) {
    State fresh = States.in(language, States.live(States.fresh(), 3));
    Manners.check(view(fresh), language);
    State saving = States.after(fresh, new Event.AskedShare(Offer.Wish.PLAIN));
    Manners.check(view(saving), language);
    State saved = States.after(saving, States.published(SAVED));
    Manners.check(view(saved), language);
    Manners.check(view(large(saved)), language);
    Shared.Failed failed = new Shared.Failed(Text.of("No.", "不行。"), SAVED.free());
    Manners.check(view(States.after(saving, States.published(failed))), language);
  }

  @Test
  void withoutASheetThereIsNothing() {
    assertThat(view(States.fresh()).children()).isEmpty();
  }

  @Test
  void theSheetStaysUnderTheLargeCodeAndTakesTheFocusBack() {
    State saved =
        States.after(
            States.fresh(), new Event.AskedShare(Offer.Wish.PLAIN), States.published(SAVED));
    Element both = view(large(saved));

    Element poster = Page.byId(both, "poster");
    assertThat(poster.text()).contains("Open lab.example and type").contains("7F3K");
    assertThat(Page.byId(both, Page.attribute(poster, "data-return")).text())
        .isEqualTo("Show full screen for the class");
  }

  @Test
  void theKeysOpenAndClose() {
    State open = States.after(States.fresh(), new Event.Opened(new Sheet.Keys()));
    Element keys = Page.byId(view(open), "keys-sheet");

    assertThat(keys.text()).contains("Back to epoch 0, same seed");
    assertThat(Page.click(Page.button(keys, "Close (Esc)"))).containsExactly(new Event.Cancelled());
  }

  private static State large(State saved) {
    Sheet.Share share = (Sheet.Share) saved.screen().sheet();
    return States.after(saved, new Event.Opened(new Sheet.Code(SAVED, share)));
  }

  private static Element view(State state) {
    SheetPart part = new SheetPart();
    return part.view(part.model(state, new Live()));
  }
}
