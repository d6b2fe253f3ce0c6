package layerlab.client.state;

import layerlab.spec.Text;

/** Links out, codes in. */
final class Sharing {
  private Sharing() {}

  /** A code is between these many characters long. */
  private static final int SHORTEST_CODE = 4;

  static Next ask(State state, boolean withWeights) {
    Screen.Sheet sheet = new Screen.Sheet.Share(new Screen.Shared.Saving(), withWeights);
    State saving = state.with(state.screen().with(sheet));
    return withWeights && state.run().session().isLive()
        ? Next.of(saving, new Effect.Tell(new Effect.Order.FetchWeights()))
        : Next.of(
            saving, new Effect.Publish(state.work().experiment(), state.work().about().title()));
  }

  static Next publish(State state, Screen.Shared shared) {
    return state.screen().sheet() instanceof Screen.Sheet.Share sheet
        ? Next.of(
            state.with(state.screen().with(new Screen.Sheet.Share(shared, sheet.withWeights()))))
        : Next.of(state);
  }

  static Next visit(State state, String code) {
    String alias = plain(code);
    return alias.length() < SHORTEST_CODE
        ? Listening.say(
            state, Text.of("A code has four characters, like 7F3K.", "代码有四个字符,例如 7F3K。"))
        : Next.of(state, new Effect.Visit(alias));
  }

  /** What people type: in any case, with spaces, or the whole address. */
  private static String plain(String code) {
    String last = code.strip();
    int slash = last.lastIndexOf('/');
    last = slash < 0 ? last : last.substring(slash + 1);
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < last.length(); i++) {
      char c = Character.toUpperCase(last.charAt(i));
      if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
