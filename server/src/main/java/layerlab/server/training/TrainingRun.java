package layerlab.server.training;

import java.util.Optional;
import layerlab.data.Tabular;
import layerlab.data.Task;
import layerlab.experiment.Experiment;
import layerlab.graph.ShapedGraph;
import layerlab.server.dataset.Samples;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Batches;
import layerlab.spec.Text;
import layerlab.wire.ClientMessage.Stride;
import layerlab.wire.Happening;
import layerlab.wire.Moment;
import layerlab.wire.ParameterRef;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage.Queued;
import layerlab.wire.ServerMessage.State;

/**
 * What a session trains, and how it runs: the rules of when it may go on and when it stops.
 *
 * <p><b>Errors</b> {@link Refusal} before anything has changed; whatever else an engine throws.
 *
 * <p><b>Thread</b> one at a time.
 */
final class TrainingRun {
  /** Hears what happens, in order. */
  interface Chronicle {
    void happened(Happening happening);

    /** Another version begins; losses after the epoch hold no longer. */
    void renewed(int epoch);

    /** The line has a place for this run after all: {@link #wake} is due. From any thread. */
    void called();
  }

  private final Situation at;
  private final Workbench bench;
  private final Alterations alterations;

  /** Read by other threads. */
  private volatile double secondsLeft;

  /** Begins, or goes on where a run was kept; what was under way waits until it is woken. */
  TrainingRun(Workshop workshop, Admitted task, Chronicle chronicle, Checkpoint.Run kept) {
    this.at = new Situation(workshop, task, chronicle, kept);
    this.bench = at.bench();
    this.alterations = new Alterations(at);
  }

  /** All that another run needs to go on like this one; not while an epoch is being scored. */
  Checkpoint.Run kept() {
    return at.kept();
  }

  /** What can be changed of it. */
  Alterations alterations() {
    return alterations;
  }

  Experiment experiment() {
    return at.experiment();
  }

  ShapedGraph graph() {
    return at.graph();
  }

  History history() {
    return bench.history();
  }

  /** The moments that can be looked at and gone on from. */
  Past past() {
    return bench.past();
  }

  /** How the layers were doing. */
  Checkups checkups() {
    return bench.checkups();
  }

  State state() {
    return at.state();
  }

  /** Grows with everything that viewers could see. */
  int changes() {
    return at.changes();
  }

  boolean isRunning() {
    return at.phase() == Phase.RUNNING;
  }

  /** How many steps an epoch has. */
  int batches() {
    Assignment assignment = course().assignment();
    return Batches.count(assignment.plan(), assignment.examples().train());
  }

  /** Whether it runs or would, if it were its turn. */
  boolean isActive() {
    return at.isActive();
  }

  boolean isBuilt() {
    return bench.isBuilt();
  }

  /** Whether its network is there, or can be built at once. */
  boolean isReady() {
    return bench.isBuilt() || bench.hasEngine() && at.phase() != Phase.FAILED;
  }

  /**
   * The network, built at the first call.
   *
   * @throws Refusal while the engine starts and after a failure
   */
  Course course() {
    return at.course();
  }

  /** What the network, which was built, learns from. */
  Samples samples() {
    return bench.samples();
  }

  /**
   * Those of which the page shows predictions: of a table with a number to predict. A height over
   * the plane it draws itself.
   */
  Optional<Samples> predicted() {
    return graph().data().task() instanceof Task.Regression
            && experiment().data() instanceof Tabular
        ? Optional.of(samples())
        : Optional.empty();
  }

  /** Goes on where it waited: the engine has started, or the line has a place. */
  void wake() {
    if (at.engine().hasFailed()) {
      fail(Sentences.ENGINE_FAILED);
    } else if (at.phase() == Phase.WAITING) {
      proceed();
    } else if ((at.phase() == Phase.READY || bench.isKept()) && bench.hasEngine()) {
      course();
    }
  }

  void run() {
    start(Goal.CAP);
  }

  void step(Stride stride) {
    start(
        switch (stride) {
          case BATCH -> Goal.BATCH;
          case EPOCH -> Goal.EPOCH;
        });
  }

