package layerlab.server.training;

import java.util.Optional;
import layerlab.data.Tabular;
import layerlab.data.Task;
import layerlab.experiment.Changes;
import layerlab.experiment.Experiment;
import layerlab.graph.ParameterLayout.Place;
import layerlab.graph.ShapedGraph;
import layerlab.plan.TrainingPlan;
import layerlab.server.dataset.Samples;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Batches;
import layerlab.server.engine.Carry;
import layerlab.server.engine.Snapshot;
import layerlab.spec.Text;
import layerlab.wire.ClientMessage.Stride;
import layerlab.wire.Happening;
import layerlab.wire.Moment;
import layerlab.wire.ParameterRef;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage.Queued;
import layerlab.wire.ServerMessage.State;

/**
 * What a session trains and where it stands: the rules of what may follow on what.
 *
 * <p><b>Errors</b> {@link Refusal} before anything has changed; whatever else an engine throws.
 *
 * <p><b>Thread</b> one at a time.
 */
final class TrainingRun {
  /** Versions go round: 16 bits on the wire. */
  private static final int VERSIONS = 1 << 16;

  /** Hears what happens, in order. */
  interface Chronicle {
    void happened(Happening happening);

    /** Another version begins; losses after the epoch hold no longer. */
    void renewed(int epoch);

    /** The line has a place for this run after all: {@link #wake} is due. From any thread. */
    void called();
  }

  private final Workshop workshop;
  private final Chronicle chronicle;
  private final Workbench bench;
  private final Allowance allowance;
  private final Patience patience = new Patience();
  private Admitted task;
  private Phase phase;
  private Goal goal;
  private int version;
  private int changes;

  /** Read by other threads. */
  private volatile double secondsLeft;

  /** Whether the weights are no longer those that the experiment alone would give. */
  private boolean hasStrayed;

  /** Begins, or goes on where a run was kept; what was under way waits until it is woken. */
  TrainingRun(Workshop workshop, Admitted task, Chronicle chronicle, Checkpoint.Run kept) {
    this.workshop = workshop;
    this.chronicle = chronicle;
    this.bench = new Workbench(workshop);
    this.allowance = new Allowance(workshop.room().limits().time());
    this.task = task;
    Checkpoint.Position position = kept.position();
    phase = position.phase() == Phase.RUNNING ? Phase.WAITING : position.phase();
    goal = position.goal();
    version = position.version();
    hasStrayed = position.hasStrayed();
    allowance.charge(position.spent().computed());
    patience.take(position.spent().patience());
    bench.take(kept.network(), kept.losses());
  }

  /** All that another run needs to go on like this one; not while an epoch is being scored. */
  Checkpoint.Run kept() {
    return new Checkpoint.Run(
        experiment(),
        new Checkpoint.Position(phase, goal, version, hasStrayed, spent()),
        bench.kept(),
        history().kept());
  }

  private Checkpoint.Spent spent() {
    return new Checkpoint.Spent(allowance.computed(), patience.seen());
  }

  Experiment experiment() {
    return task.experiment();
  }

  ShapedGraph graph() {
    return task.graph();
  }

  History history() {
    return bench.history();
  }

  /** The moments that can be looked at and gone on from. */
  Past past() {
    return bench.past();
  }

  State state() {
    return new State(phase, bench.moment(), version, bench.trainedBy(task));
  }

  /** Grows with everything that viewers could see. */
  int changes() {
    return changes;
  }

  boolean isRunning() {
    return phase == Phase.RUNNING;
  }

  /** How many steps an epoch has. */
  int batches() {
    Assignment assignment = course().assignment();
    return Batches.count(assignment.plan(), assignment.examples().train());
  }

  /** Whether it runs or would, if it were its turn. */
  boolean isActive() {
    return phase == Phase.RUNNING || phase == Phase.WAITING;
  }

  boolean isBuilt() {
    return bench.isBuilt();
  }

