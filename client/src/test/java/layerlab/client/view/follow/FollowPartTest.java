package layerlab.client.view.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import layerlab.client.html.Element;
import layerlab.client.html.Manners;
import layerlab.client.html.On;
import layerlab.client.html.Page;
import layerlab.client.html.Signal;
import layerlab.client.live.Live;
import layerlab.client.state.Edit;
import layerlab.client.state.Event;
import layerlab.client.state.Following;
import layerlab.client.state.Screen.Sheet;
import layerlab.client.state.State;
import layerlab.client.state.States;
import layerlab.experiment.ExperimentCodec;
import layerlab.graph.NodeId;
import layerlab.spec.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowPartTest {
  private static final String QUERY = "?explain=w5&sample=0.05,0.1&right=0.01,0.99";

  /** The network of docs/reference/backprop-by-hand.md, at a weight. */
  private static State byHand() {
    try {
      String file = Files.readString(Path.of("../docs/examples/backprop-by-hand.json"));
      State state = States.of(ExperimentCodec.read(file));
      return States.after(state, FollowAddress.read(QUERY).orElseThrow());
    } catch (IOException gone) {
      throw new AssertionError(gone);
    }
  }

  private static Element shown(State state) {
    FollowPart part = new FollowPart();
    return part.view(part.model(state, new Live()));
  }

  private static List<Element> byClass(Element root, String name) {
    return Page.all(root, one -> List.of(Page.attribute(one, "class").split(" ")).contains(name));
  }

  private static String heading(Element root) {
    return Page.all(root, one -> one.tag().equals("h2")).getFirst().text();
  }

  private static Following following(State state) {
    return ((Sheet.Follow) state.screen().sheet()).following();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyStepHasItsWordsInBothLanguages(Language language) {
    State state = States.in(language, byHand());
    State first = States.after(state, new Event.FollowedOn(-1000));
    for (int i = 0; i < 38; i++) {
      Element page = shown(States.after(first, new Event.FollowedOn(i)));
      Manners.check(page, language);
      assertThat(heading(page)).isNotBlank();
      assertThat(byClass(page, "fw-words").getFirst().text()).doesNotContain("{");
    }
  }

  @Test
  void theChainOfTheFifthWeightIsTheOneOfTheBook() {
    Element page = shown(byHand());

    assertThat(byClass(page, "fw-chain").getFirst().text())
        .contains("0.7514", "0.7414", "0.1868", "0.5933", "0.0822");
    assertThat(byClass(page, "fw-reading").getFirst().text()).endsWith(" = 0.082167041");
    assertThat(byClass(page, "fw-stop")).hasSize(3);
  }

  @Test
  void aFactorLightsItsStopAndTheStopItsFactor() {
    State state = byHand();
    Element bead = byClass(shown(state), "fw-bead").get(1);
    Element stop = byClass(shown(state), "fw-stop").get(1);
    Event fromBead = Page.answer(bead, On.ENTER, Signal.ofValue("")).getFirst();
    Event fromStop = Page.answer(stop, On.ENTER, Signal.ofValue("")).getFirst();

    assertThat(fromBead).isEqualTo(fromStop);
    Element lit = shown(States.after(state, fromBead));
    assertThat(Page.attribute(byClass(lit, "fw-bead").get(1), "class")).contains("lit");
    assertThat(Page.attribute(byClass(lit, "fw-stop").get(1), "class")).contains("lit");
    assertThat(byClass(lit, "lit").size()).isGreaterThan(byClass(shown(state), "lit").size());
    assertThat(byClass(lit, "fw-reading").getFirst().text()).endsWith(" = 0.186815602");
  }

  @Test
  void aWeightThatIsDraggedChangesEveryNumber() {
    State state = byHand();
    Element grip =
        byClass(shown(state), "fw-grip").stream()
            .filter(one -> one.key().equals("g6"))
            .findFirst()
            .orElseThrow();
    Signal up = new Signal("", "", Signal.Modifiers.NONE, new Signal.Motion(0, 0, 0, -1));
    State moved = States.after(state, Page.answer(grip, On.DRAG, up).getFirst());

    assertThat(following(moved).weights().at(6)).isCloseTo(0.41, within(1e-12));
    assertThat(shown(moved).text()).contains("E: 0.29837 → 0.29919");
    Element back = Page.button(shown(moved), "Back to the weights it began with");
    assertThat(following(States.after(moved, Page.click(back).getFirst())).weights())
        .isEqualTo(following(state).weights());
  }

  @Test
  void theLastStepCanBeTaken() {
    State last = States.after(byHand(), new Event.FollowedOn(1000));
    Element take = Page.button(shown(last), "Take this step");
    State taken = States.after(last, Page.click(take).getFirst());

    assertThat(following(taken).weights().at(6)).isCloseTo(0.358916480, within(1e-9));
    assertThat(heading(shown(taken))).isEqualTo("Once more, forward");
  }

  @Test
  void biasesStayWhereTheReaderWantsIt() {
    State last = States.after(byHand(), new Event.FollowedOn(1000));
    assertThat(shown(last).text()).contains("from 0.2984 to 0.2805");

    Element biases = Page.button(shown(last), "Biases move too");
    State fixed = States.after(last, Page.click(biases).getFirst());
    assertThat(shown(fixed).text()).contains("from 0.2984 to 0.291");
  }

  @Test
  void aTypedInputGoesThroughTheNetwork() {
    State state = States.after(byHand(), new Event.FollowedOn(-1000));
    Element input =
        Page.all(shown(state), one -> Page.attribute(one, "aria-label").equals("Input 1"))
            .getFirst();
    State typed =
        States.after(state, Page.answer(input, On.CHANGE, Signal.ofValue("1")).getFirst());

    assertThat(byClass(shown(typed), "res").getFirst().text()).isEqualTo("0.52");
    assertThat(Page.answer(input, On.CHANGE, Signal.ofValue("one"))).isEmpty();
  }

  @Test
  void linesAreAsWideAsTheirGradientWhenBlameIsShown() {
    State state = byHand();
    Element blame = Page.button(shown(state), "Show blame");
    Element blamed = shown(States.after(state, Page.click(blame).getFirst()));

    assertThat(width(shown(state), "e9")).isEqualTo("6.8");
    assertThat(width(blamed, "e7")).isEqualTo("6.8");
  }

  @Test
  void arrowsWalkThroughTheSamplesOfTheData() {
    State state = States.after(States.fresh(), new Event.Followed());
    Element field =
        Page.all(shown(state), one -> Page.attribute(one, "aria-label").equals("Sample"))
            .getFirst();
    Signal up = new Signal("ArrowUp", "1", Signal.Modifiers.NONE, Signal.Motion.NONE);
    State second = States.after(state, Page.answer(field, On.KEY, up).getFirst());

    assertThat(following(second).view().pin()).isEqualTo(new Following.Pin.OfData(1));
    assertThat(following(second).sample()).isNotEqualTo(following(state).sample());
  }

  @Test
  void fetchingAgainLeavesEverythingElseAsItIs() {
    State state = States.after(States.fresh(), new Event.Followed(), new Event.FollowedOn(5));
    State blamed =
        States.after(state, Page.click(Page.button(shown(state), "Show blame")).getFirst());
    Element again = Page.button(shown(blamed), "Fetch the newest");
    State fetched = States.after(blamed, Page.click(again).getFirst());

    assertThat(following(fetched)).isEqualTo(following(blamed));
  }

  private static String width(Element page, String key) {
    return Page.all(page, one -> one.key().equals(key))
        .getFirst()
        .styles()
        .getOrDefault("stroke-width", "");
  }

  @Test
  void itClosesWhenTheNetworkNoLongerFits() {
    State state =
        States.after(byHand(), Event.Edited.once(new Edit.MoreUnits(new NodeId("dense-1"), 1)));

    assertThat(Page.attribute(shown(state), "class")).isEqualTo("follow closed");
  }

  @Test
  void anAddressWithoutTheWordMeansNothing() {
    assertThat(FollowAddress.read("")).isEmpty();
    assertThat(FollowAddress.read("?lang=zh")).isEmpty();
    assertThat(FollowAddress.read("?explain=1&sample=x,1")).isPresent();
  }

  @Test
  void numbersHaveAsManyDigitsAsTheirPlaceTakes() {
    assertThat(Digits.few(0.4)).isEqualTo("0.40");
    assertThat(Digits.few(0.751365070)).isEqualTo("0.7514");
    assertThat(Digits.few(0.00043857)).isEqualTo("0.000439");
    assertThat(Digits.few(-1)).isEqualTo("−1");
    assertThat(Digits.many(0.751365070)).isEqualTo("0.751365070");
    assertThat(Digits.many(0.000438567734)).isEqualTo("0.0004385677");
    assertThat(Digits.least(0.751365070)).isEqualTo(".751");
    assertThat(Digits.least(-1.2383)).isEqualTo("−1.24");
    assertThat(Digits.least(0.99999)).isEqualTo("1.000");
    assertThat(Digits.least(-0.0001)).isEqualTo(".000");
  }
}
