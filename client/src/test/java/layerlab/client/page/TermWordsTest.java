package layerlab.client.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import layerlab.client.html.Element;
import layerlab.client.html.Manners;
import layerlab.client.html.Page;
import layerlab.client.live.Live;
import layerlab.client.state.Event;
import layerlab.client.state.Explaining.Act;
import layerlab.client.state.Look;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.state.States;
import layerlab.client.term.Term;
import layerlab.graph.NodeId;
import layerlab.spec.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TermWordsTest {
  private static final Event ALL_KNOWN = new Event.Flipped(Look.Switch.NO_TERMS);

  private static <M> Element draw(Part<M> part, State state) {
    return part.view(part.model(state, new Live()));
  }

  private static List<Element> words(Element element) {
    return Page.all(element, one -> Page.attribute(one, "class").equals("term"));
  }

  private static List<String> texts(Element element) {
    return words(element).stream().map(Element::text).toList();
  }

  private static Element whole(State state) {
    return Page.all(
            draw(new RecipePart(), state), one -> Page.attribute(one, "class").startsWith("whole"))
        .getFirst();
  }

  @Test
  void theRecipeUnderlinesTheWordsBetweenItsControls() {
    State english = States.fresh();
    State chinese = States.in(Language.ZH, english);

    assertThat(texts(whole(english)))
        .containsExactly("points", "noise", "neurons", "rate", "at a time", "seed");
    assertThat(texts(whole(chinese))).containsExactly("噪声", "神经元", "学习率", "每次看", "种子");
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSaidIsTheSameWithTermsAndWithout(Language language) {
    State state = States.in(language, States.fresh());
    State plain = States.after(state, ALL_KNOWN);

    for (Part<?> part :
        List.of(
            new RecipePart(),
            new InspectorPart(),
            new Readouts(),
            new OutputPart(),
            new Transport())) {
      assertThat(draw(part, state).text()).isEqualTo(draw(part, plain).text());
      assertThat(words(draw(part, plain))).isEmpty();
      assertThat(words(draw(part, state))).isNotEmpty();
      Manners.check(draw(part, state), language);
    }
  }

  @Test
  void aTermIsUnderlinedOnceOnTheScreen() {
    State state = States.fresh();
    List<String> inspector = texts(draw(new InspectorPart(), state));

    assertThat(inspector).contains("Optimizer", "Schedule", "Clipping", "Weight decay");
    assertThat(inspector).doesNotHaveDuplicates().doesNotContain("Learning rate", "Loss", "Seed");
    assertThat(texts(draw(new Readouts(), state)))
        .containsExactly("train loss", "test loss", "test accuracy");
  }

  @Test
  void theSelectedLayerIsExplained() {
    State layer =
        States.after(States.fresh(), new Event.Selected(new Spot.OfLayer(new NodeId("dense-1"))));

    assertThat(texts(draw(new InspectorPart(), layer)))
        .contains("Dense", "parameters", "Activation", "Start weights", "Start bias");
  }

  @Test
  void noControlIsATerm() {
    Element recipe = draw(new RecipePart(), States.fresh());

    for (Element control : Page.all(recipe, one -> Page.attribute(one, "class").startsWith("v"))) {
      assertThat(words(control)).isEmpty();
    }
  }

  @Test
  void aWordAnswersPressesOfAnyKind() {
    Element noise = words(whole(States.fresh())).get(1);
    Event show = new Event.Explained(new Act.Show(Term.NOISE, Page.attribute(noise, "id")));

    assertThat(Page.click(noise)).containsExactly(show);
    assertThat(Page.press(noise, "Enter")).containsExactly(show);
    assertThat(Page.press(noise, " ")).containsExactly(show);
    assertThat(Page.press(noise, "ArrowLeft")).isEmpty();
  }

  @Test
  void theOpenWordIsDescribedByItsCard() {
    Element noise = words(whole(States.fresh())).get(1);
    State open = States.after(States.fresh(), Page.click(noise).getFirst());

    assertThat(Page.attribute(words(whole(open)).get(1), "aria-describedby"))
        .isEqualTo(TermWords.CARD);
  }
}
