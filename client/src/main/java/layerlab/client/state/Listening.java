package layerlab.client.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.client.live.Flag;
import layerlab.client.live.Zoom;
import layerlab.data.OwnTable;
import layerlab.experiment.Experiment;
import layerlab.experiment.Limits;
import layerlab.graph.Checked;
import layerlab.spec.Figures;
import layerlab.spec.Text;
import layerlab.wire.Happening;
import layerlab.wire.Moment;
import layerlab.wire.Phase;
import layerlab.wire.Protocol;
import layerlab.wire.ServerMessage;

/** What the server says, and what is loaded from links. */
final class Listening {
  private Listening() {}

  static Next receive(State state, ServerMessage message) {
    return switch (message) {
      case ServerMessage.Welcome welcome -> welcome(state, welcome);
      case ServerMessage.Opened opened -> opened(state, opened);
      case ServerMessage.Applied applied -> progressed(state, applied.state());
      case ServerMessage.Refused refused -> say(state, refused.sentence());
      case ServerMessage.Complaint(Text sentence) -> say(state, sentence);
      case ServerMessage.Happened happened -> happened(state, happened);
      case ServerMessage.Weights weights ->
          state.screen().sheet() instanceof Screen.Sheet.Follow
              ? Walking.fetched(state, weights)
              : Sharing.fetched(state, weights);
      case ServerMessage.Past past -> Travelling.arrived(state, past);
      case ServerMessage.Checkups checkups -> Diagnosing.arrived(state, checkups);
      case ServerMessage.Examples examples -> examples(state, examples);
      case ServerMessage.Sample sample -> Walking.sampled(state, sample);
      case ServerMessage.Compared compared -> compared(state, compared);
      case ServerMessage.Queued queued -> queued(state, queued);
    };
  }

  /** Says a sentence in the hint line and to the screen reader. */
  static Next say(State state, Text sentence) {
    return Next.of(
        state.with(state.run().with(new Run.Notice.Said(sentence))),
        new Effect.Announce(sentence, true));
  }

  /** Said aloud only when the place changes: the seconds do so all the time. */
  private static Next queued(State state, ServerMessage.Queued queued) {
    Run run = state.run();
    Run.Notice.InLine line =
        new Run.Notice.InLine(queued.place(), queued.length(), queued.seconds());
    boolean hasMoved =
        !(run.notice() instanceof Run.Notice.InLine before) || before.place() != line.place();
    Next next = Next.of(state.with(run.with(line)));
    return hasMoved ? next.and(new Effect.Announce(line.sentence(), false)) : next;
  }

  // -- opening

  static Next load(State state, Event.Loaded loaded) {
    Limits limits = state.run().limits();
    Work work = Work.begin(loaded.experiment(), limits, loaded.about());
    State fresh = state.with(work).with(Focus.nothing());
    Next next = new Next(fresh, follow(work, loaded.experiment(), true));
    boolean isFirst = state.run().connection() instanceof Run.Connection.Connecting;
    return Entering.leave(
        state.run().session().isLive() && !isFirst ? moved(next) : arriving(next, loaded.film()));
  }

  /**
   * What a page begins with: it comes back to the session that its address had, if there was one;
   * else it is to get one, that begins with the film if there is one.
   */
  private static Next arriving(Next next, Optional<String> film) {
    Run run = next.state().run();
    if (film.isEmpty() || run.session().isLive()) {
      return next;
    }
    Run.Session session = run.session().with(new Run.Place.Film(film.get()));
    return new Next(next.state().with(run.with(session)), next.effects());
  }

  /** The run of what was shown before stays behind; what was opened gets one of its own. */
  private static Next moved(Next next) {
    State state = next.state();
    Run run = state.run();
    List<Effect> effects = new ArrayList<>();
    if (run.progress().isRunning()) {
      effects.add(new Effect.Tell(new Effect.Order.Pause()));
    }
    effects.addAll(next.effects());
    return new Next(homeless(state), effects).and(anew(state.work().experiment()));
  }

  /** There is no session, so nothing is under way. */
  private static State homeless(State state) {
    Run run = state.run();
    Run.Progress ready =
        new Run.Progress(
            Phase.READY,
            Moment.START,
            run.progress().version(),
            run.progress().by(),
            new Run.Divergence.None());
    return state.with(
        run.with(run.session().with(new Run.Place.None()).strayed(false).held(false)).with(ready));
  }

  /** A session of one's own, from the beginning. */
  private static Effect[] anew(Experiment experiment) {
    return new Effect[] {
      new Effect.Forget(), new Effect.Rewind(-1), new Effect.Tell(new Effect.Order.Open(experiment))
    };
  }

  private static List<Effect> follow(Work work, Experiment experiment, boolean afresh) {
    return work.checked() instanceof Checked.Valid valid
        ? List.of(new Effect.Follow(valid.graph(), experiment, afresh))
        : List.of();
  }

