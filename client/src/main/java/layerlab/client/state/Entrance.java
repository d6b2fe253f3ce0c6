package layerlab.client.state;

import layerlab.spec.Text;

/**
 * The strip that says to a newcomer what this is, with the box for a code.
 *
 * @param typed what stands in the box
 */
public record Entrance(boolean isShown, String typed, Answer answer) {

  /** What became of the code. */
  public sealed interface Answer {
    record None() implements Answer {}

    /** The store is being asked. */
    record Looking() implements Answer {}

    /** It leads nowhere, and why. */
    record Refused(Text why) implements Answer {}
  }

  static Entrance open() {
    return new Entrance(true, "", new Answer.None());
  }

  Entrance shown(boolean now) {
    return new Entrance(now, typed, now ? answer : new Answer.None());
  }

  Entrance with(Answer other) {
    return new Entrance(isShown, typed, other);
  }

  /** Another code is being typed; what was said of the last one no longer holds. */
  Entrance typing(String text) {
    return new Entrance(isShown, text, new Answer.None());
  }
}
