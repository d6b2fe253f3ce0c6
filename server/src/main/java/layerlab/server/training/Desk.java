package layerlab.server.training;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import layerlab.server.dataset.Samples;
import layerlab.server.engine.Assignment;
import layerlab.wire.ClientMessage;
import layerlab.wire.ClientMessage.Command;
import layerlab.wire.Happening;
import layerlab.wire.Keyframe;
import layerlab.wire.ServerMessage;
import layerlab.wire.SessionId;

/**
 * Where a session's viewers bring their commands, each of which has one effect, and hear what
 * happens, in order and once it is kept.
 *
 * <p><b>Thread</b> one at a time.
 */
final class Desk {
  /** Weights that are set one after the other without such a pause are one edit: a drag. */
  private static final long DRAG_PAUSE = TimeUnit.SECONDS.toNanos(2);

  /** Carries something out; where that fails, the answer says so. */
  interface Guard {
    ServerMessage attempt(Command command, Supplier<ServerMessage> deed);
  }

  /** What it works with, and others too. */
  record Tools(TrainingRun run, Sampler sampler, Keeping keeping, Checking checking, Pacer pacer) {}

  /** What a page has seen of the session: the last event, and the last epoch with losses. */
  private record Seen(int event, int epoch) {}

  private final SessionId id;
  private final Ticker ticker;
  private final Guard guard;
  private final TrainingRun run;
  private final Sampler sampler;
  private final Keeping keeping;
  private final Checking checking;
  private final Pacer pacer;
  private final EventLog events;
  private final Answers answers;
  private Optional<ServerMessage.Queued> toldPlace = Optional.empty();
  private long handSetAt;

  /** Begins, or goes on where a session was kept. */
  Desk(Checkpoint kept, Ticker ticker, Tools tools, Guard guard) {
    this.id = kept.key().id();
    this.ticker = ticker;
    this.guard = guard;
    this.run = tools.run();
    this.sampler = tools.sampler();
    this.keeping = tools.keeping();
    this.checking = tools.checking();
    this.pacer = tools.pacer();
    this.events = new EventLog(kept.spoken().last(), kept.spoken().events());
    this.answers = new Answers(kept.spoken().answers());
    this.handSetAt = ticker.nanos() - DRAG_PAUSE;
  }

  /** What was said, for another one to go on. */
  Checkpoint.Spoken spoken() {
    return new Checkpoint.Spoken(
        events.last(), events.latest(), answers.latest(), pacer.epochsPerSecond());
  }

  /** Writes an event down, and tells the viewers. */
  void record(Happening happening) {
    ServerMessage.Happened event = events.add(run.state(), happening);
    keeping.changed();
    sampler.viewers().forEach(viewer -> say(viewer, event));
    sampler.hurry();
  }

  /** Says how far a run that waits has come in the line, where that has changed. */
  void sayPlace() {
    Optional<ServerMessage.Queued> queued = run.queued();
    if (queued.isPresent() && !queued.equals(toldPlace)) {
      sampler.viewers().forEach(viewer -> say(viewer, queued.get()));
    }
    toldPlace = queued;
  }

  /** Says something to one who looks, after everything that was said before. */
  private void say(Viewer viewer, ServerMessage message) {
    keeping.say(() -> viewer.tell(message));
  }

  /** Carries a command out; the answer follows what was said before. */
  void carryOut(Command command, Viewer from) {
    switch (command) {
      case ClientMessage.Open open -> join(open, from, new Seen(0, -1));
      case ClientMessage.Replay replay -> {
        keeping.changed();
        join(replay, from, new Seen(0, -1));
      }
      case ClientMessage.Resume resume -> join(resume, from, seen(resume));
      case ClientMessage.FetchPast fetch -> say(from, guard.attempt(fetch, () -> past(fetch)));
      case ClientMessage.FetchCheckups fetch ->
          say(from, guard.attempt(fetch, () -> checkups(fetch)));
      case ClientMessage.ForkFrom fork ->
          once(fork, from, () -> run.alterations().forkFrom(fork.epoch()));
      case ClientMessage.FetchWeights fetch ->
          say(from, guard.attempt(fetch, () -> weights(fetch)));
      case ClientMessage.ShowExamples show -> say(from, guard.attempt(show, () -> mistakes(show)));
      case ClientMessage.FetchSample fetch -> say(from, guard.attempt(fetch, () -> sample(fetch)));
      case ClientMessage.Compare compare -> compare(compare, from);
      case ClientMessage.Revise revise ->
          once(revise, from, () -> run.alterations().revise(revise.experiment()));
      case ClientMessage.Amend amend ->
          once(amend, from, () -> run.alterations().amend(amend.experiment()));
      case ClientMessage.Named named ->
          throw new IllegalArgumentException("no experiment was put in the place of a code");
      case ClientMessage.Run start -> once(start, from, run::run);
      case ClientMessage.Pace pace ->
          once(pace, from, () -> pacer.set(pace.epochsPerSecond(), ticker.nanos()));
      case ClientMessage.Pause pause -> once(pause, from, run::pause);
      case ClientMessage.Step step -> once(step, from, () -> run.step(step.stride()));
      case ClientMessage.Reset reset ->
          once(reset, from, () -> run.alterations().reset(reset.seed()));
      case ClientMessage.SetParameter set -> once(set, from, () -> setParameter(set));
      case ClientMessage.GoBack back ->
          once(back, from, () -> run.alterations().goBack(back.rate()));
    }
  }