  private static Next welcome(State state, ServerMessage.Welcome welcome) {
    if (welcome.protocol() != Protocol.VERSION) {
      return foreign(state);
    }
    boolean isSaidAgain = state.run().connection() instanceof Run.Connection.Open;
    Run run =
        state
            .run()
            .with(new Run.Server.Known(welcome.engine(), welcome.limits()))
            .with(new Run.Connection.Open());
    if (isSaidAgain) {
      return Next.of(state.with(run));
    }
    Effect.Order first =
        switch (run.session().place()) {
          case Run.Place.None() -> new Effect.Order.Open(state.work().experiment());
          case Run.Place.Film(String code) -> new Effect.Order.Replay(code);
          case Run.Place.Known known ->
              new Effect.Order.Resume(known.id(), known.event(), run.progress().version());
        };
    return Next.of(state.with(run), new Effect.Tell(first));
  }

  /** Its line is neither open nor lost: another attempt would end in the same. */
  private static Next foreign(State state) {
    State waiting = state.with(state.run().with(new Run.Connection.Connecting()));
    return say(
        waiting,
        Text.of(
            "The server has another version than this page. Load the page again.",
            "服务器与此页面的版本不同。请重新加载页面。"));
  }

  private static Next opened(State state, ServerMessage.Opened opened) {
    Run.Place place = new Run.Place.Known(opened.session(), opened.event());
    Run run = state.run().with(state.run().session().with(place));
    State known = state.with(run);
    boolean hasOwnChanges = run.session().unsent() > 0;
    Work present = state.work();
    Work work = hasOwnChanges ? present : present.with(opened.experiment(), run.limits());
    List<Effect> effects = new ArrayList<>();
    effects.add(new Effect.Remember(opened.session()));
    effects.add(Running.pace(state.look().speed()));
    if (!work.experiment().equals(present.experiment())) {
      effects.addAll(follow(work, work.experiment(), true));
    }
    Next next = progressed(known.with(work), opened.state());
    boolean isUnderWay = opened.state().moment().step() > 0;
    return (isUnderWay ? Entering.leave(next) : next).and(effects.toArray(new Effect[0]));
  }

  static Next decline(State state, Event.Declined declined) {
    Run run = state.run();
    if (declined.order() instanceof Effect.Order.Resume) {
      State lost = state.with(run.with(run.session().with(new Run.Place.None())));
      return Next.of(lost, anew(state.work().experiment()));
    }
    if (declined.order() instanceof Effect.Order.Replay) {
      State without = state.with(run.with(run.session().with(new Run.Place.None())));
      return say(without, declined.why()).and(anew(state.work().experiment()));
    }
    if (declined.order() instanceof Effect.Order.Open) {
      return say(homeless(state), declined.why());
    }
    if (declined.order() instanceof Effect.Order.Revise(Experiment refused)
        && refused.data() instanceof OwnTable) {
      return moved(Next.of(state));
    }
    State settled =
        declined.order() instanceof Effect.Order.Run
            ? state.with(run.with(run.progress().with(Phase.PAUSED)))
            : state;
    if (declined.order() instanceof Effect.Order.FetchWeights) {
      if (state.screen().sheet() instanceof Screen.Sheet.Follow(Following following)) {
        return Walking.refused(settled, following);
      }
      return Sharing.withoutWeights(settled);
    }
    if (declined.order() instanceof Effect.Order.FetchPast
        || declined.order() instanceof Effect.Order.FetchCheckups) {
      return Next.of(settled, new Effect.Miss());
    }
    if (declined.order() instanceof Effect.Order.Compare) {
      State unchecked = settled.with(run.with(run.session().with(new Check.None())));
      return say(unchecked, declined.why());
    }
    if (declined.order() instanceof Effect.Order.ShowExamples) {
      Screen screen = settled.screen().with(new Screen.Mistakes.None());
      return say(settled.with(screen), declined.why());
    }
    return say(settled, declined.why());
  }

  // -- the run

  private static Next progressed(State state, ServerMessage.State there) {
    Run run = state.run();
    boolean isDiverged = there.phase() == Phase.DIVERGED;
    Run.Progress progress =
        new Run.Progress(
            there.phase(),
            there.moment(),
            there.version(),
            there.by(),
            isDiverged ? run.progress().divergence() : new Run.Divergence.None());
    boolean canGoOn = progress.isRunning() || isResting(there.phase());
    Run.Session session = run.session().held(run.session().isHeld() && canGoOn);
    State next = state.with(run.with(progress).with(session));
    return there.version() == run.progress().version()
        ? Next.of(next)
        : Next.of(Travelling.now(next), new Effect.Expect(there.version()));
  }

  private static boolean isResting(Phase phase) {
    return phase == Phase.READY || phase == Phase.PAUSED;
  }

