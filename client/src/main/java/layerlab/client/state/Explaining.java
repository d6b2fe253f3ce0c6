package layerlab.client.state;

import java.util.EnumSet;
import java.util.Set;
import layerlab.client.state.Card.Stage;
import layerlab.client.term.Term;
import layerlab.spec.Text;

/** Terms and their cards: what the user does with them, and what follows. */
public final class Explaining {
  /** Who stays on a word so long wants to know, in milliseconds. */
  private static final int PATIENCE = 350;

  /** So long is the way from the word to its card, in milliseconds. */
  private static final int WAY = 250;

  private Explaining() {}

  /** What happens to the word of a term. */
  public sealed interface Act {
    /** Pointer or focus came to the word, or to its card. */
    record Approach(Term term, String anchor) implements Act {}

    /** They left. */
    record Leave() implements Act {}

    /** The word was pressed. */
    record Show(Term term, String anchor) implements Act {}

    /** The time has come to show a card, or to close it. */
    record Due(String anchor) implements Act {}

    /** All terms are underlined again. */
    record Forget() implements Act {}
  }

  /** Which terms are not underlined. */
  public static Set<Term> hidden(Look look) {
    return look.has(Look.Switch.NO_TERMS) ? EnumSet.allOf(Term.class) : look.known();
  }

  /** What the browser keeps is kept when it has changed. */
  static Next on(State state, Act act) {
    Next next = follow(state, act);
    Look look = next.state().look();
    return look.equals(state.look()) ? next : next.and(new Effect.Keep(look));
  }

  private static Next follow(State state, Act act) {
    return switch (act) {
      case Act.Approach(Term term, String anchor) -> approach(state, term, anchor);
      case Act.Leave() -> leave(state);
      case Act.Show(Term term, String anchor) ->
          show(alone(state, anchor), new Card.Of(term, anchor, Stage.OPEN));
      case Act.Due(String anchor) -> due(state, anchor);
      case Act.Forget() -> Next.of(state.with(state.look().knowingNothing()));
    };
  }

  private static Next approach(State state, Term term, String anchor) {
    if (state.focus().card() instanceof Card.Of present && present.anchor().equals(anchor)) {
      return present.stage() == Stage.LEAVING ? put(state, present.at(Stage.OPEN)) : Next.of(state);
    }
    return hidden(state.look()).contains(term)
        ? Next.of(state)
        : put(alone(state, anchor), new Card.Of(term, anchor, Stage.NEAR))
            .and(later(anchor, PATIENCE));
  }

  private static Next leave(State state) {
    if (!(state.focus().card() instanceof Card.Of card)) {
      return Next.of(state);
    }
    return switch (card.stage()) {
      case NEAR -> put(state, new Card.None());
      case OPEN -> put(state, card.at(Stage.LEAVING)).and(later(card.anchor(), WAY));
      case LEAVING -> Next.of(state);
      case PUT_AWAY -> Next.of(alone(state, ""));
    };
  }

  private static Next due(State state, String anchor) {
    if (!(state.focus().card() instanceof Card.Of card) || !card.anchor().equals(anchor)) {
      return Next.of(state);
    }
    return switch (card.stage()) {
      case NEAR -> show(state, card.at(Stage.OPEN));
      case LEAVING -> Next.of(alone(state, ""));
      case OPEN, PUT_AWAY -> Next.of(state);
    };
  }

  /** Esc: the card goes, its word stays as long as the focus may be there. */
  static Next putAway(State state) {
    return state.focus().card() instanceof Card.Of card
        ? put(state, card.at(Stage.PUT_AWAY))
        : Next.of(state);
  }

  private static Next show(State state, Card.Of card) {
    Text title = card.term().title();
    Text sentence = card.term().sentence();
    return put(state, card)
        .and(
            new Effect.Announce(
                Text.of(
                    Letters.capital(title.en()) + ": " + sentence.en(),
                    title.zh() + "：" + sentence.zh()),
                false));
  }

  /** Without a card of another word; a term whose card was seen is known. */
  private static State alone(State state, String anchor) {
    if (!(state.focus().card() instanceof Card.Of card) || card.anchor().equals(anchor)) {
      return state;
    }
    State without = state.with(state.focus().with(new Card.None()));
    return card.stage() == Stage.NEAR ? without : without.with(without.look().knowing(card.term()));
  }

  private static Next put(State state, Card card) {
    return Next.of(state.with(state.focus().with(card)));
  }

  private static Effect later(String anchor, int milliseconds) {
    return new Effect.Later(new Event.Explained(new Act.Due(anchor)), milliseconds);
  }
}