  /** Losses of another version are of no use to a page that comes back. */
  private Seen seen(ClientMessage.Resume resume) {
    boolean isSame = resume.version() == run.state().version();
    // A page may have seen more than was kept when the server stopped.
    int epoch = Math.min(resume.epoch(), run.history().last());
    return new Seen(resume.event(), isSame ? epoch : -1);
  }

  private void join(Command command, Viewer viewer, Seen seen) {
    int from = events.reach(seen.event());
    viewer.begin(seen.epoch());
    say(viewer, new ServerMessage.Opened(command.id(), id, run.experiment(), run.state(), from));
    events.since(from).forEach(event -> say(viewer, event));
    sampler.join(viewer);
    run.queued().ifPresent(queued -> say(viewer, queued));
  }

  /** Has an effect, unless it is known by its id; then only the answer is given again. */
  private void once(Command command, Viewer from, Runnable deed) {
    Optional<ServerMessage> given = answers.find(from.tab(), command.id());
    if (given.isPresent()) {
      say(from, given.get());
      return;
    }
    ServerMessage answer =
        guard.attempt(
            command,
            () -> {
              run.complete();
              deed.run();
              return new ServerMessage.Applied(command.id(), run.state());
            });
    answers.remember(from.tab(), command.id(), answer);
    keeping.changed();
    say(from, answer);
  }

  private ServerMessage weights(Command command) {
    Course course = run.course();
    return new ServerMessage.Weights(command.id(), course.moment(), course.weights());
  }

  private ServerMessage past(ClientMessage.FetchPast fetch) {
    List<Integer> kept = run.past().epochs();
    List<Keyframe> keyframes = kept.isEmpty() || !run.isReady() ? List.of() : keyframes(fetch);
    return new ServerMessage.Past(fetch.id(), run.state().version(), kept, keyframes);
  }

  private List<Keyframe> keyframes(ClientMessage.FetchPast fetch) {
    Assignment now = run.course().assignment();
    return run.past().keyframes(fetch.epochs(), now, run.predicted());
  }

  private ServerMessage checkups(ClientMessage.FetchCheckups fetch) {
    Checkups checkups = run.checkups();
    return new ServerMessage.Checkups(
        fetch.id(), run.state().version(), checkups.spacing(), checkups.since(fetch.after()));
  }

  private ServerMessage mistakes(ClientMessage.ShowExamples show) {
    return new ServerMessage.Examples(
        show.id(), Mistakes.find(run.course(), run.samples(), show.actual(), show.predicted()));
  }

  private ServerMessage sample(ClientMessage.FetchSample fetch) {
    run.course();
    Samples samples = run.samples();
    int place =
        samples
            .place(fetch.row())
            .orElseThrow(() -> new Refusal(Sentences.noSuchSample(samples.rows().length)));
    double label = samples.examples().labels()[place];
    return new ServerMessage.Sample(fetch.id(), fetch.row(), samples.seen(place), label);
  }

  /** Answered when the last step was taken. */
  private void compare(ClientMessage.Compare compare, Viewer from) {
    try {
      checking.begin(run::comparison, compare.id(), from);
    } catch (Refusal refusal) {
      say(from, new ServerMessage.Refused(compare.id(), refusal.sentence()));
    }
  }

  private void setParameter(ClientMessage.SetParameter set) {
    run.alterations().setParameter(set.parameter(), set.value());
    long now = ticker.nanos();
    if (now - handSetAt >= DRAG_PAUSE) {
      record(new Happening.Edited(Sentences.SET_BY_HAND));
    }
    handSetAt = now;
  }
}