  /**
   * The network, built at the first call.
   *
   * @throws Refusal while the engine starts and after a failure
   */
  Course course() {
    if (phase == Phase.FAILED) {
      throw new Refusal(Sentences.FAILED);
    }
    if (!bench.isBuilt()) {
      bench.build(task);
      changes++;
    }
    return bench.course();
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

  // Running.

  /** Goes on where it waited: the engine has started, or the line has a place. */
  void wake() {
    if (workshop.engine().hasFailed()) {
      fail(Sentences.ENGINE_FAILED);
    } else if (phase == Phase.WAITING) {
      proceed();
    } else if ((phase == Phase.READY || bench.isKept()) && bench.hasEngine()) {
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
    if (phase == Phase.DIVERGED) {
      throw new Refusal(Sentences.OVERFLOWED);
    }
    if (phase == Phase.FAILED) {
      throw new Refusal(Sentences.FAILED);
    }
    Optional<Text> over = over();
    if (over.isPresent()) {
      throw new Refusal(over.get());
    }
    if (phase == Phase.FINISHED) {
      patience.renew();
    }
    goal = next;
    proceed();
  }

  private void proceed() {
    Line.Need need = new Line.Need(task.cost().secondsPerStep(), () -> secondsLeft);
    if (bench.hasEngine() && workshop.room().line().enter(this, need, chronicle::called)) {
      course();
      change(Phase.RUNNING);
    } else {
      change(Phase.WAITING);
    }
  }

  void pause() {
    if (isActive()) {
      change(resting());
    }
  }

  /** Pauses for a reason of the server's. */
  void giveWay(Text why) {
    settle(resting());
    chronicle.happened(new Happening.Stopped(why));
  }

  boolean isWaiting() {
    return phase == Phase.WAITING;
  }

  /** Its place in the line, where it stands there. */
  Optional<Queued> queued() {
    return isWaiting() ? workshop.room().line().place(this) : Optional.empty();
  }

  private Phase resting() {
    return isAtStart() ? Phase.READY : Phase.PAUSED;
  }

  private boolean isAtStart() {
    return bench.moment().equals(Moment.START);
  }

  /** Trains the next batch; only while it is running. */
  void advance() {
    Course course = course();
    Course.Advance advance = course.advance();
    changes++;
    if (advance == Course.Advance.SCORING) {
      return;
    }
    if (advance == Course.Advance.OVERFLOW) {
      diverge(course);
      return;
    }
    Optional<Text> over = over();
    if (advance == Course.Advance.EPOCH_END) {
      past().add(course);
      patience.saw(course.evaluation().test().loss());
      over = over.or(() -> patience.over(experiment().plan().earlyStop()));
    }
    if (over.isPresent()) {
      settle(Phase.FINISHED);
      chronicle.happened(new Happening.Stopped(over.get()));
    } else if (goal == Goal.BATCH || goal == Goal.EPOCH && advance == Course.Advance.EPOCH_END) {
      change(Phase.PAUSED);
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
    settle(Phase.DIVERGED);
    chronicle.happened(new Happening.Diverged(seen, lastFinite, rate()));
  }

  /** Counts steps that were taken here. */
  void count(int steps) {
    workshop.room().steps().add(steps);
  }

  /** Counts time that was spent on this run, in nanoseconds. */
  void charge(long nanos) {
    allowance.charge(nanos);
    secondsLeft = isActive() && isBuilt() ? forecast() : 0;
  }

  /** How many seconds of computing are left of it, by those that it took until now. */
  private double forecast() {
    Moment moment = bench.moment();
    double steps =
        switch (goal) {
          case CAP -> (experiment().plan().epochs() - moment.epoch()) * (double) batches();
          case EPOCH -> batches();
          case BATCH -> 1;
        };
    double each =
        moment.step() == 0
            ? task.cost().secondsPerStep()
            : allowance.computed() / 1e9 / moment.step();
    return Math.min(steps * each, allowance.secondsLeft());
  }

  private Optional<Text> over() {
    return allowance.over(bench.moment(), experiment().plan());
  }

  /** Ends the run after a fault; only another beginning helps. */
  void fail(Text why) {
    close();
    settle(Phase.FAILED);
    chronicle.happened(new Happening.Failed(why));
  }

  // Changing.

  /** Begins again at epoch 0 with a seed. */
  void reset(int seed) {
    Experiment next = experiment().with(experiment().plan().withSeed(seed));
    Admitted admitted = Admitted.admit(next, workshop.room(), task.cost().bytes());
    settle(Phase.READY);
    restart(admitted);
  }

  /** Goes on with another experiment, as far as possible with what was learned. */
  void revise(Experiment next) {
    if (bench.isKept()) {
      course();
    }
    Admitted admitted = Admitted.admit(next, workshop.room(), task.cost().bytes());
    Changes changed = Changes.between(experiment(), next);
    if (phase == Phase.FAILED) {
      settle(Phase.READY);
      restart(admitted);
      return;
    }
    switch (changed.effect()) {
      case NOTHING -> take(admitted);
      case LIVE -> retune(admitted, changed);
      case TOPOLOGY -> reshape(admitted, changed);
      case RESTART -> restart(admitted);
    }
    if (phase == Phase.FINISHED && over().isEmpty()) {
      patience.renew();
      change(Phase.PAUSED);
    }
  }

  /** The same with the given weights as they are. */
  void amend(Experiment next) {
    revise(next.with(experiment().start()));
  }

  private void take(Admitted admitted) {
    task = admitted;
    changes++;
  }

  private void restart(Admitted admitted) {
    close();
    take(admitted);
    allowance.renew();
    patience.forget();
    hasStrayed = false;
    renew(-1);
    if (!isActive()) {
      settle(Phase.READY);
    }
    chronicle.happened(new Happening.Restarted(experiment().plan().seed()));
    if (bench.hasEngine()) {
      course();
    }
  }

  /** Other settings of the same optimizer, another cap. */
  private void retune(Admitted admitted, Changes changed) {
    TrainingPlan before = experiment().plan();
    past().mark();
    take(admitted);
    if (bench.isBuilt()) {
      if (onlyPaceDiffers(before, experiment().plan())) {
        course().setPace(experiment().plan());
      } else {
        carryOver();
      }
    }
    chronicle.happened(new Happening.Edited(changed.what()));
  }

  /** Another graph, loss, optimizer or batch. */
  private void reshape(Admitted admitted, Changes changed) {
    past().mark();
    take(admitted);
    patience.forget();
    if (isAtStart() && !hasStrayed) {
      close();
      renew(-1);
      if (bench.hasEngine()) {
        course();
      }
    } else {
      boolean hasOverflowed = phase == Phase.DIVERGED;
      carryOver();
      if (!hasOverflowed) {
        renew(isAtStart() ? -1 : history().last());
      }
    }
    chronicle.happened(new Happening.Edited(changed.what()));
  }

  /** Goes on with the weights of untouched layers; after an overflow with the last finite ones. */
  private void carryOver() {
    Course course = course();
    boolean hasOverflowed = phase == Phase.DIVERGED;
    Snapshot from = hasOverflowed ? course.lastFinite() : course.snapshot();
    TrainingPlan plan = experiment().plan();
    bench.rebuild(task, Carry.over(course.assignment(), from, graph(), plan).snapshot());
    hasStrayed |= !isAtStart();
    if (hasOverflowed) {
      wentBack();
    }
  }

  /** Whether a trainer can go on as it is. */
  private static boolean onlyPaceDiffers(TrainingPlan before, TrainingPlan after) {
    return before
        .with(before.optimizer().withRate(after.optimizer().rate()))
        .with(after.schedule())
        .with(after.earlyStop())
        .withEpochs(after.epochs())
        .equals(after);
  }

  /** Back to the last finite snapshot with another rate. */
  void goBack(double rate) {
    if (phase != Phase.DIVERGED) {
      throw new Refusal(Sentences.NOTHING_OVERFLOWED);
    }
    TrainingPlan plan = experiment().plan();
    Experiment next = experiment().with(plan.with(plan.optimizer().withRate(rate)));
    take(Admitted.admit(next, workshop.room(), task.cost().bytes()));
    bench.rebuild(task, course().lastFinite());
    wentBack();
  }

  private void wentBack() {
    int epoch = bench.moment().epoch();
    rewind(epoch);
    // The epoch itself is sent again: what the page has of it may be part of a longer bucket.
    renew(epoch - 1);
    settle(resting());
    chronicle.happened(new Happening.WentBack(epoch, rate()));
  }

  private void rewind(int epoch) {
    history().rewind(epoch);
    past().rewind(epoch);
    patience.forget();
  }

  /** Goes on from the kept moment nearest to an epoch, with the settings as they are. */
  void forkFrom(int epoch) {
    course();
    Past.Departure from =
        past().departure(epoch, task).orElseThrow(() -> new Refusal(Sentences.NOTHING_KEPT));
    int left = history().last();
    bench.rebuild(task, from.snapshot());
    rewind(from.epoch());
    renew(from.epoch() - 1);
    if (!isActive()) {
      settle(resting());
    }
    chronicle.happened(new Happening.Forked(from.epoch(), left));
  }

  /** Sets one weight or bias by hand. */
  void setParameter(ParameterRef parameter, double value) {
    if (phase == Phase.DIVERGED) {
      throw new Refusal(Sentences.OVERFLOWED);
    }
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new Refusal(Sentences.NOT_FINITE);
    }
    int index = place(parameter).orElseThrow(() -> new Refusal(Sentences.NO_SUCH_PARAMETER));
    past().mark();
    course().setParameter(index, value);
    hasStrayed = true;
    if (isAtStart()) {
      past().begin(course());
      chronicle.renewed(-1);
    }
    changes++;
  }

  /** The place of a parameter in the neutral order, if the network has it. */
  Optional<Integer> place(ParameterRef parameter) {
    return graph()
        .layout()
        .place(parameter.node(), parameter.role())
        .filter(place -> parameter.index() >= 0 && parameter.index() < place.tensor().size())
        .map(Place::offset)
        .map(offset -> offset + parameter.index());
  }

  /** The first steps on DL4J beside the fast path, to be taken. */
  Comparison comparison() {
    return bench.comparison(task);
  }

  private double rate() {
    return experiment().plan().optimizer().rate();
  }

  private void renew(int epoch) {
    version = (version + 1) % VERSIONS;
    changes++;
    chronicle.renewed(epoch);
  }

  private void change(Phase next) {
    if (phase != next) {
      settle(next);
      chronicle.happened(new Happening.PhaseChanged());
    }
  }

  private void settle(Phase next) {
    phase = next;
    changes++;
    if (!isActive()) {
      workshop.room().line().leave(this);
    }
  }

  /** Lets go of the network. */
  void close() {
    bench.clear();
  }

  /** Lets go of everything, for ever. */
  void end() {
    settle(Phase.FINISHED);
    close();
    workshop.room().memory().exchange(task.cost().bytes(), 0);
  }
}
