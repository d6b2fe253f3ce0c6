package layerlab.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import layerlab.client.state.Explaining.Act;
import layerlab.client.term.Term;
import layerlab.spec.Language;
import org.junit.jupiter.api.Test;

class ExplainingTest {
  private static final String NOISE_WORD = "term-r-1";
  private static final String SEED_WORD = "term-r-2";
  private static final Event COME = come(Term.NOISE, NOISE_WORD);
  private static final Event GO = new Event.Explained(new Act.Leave());
  private static final Event WAITED = new Event.Explained(new Act.Due(NOISE_WORD));
  private static final Event PRESSED = new Event.Explained(new Act.Show(Term.NOISE, NOISE_WORD));

  private static Event come(Term term, String word) {
    return new Event.Explained(new Act.Approach(term, word));
  }

  private static Card card(State state) {
    return state.focus().card();
  }

  private static State after(Event... events) {
    return States.after(States.fresh(), events);
  }

  @Test
  void whoOnlyPassesOverAWordIsToldNothingAndKnowsNothing() {
    State passed = after(COME, GO, WAITED);

    assertThat(passed.focus()).isEqualTo(Focus.nothing());
    assertThat(passed.look()).isEqualTo(States.fresh().look());
    assertThat(Update.on(States.fresh(), COME).effects())
        .singleElement()
        .isInstanceOf(Effect.Later.class);
  }

  @Test
  void whoStaysIsShownTheCardAndToldTheSentence() {
    Next next = Update.on(after(COME), WAITED);

    assertThat(card(next.state()).word()).isEqualTo(NOISE_WORD);
    assertThat(next.effects())
        .singleElement()
        .isInstanceOfSatisfying(
            Effect.Announce.class,
            said ->
                assertThat(said.sentence().in(Language.EN))
                    .startsWith("Noise: ")
                    .endsWith(Term.NOISE.sentence().en()));
  }

  @Test
  void aPressShowsAtOnce() {
    assertThat(card(after(PRESSED)).isShown()).isTrue();
  }

  @Test
  void theCardStaysWhileThePointerGoesToIt() {
    State onTheCard = after(PRESSED, GO, COME, WAITED);

    assertThat(card(onTheCard).isShown()).isTrue();
    assertThat(onTheCard.look().known()).isEmpty();
  }

  @Test
  void leftForGoodTheCardClosesAndTheTermIsKnownAndKept() {
    Next left = Update.on(after(PRESSED, GO), WAITED);

    assertThat(card(left.state())).isEqualTo(new Card.None());
    assertThat(left.state().look().known()).containsExactly(Term.NOISE);
    assertThat(left.effects()).containsExactly(new Effect.Keep(left.state().look()));
  }

  @Test
  void escapeTakesTheCardFirstAndLeavesTheWordToTheFocus() {
    State selected = after(new Event.Selected(new Spot.OfData()), PRESSED, new Event.Cancelled());

    assertThat(card(selected).isShown()).isFalse();
    assertThat(selected.look().known()).isEmpty();
    assertThat(selected.focus().selected()).isEqualTo(new Spot.OfData());
    assertThat(States.after(selected, GO).look().known()).containsExactly(Term.NOISE);
  }

  @Test
  void anotherWordTakesTheCardAway() {
    State other = after(PRESSED, come(Term.SEED, SEED_WORD));

    assertThat(card(other).isShown()).isFalse();
    assertThat(other.look().known()).containsExactly(Term.NOISE);
  }

  @Test
  void oneThatIsKnownIsNotExplainedAgainUntilAllAreForgotten() {
    State known = after(PRESSED, GO, WAITED);

    assertThat(Update.on(known, COME).effects()).isEmpty();
    assertThat(States.after(known, new Event.Explained(new Act.Forget())).look().known()).isEmpty();
  }

  @Test
  void theSwitchHidesAllTermsAndBringsAllBack() {
    Event flip = new Event.Flipped(Look.Switch.NO_TERMS);
    State off = States.after(after(PRESSED, GO, WAITED), flip);

    assertThat(Explaining.hidden(off.look())).containsExactlyInAnyOrder(Term.values());
    assertThat(Explaining.hidden(States.after(off, flip).look())).isEqualTo(Set.of());
  }
}
