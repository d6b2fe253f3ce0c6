package layerlab.client.view.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import layerlab.client.html.Element;
import layerlab.client.html.Manners;
import layerlab.client.html.Page;
import layerlab.client.live.Live;
import layerlab.client.state.Event;
import layerlab.client.state.Explaining.Act;
import layerlab.client.state.Look;
import layerlab.client.state.State;
import layerlab.client.state.States;
import layerlab.client.term.Term;
import layerlab.spec.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GlossaryTest {
  private static Look look(Language language) {
    return Look.initial(language, Look.Theme.LIGHT);
  }

  @ParameterizedTest
  @EnumSource
  void everyTermIsInTheListWithItsPicture(Language language) {
    Element sheet = GlossaryView.draw(look(language));
    List<Element> entries =
        Page.all(sheet, one -> Page.attribute(one, "class").equals("terms-entry"));

    assertThat(entries).hasSize(Term.values().length);
    assertThat(entries)
        .allSatisfy(one -> assertThat(Page.all(one, e -> e.tag().equals("svg"))).hasSize(1));
    for (Term term : Term.values()) {
      assertThat(sheet.text()).contains(term.sentence().in(language));
    }
    Manners.check(sheet, language);
  }

  @Test
  void allCanBeUnderlinedAgainOnceOneIsKnown() {
    Look known = look(Language.EN).knowing(Term.NOISE);

    assertThat(Page.hasText(GlossaryView.draw(look(Language.EN)), "Underline")).isFalse();
    assertThat(Page.click(Page.button(GlossaryView.draw(known), "Underline all of them again")))
        .containsExactly(new Event.Explained(new Act.Forget()));
  }

  @Test
  void theCardOfAWordStandsBesideItInChineseWithTheEnglishTerm() {
    State open =
        States.after(
            States.in(Language.ZH, States.fresh()),
            new Event.Explained(new Act.Show(Term.LEARNING_RATE, "word")));
    CardPart part = new CardPart();
    Element card = Page.byId(part.view(part.model(open, new Live())), "term-card");

    assertThat(Page.attribute(card, "data-anchor")).isEqualTo("word");
    assertThat(Page.attribute(card, "role")).isEqualTo("tooltip");
    assertThat(card.text()).startsWith("学习率 learning rate").endsWith("。");
  }

  @Test
  void withoutAWordThereIsNoCard() {
    CardPart part = new CardPart();

    assertThat(part.view(part.model(States.fresh(), new Live())).children()).isEmpty();
  }
}
