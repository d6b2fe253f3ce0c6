package layerlab.client.state;

import layerlab.client.term.Term;

/** The card that explains a term; there is one at a time. */
public sealed interface Card {
  record None() implements Card {}

  /**
   * A card of a term.
   *
   * @param anchor the id of the word that it belongs to
   */
  record Of(Term term, String anchor, Stage stage) implements Card {
    Of at(Stage other) {
      return new Of(term, anchor, other);
    }
  }

  /** How far it is open. */
  enum Stage {
    /** Pointer or focus has come to the word, and may be on its way elsewhere. */
    NEAR,
    OPEN,
    /** They have left the word, and may be on their way to the card. */
    LEAVING,
    /** Put away while they are still there. */
    PUT_AWAY
  }

  /** Whether it can be seen. */
  default boolean isShown() {
    return this instanceof Of of && (of.stage() == Stage.OPEN || of.stage() == Stage.LEAVING);
  }

  /** The word that a card that can be seen belongs to; empty: there is none. */
  default String word() {
    return this instanceof Of of && isShown() ? of.anchor() : "";
  }
}