  private void start(Goal next) {
    if (at.phase() == Phase.DIVERGED) {
      throw new Refusal(Sentences.OVERFLOWED);
    }
    if (at.phase() == Phase.FAILED) {
      throw new Refusal(Sentences.FAILED);
    }
    Optional<Text> over = at.over();
    if (over.isPresent()) {
      throw new Refusal(over.get());
    }
    if (at.phase() == Phase.FINISHED) {
      at.patience().renew();
    }
    at.aim(next);
    proceed();
  }

  private void proceed() {
    Line.Need need = new Line.Need(at.task().cost().secondsPerStep(), () -> secondsLeft);
    if (bench.hasEngine() && at.room().line().enter(at, need, at.chronicle()::called)) {
      course();
      at.change(Phase.RUNNING);
    } else {
      at.change(Phase.WAITING);
    }
  }

  void pause() {
    if (isActive()) {
      at.change(at.resting());
    }
  }

  /** Pauses for a reason of the server's. */
  void giveWay(Text why) {
    at.settle(at.resting());
    at.happened(new Happening.Stopped(why));
  }

  boolean isWaiting() {
    return at.phase() == Phase.WAITING;
  }

  /** Its place in the line, where it stands there. */
  Optional<Queued> queued() {
    return isWaiting() ? at.room().line().place(at) : Optional.empty();
  }

  /** Trains the next batch; only while it is running. */
  void advance() {
    Course course = course();
    Course.Advance advance = course.advance();
    at.changed();
    if (advance == Course.Advance.SCORING) {
      return;
    }
    if (advance == Course.Advance.OVERFLOW) {
      diverge(course);
      return;
    }
    Optional<Text> over = at.over();
    if (advance == Course.Advance.EPOCH_END) {
      past().add(course);
      checkups().add(course);
      at.patience().saw(course.evaluation().test().loss());
      over = over.or(() -> at.patience().over(experiment().plan().earlyStop()));
    }
    if (over.isPresent()) {
      at.settle(Phase.FINISHED);
      at.happened(new Happening.Stopped(over.get()));
    } else if (at.goal() == Goal.BATCH
        || at.goal() == Goal.EPOCH && advance == Course.Advance.EPOCH_END) {
      at.change(Phase.PAUSED);
    }
  }

  /** Whether an epoch is over whose losses are not yet complete. */
  boolean isScoring() {
    return bench.isBuilt() && bench.course().isScoring();
  }

  /** Completes the losses of an epoch that is over, before anything else happens to the run. */
  void complete() {
    while (isRunning() && isScoring()) {
      advance();
    }
  }

  private void diverge(Course course) {
    int lastFinite = course.lastFinite().progress().epoch();
    int seen = Math.max(history().last(), lastFinite + 1);
    past().mark();
    at.settle(Phase.DIVERGED);
    at.happened(new Happening.Diverged(seen, lastFinite, at.rate()));
  }

  /** Counts steps that were taken here. */
  void count(int steps) {
    at.room().steps().add(steps);
  }

  /** Counts time that was spent on this run, in nanoseconds. */
  void charge(long nanos) {
    at.allowance().charge(nanos);
    secondsLeft = isActive() && isBuilt() ? forecast() : 0;
  }

  /** How many seconds of computing are left of it, by those that it took until now. */
  private double forecast() {
    Moment moment = bench.moment();
    double steps =
        switch (at.goal()) {
          case CAP -> (experiment().plan().epochs() - moment.epoch()) * (double) batches();
          case EPOCH -> batches();
          case BATCH -> 1;
        };
    double each =
        moment.step() == 0
            ? at.task().cost().secondsPerStep()
            : at.allowance().computed() / 1e9 / moment.step();
    return Math.min(steps * each, at.allowance().secondsLeft());
  }

  /** Ends the run after a fault; only another beginning helps. */
  void fail(Text why) {
    close();
    at.settle(Phase.FAILED);
    at.happened(new Happening.Failed(why));
  }

  /** The place of a parameter in the neutral order, if the network has it. */
  Optional<Integer> place(ParameterRef parameter) {
    return at.place(parameter);
  }

  /** The first steps on DL4J beside the fast path, to be taken. */
  Comparison comparison() {
    return bench.comparison(at.task());
  }

  /** Lets go of the network. */
  void close() {
    bench.clear();
  }

  /** Lets go of everything, for ever. */
  void end() {
    at.settle(Phase.FINISHED);
    close();
    at.room().memory().exchange(at.task().cost().bytes(), 0);
  }
}
