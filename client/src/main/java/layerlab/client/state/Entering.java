package layerlab.client.state;

import layerlab.spec.Text;

/** What newcomers see first, and the codes that they type. */
final class Entering {
  private Entering() {}

  static Next greet(State state, boolean isShown) {
    return with(state, state.screen().entrance().shown(isShown));
  }

  /** The strip goes once something runs or was opened. */
  static Next leave(Next next) {
    State state = next.state();
    Screen screen = state.screen().with(state.screen().entrance().shown(false));
    return new Next(state.with(screen), next.effects());
  }

  static Next write(State state, String typed) {
    return with(state, state.screen().entrance().typing(typed));
  }

  static Next visit(State state, String typed) {
    Entrance entrance = state.screen().entrance();
    return switch (CodeBox.read(typed)) {
      case CodeBox.Alias(String alias) ->
          with(state, entrance.typing(typed).with(new Entrance.Answer.Looking()))
              .and(new Effect.Visit(alias));
      case CodeBox.Whole whole ->
          leave(
              Editing.edit(
                  write(state, "").state(), new Edit.Whole(whole.experiment()), Event.Pace.ONCE));
      case CodeBox.Refused(Text why) -> refuse(write(state, typed).state(), why);
    };
  }

  /** A code or link leads nowhere: that is said where it was typed. */
  static Next refuse(State state, Text why) {
    Entrance entrance = state.screen().entrance();
    return entrance.isShown()
        ? with(state, entrance.with(new Entrance.Answer.Refused(why)))
            .and(new Effect.Announce(why, true))
        : Listening.say(with(state, entrance.with(new Entrance.Answer.None())).state(), why);
  }

  private static Next with(State state, Entrance entrance) {
    return Next.of(state.with(state.screen().with(entrance)));
  }
}