  private static Next happened(State state, ServerMessage.Happened happened) {
    State counted = counted(state, happened.number());
    Next next = progressed(counted, happened.state());
    int epoch = happened.state().moment().epoch();
    return switch (happened.happening()) {
      case Happening.PhaseChanged() -> next;
      case Happening.Edited(Text what) ->
          happened.state().moment().equals(Moment.START)
              ? next
              : next.and(new Effect.Mark(new Flag(epoch, what)));
      case Happening.Restarted(int seed) -> restarted(next);
      case Happening.Diverged diverged -> diverged(next, diverged);
      case Happening.WentBack wentBack -> wentBack(next, wentBack);
      case Happening.Forked forked -> Travelling.forked(next, forked);
      case Happening.Resumed(int since) -> resumed(next, since);
      case Happening.Stopped(Text why) -> stopped(next, why, epoch);
      case Happening.Failed(Text why) -> said(next, new Run.Notice.Said(why), why);
    };
  }

  private static State counted(State state, int number) {
    Run run = state.run();
    return run.session().place() instanceof Run.Place.Known known
        ? state.with(run.with(run.session().with(new Run.Place.Known(known.id(), number))))
        : state;
  }

  /** The cap is seen by itself; a run that stopped before it has a flag. */
  private static Next stopped(Next next, Text why, int epoch) {
    State state = next.state();
    Next said = said(next, new Run.Notice.News(why), why);
    return state.run().stopsEarly(state.work().experiment().plan())
        ? said.and(new Effect.Mark(new Flag(epoch, Text.of("stopped early", "早停"))))
        : said;
  }

  static Next said(Next next, Run.Notice notice, Text sentence) {
    State state = next.state();
    return new Next(state.with(state.run().with(notice)), next.effects())
        .and(new Effect.Announce(sentence, false));
  }

  private static Next resumed(Next next, int epoch) {
    Text words = Text.of("server restarted", "服务器重启");
    Text sentence =
        Text.of(
            "The server was restarted. The run went on from epoch "
                + epoch
                + ", to the same numbers.",
            "服务器已重启。训练从第 " + epoch + " 轮继续，数值不变。");
    return said(next, new Run.Notice.News(sentence), sentence)
        .and(new Effect.Mark(new Flag(epoch, words)));
  }

  private static Next restarted(Next next) {
    State state = next.state();
    Run run = state.run();
    Work work = state.work();
    State reset =
        state
            .with(run.with(run.session().strayed(false)).with(new Run.Notice.None()))
            .with(work.with(work.undo().withoutWeights()))
            .with(state.focus().with(new Zoom.Whole()))
            .with(state.screen().with(new Screen.Mistakes.None()));
    return new Next(reset, next.effects()).and(new Effect.Rewind(-1));
  }

  private static Next diverged(Next next, Happening.Diverged diverged) {
    State state = next.state();
    Run run = state.run();
    Run.Divergence at =
        new Run.Divergence.At(diverged.epoch(), diverged.lastFinite(), diverged.rate());
    Text words = Text.of("overflow", "数值溢出");
    Text sentence =
        Text.of(
            "Numbers overflowed at epoch " + diverged.epoch() + ".",
            "第 " + diverged.epoch() + " 轮数值溢出。");
    return new Next(state.with(run.with(run.progress().with(at))), next.effects())
        .and(
            new Effect.Mark(new Flag(diverged.epoch(), words)),
            new Effect.Announce(sentence, true));
  }

  private static Next wentBack(Next next, Happening.WentBack wentBack) {
    State state = next.state();
    Work work = state.work();
    Experiment before = work.experiment();
    Experiment slower =
        before.with(before.plan().with(before.plan().optimizer().withRate(wentBack.rate())));
    Work with =
        slower.equals(before)
            ? work
            : work.with(work.undo().after(new Undo.Past.Was(before), ""))
                .with(slower, state.run().limits());
    Text words =
        Text.of(
            "back, rate " + Figures.shown(wentBack.rate()),
            "返回，学习率 " + Figures.shown(wentBack.rate()));
    return new Next(state.with(with), next.effects())
        .and(
            new Effect.Rewind(wentBack.epoch()),
            new Effect.Mark(new Flag(wentBack.epoch(), words)));
  }

  // -- answers

  private static Next compared(State state, ServerMessage.Compared difference) {
    Run run = state.run();
    if (!(run.session().check() instanceof Check.Asked(Experiment experiment))) {
      return Next.of(state);
    }
    Check.Answered answered = new Check.Answered(experiment, difference);
    return Next.of(
        state.with(run.with(run.session().with(answered))),
        new Effect.Announce(answered.say(), false));
  }

  /** The wrong answers that were asked for; not those of a cell asked for before. */
  private static Next examples(State state, ServerMessage.Examples examples) {
    return state.screen().mistakes() instanceof Screen.Mistakes.Asked asked
            && examples.examples().stream()
                .allMatch(
                    one -> one.actual() == asked.actual() && one.predicted() == asked.predicted())
        ? Next.of(
            state.with(
                state
                    .screen()
                    .with(
                        new Screen.Mistakes.Shown(
                            asked.actual(), asked.predicted(), examples.examples()))))
        : Next.of(state);
  }
}
