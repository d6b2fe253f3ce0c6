package layerlab.client.state;

import java.util.List;
import layerlab.client.live.Flag;
import layerlab.client.live.Head;
import layerlab.spec.Text;
import layerlab.wire.Happening;
import layerlab.wire.ServerMessage;

/** Looking at earlier moments of the run, and going on from them. */
final class Travelling {
  private static final Text FIXED =
      Text.of(
          "What has been cannot be changed. Go on from here, then change it.",
          "过去不能改变。请先从这里继续，然后再修改。");

  private Travelling() {}

  /** To a moment of the past. */
  static Next to(State state, int epoch) {
    return Next.of(state.with(state.focus().with(new Head.At(Math.max(0, epoch)))));
  }

  /** To the newest moment. */
  static State now(State state) {
    return isPast(state) ? state.with(state.focus().with(new Head.Now())) : state;
  }

  static boolean isPast(State state) {
    return state.focus().head() instanceof Head.At;
  }

  /** Weights of an earlier moment cannot be set. */
  static Next refuse(State state) {
    boolean isSaid =
        state.run().notice() instanceof Run.Notice.Said(Text said) && said.equals(FIXED);
    return isSaid ? Next.of(state) : Listening.say(state, FIXED);
  }

  static Next ask(State state, List<Integer> epochs) {
    return Next.of(state, new Effect.Tell(new Effect.Order.FetchPast(epochs)));
  }

  /** The run goes on from there; the page hears it as an event. */
  static Next fork(State state, int epoch) {
    return Next.of(state, new Effect.Tell(new Effect.Order.ForkFrom(epoch)));
  }

  /** Moments of a graph that is no longer shown are of no use. */
  static Next arrived(State state, ServerMessage.Past past) {
    boolean isOfThis = past.version() == state.run().progress().version();
    return Next.of(state, isOfThis ? new Effect.Develop(past) : new Effect.Miss());
  }

  /** Weights that were set by hand since then are gone, and cannot be taken back one by one. */
  static Next forked(Next next, Happening.Forked forked) {
    Work work = next.state().work();
    State now = now(next.state().with(work.with(work.undo().withoutWeights())));
    Text words = Text.of("on from epoch " + forked.epoch(), "从第 " + forked.epoch() + " 轮继续");
    return new Next(now, next.effects())
        .and(
            new Effect.Branch(forked.epoch()),
            new Effect.Mark(new Flag(forked.epoch(), words)),
            new Effect.Announce(words, false));
  }
}
