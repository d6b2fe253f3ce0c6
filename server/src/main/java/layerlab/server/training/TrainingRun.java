package layerlab.server.training;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import layerlab.experiment.Changes;
import layerlab.experiment.Experiment;
import layerlab.experiment.Limits;
import layerlab.graph.ParameterLayout.Place;
import layerlab.graph.ShapedGraph;
import layerlab.plan.TrainingPlan;
import layerlab.server.dataset.Samples;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Carry;
import layerlab.server.engine.Engine;
import layerlab.server.engine.Snapshot;
import layerlab.spec.Text;
import layerlab.wire.ClientMessage.Stride;
import layerlab.wire.Happening;
import layerlab.wire.Moment;
import layerlab.wire.ParameterRef;
import layerlab.wire.Phase;
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

  /** The network, once an engine has built it. */
  private sealed interface Network {
    record None() implements Network {}

    record Built(Course course, Samples samples) implements Network {}
  }

  /** How far it is to go before it pauses by itself. */
  private enum Goal {
    CAP,
    EPOCH,
    BATCH
  }

  private final Workshop workshop;
  private final Chronicle chronicle;
  private final History history = new History();
  private Experiment experiment;
  private ShapedGraph graph;
  private Cost cost;
  private Network network = new Network.None();
  private Phase phase = Phase.READY;
  private Goal goal = Goal.CAP;
  private int version = 1;
  private long computed;
  private int changes;

  TrainingRun(Workshop workshop, Admitted admitted, Chronicle chronicle) {
    this.workshop = workshop;
    this.chronicle = chronicle;
    this.experiment = admitted.experiment();
    this.graph = admitted.graph();
    this.cost = admitted.cost();
  }

  Experiment experiment() {
    return experiment;
  }

  ShapedGraph graph() {
    return graph;
  }

  History history() {
    return history;
  }

  State state() {
    return new State(phase, moment(), version);
  }

  /** Grows with everything that viewers could see. */
  int changes() {
    return changes;
  }

  boolean isRunning() {
    return phase == Phase.RUNNING;
  }

  /** Whether it runs or would, if it were its turn. */
  boolean isActive() {
    return phase == Phase.RUNNING || phase == Phase.WAITING;
  }

  boolean isBuilt() {
    return network instanceof Network.Built;
  }

  private Moment moment() {
    return switch (network) {
      case Network.None() -> Moment.START;
      case Network.Built built -> built.course().moment();
    };
  }

  /**
   * The network, built at the first call.
   *
   * @throws Refusal while the engine starts
   */
  Course course() {
    return built().course();
  }

  /** What the network learns from. */
  Samples samples() {
    return built().samples();
  }

  private Network.Built built() {
    if (network instanceof Network.Built built) {
      return built;
    }
    if (phase == Phase.FAILED) {
      throw new Refusal(Sentences.FAILED);
    }
    Engine engine = engine();
    Samples samples = workshop.samples().apply(experiment.data());
    Snapshot start = Snapshot.start(graph, experiment.plan(), experiment.start());
    Assignment assignment = new Assignment(graph, experiment.plan(), samples.examples(), start);
    Network.Built built = new Network.Built(Course.begin(engine, assignment, history), samples);
    network = built;
    changes++;
    return built;
  }

  private Engine engine() {
    return workshop
        .engine()
        .engine()
        .orElseThrow(
            () ->
                new Refusal(
                    workshop.engine().hasFailed()
                        ? Sentences.ENGINE_FAILED
                        : Sentences.ENGINE_STARTING));
  }

  /** Goes on where it waited: the engine has started, or the line has a place. */
  void wake() {
    if (workshop.engine().hasFailed()) {
      fail(Sentences.ENGINE_FAILED);
    } else if (phase == Phase.WAITING) {
      proceed();
    } else if (phase == Phase.READY && workshop.engine().engine().isPresent()) {
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
    refuseWhereOver();
    goal = next;
    proceed();
  }

  private void proceed() {
    boolean isReady = workshop.engine().engine().isPresent();
    if (isReady && workshop.room().line().enter(this, cost.secondsPerStep(), chronicle::called)) {
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

  private Phase resting() {
    return moment().equals(Moment.START) ? Phase.READY : Phase.PAUSED;
  }

  /** Trains the next batch; only while it is running. */
  void advance() {
    Course course = course();
    Course.Advance advance = course.advance();
    changes++;
    if (advance == Course.Advance.OVERFLOW) {
      diverge(course);
    } else if (isOver()) {
      stop(why());
    } else if (goal == Goal.BATCH || goal == Goal.EPOCH && advance == Course.Advance.EPOCH_END) {
      change(Phase.PAUSED);
    }
  }

  /** Counts time that was spent on this run. */
  void charge(long nanos) {
    computed += nanos;
  }

  private void diverge(Course course) {
    int lastFinite = course.lastFinite().progress().epoch();
    int seen = Math.max(history.last(), lastFinite + 1);
    settle(Phase.DIVERGED);
    double rate = experiment.plan().optimizer().rate();
    chronicle.happened(new Happening.Diverged(seen, lastFinite, rate));
  }

  private void stop(Text why) {
    settle(Phase.FINISHED);
    chronicle.happened(new Happening.Stopped(why));
  }

  /** Ends the run after a fault; only another beginning helps. */
  void fail(Text why) {
    close();
    settle(Phase.FAILED);
    chronicle.happened(new Happening.Failed(why));
  }

  private void refuseWhereOver() {
    if (isOver()) {
      throw new Refusal(why());
    }
  }

  private boolean isOver() {
    Limits.Time limits = workshop.room().limits().time();
    Moment moment = moment();
    return moment.epoch() >= experiment.plan().epochs()
        || moment.step() >= limits.steps()
        || computed >= TimeUnit.MINUTES.toNanos(limits.minutes());
  }

  private Text why() {
    Limits.Time limits = workshop.room().limits().time();
    if (moment().epoch() >= experiment.plan().epochs()) {
      return Sentences.capReached(experiment.plan().epochs());
    }
    return moment().step() >= limits.steps()
        ? Sentences.stepsReached(limits.steps())
        : Sentences.minutesReached(limits.minutes());
  }

  /** Begins again at epoch 0 with a seed. */
  void reset(int seed) {
    Experiment next = experiment.with(experiment.plan().withSeed(seed));
    Admitted admitted = Admitted.admit(next, workshop.room(), cost.bytes());
    settle(Phase.READY);
    restart(admitted);
  }

  /** Goes on with another experiment, as far as possible with what was learned. */
  void revise(Experiment next) {
    Admitted admitted = Admitted.admit(next, workshop.room(), cost.bytes());
    Changes changed = Changes.between(experiment, next);
    if (phase == Phase.FAILED) {
      settle(Phase.READY);
      restart(admitted);
      return;
    }
    switch (changed.effect()) {
      case NOTHING -> take(admitted);
      case LIVE, TOPOLOGY -> edit(admitted, changed);
      case RESTART -> restart(admitted);
    }
    if (phase == Phase.FINISHED && !isOver()) {
      change(Phase.PAUSED);
    }
  }

  private void take(Admitted admitted) {
    experiment = admitted.experiment();
    graph = admitted.graph();
    cost = admitted.cost();
    changes++;
  }

  private void restart(Admitted admitted) {
    close();
    take(admitted);
    computed = 0;
    renew(-1);
    if (!isActive()) {
      settle(Phase.READY);
    }
    chronicle.happened(new Happening.Restarted(experiment.plan().seed()));
    if (workshop.engine().engine().isPresent()) {
      course();
    }
  }

  private void edit(Admitted admitted, Changes changed) {
    TrainingPlan before = experiment.plan();
    TrainingPlan after = admitted.experiment().plan();
    boolean sameGraph = changed.effect() == Changes.Effect.LIVE;
    take(admitted);
    if (isBuilt()) {
      Course course = course();
      if (sameGraph && onlyPaceDiffers(before, after)) {
        course.setRate(after.optimizer().rate());
      } else if (phase == Phase.DIVERGED) {
        Snapshot back = course.lastFinite();
        rebuild(Carry.over(course.assignment(), back, graph, after).snapshot());
        wentBack(back.progress().epoch());
      } else {
        rebuild(Carry.over(course.assignment(), course.snapshot(), graph, after).snapshot());
        if (!sameGraph) {
          renew(history.last());
        }
      }
    } else if (!sameGraph) {
      renew(-1);
    }
    chronicle.happened(new Happening.Edited(changed.what()));
  }

  /** Whether a trainer can go on as it is. */
  private static boolean onlyPaceDiffers(TrainingPlan before, TrainingPlan after) {
    return before
        .with(before.optimizer().withRate(after.optimizer().rate()))
        .withEpochs(after.epochs())
        .equals(after);
  }

  private void rebuild(Snapshot from) {
    Network.Built built = built();
    Assignment next = new Assignment(graph, experiment.plan(), built.samples().examples(), from);
    network = new Network.Built(built.course().goOn(engine(), next), built.samples());
  }

  /** Back to the last finite snapshot with another rate. */
  void goBack(double rate) {
    if (phase != Phase.DIVERGED) {
      throw new Refusal(Sentences.NOTHING_OVERFLOWED);
    }
    TrainingPlan plan = experiment.plan();
    Experiment next = experiment.with(plan.with(plan.optimizer().withRate(rate)));
    take(Admitted.admit(next, workshop.room(), cost.bytes()));
    Snapshot back = course().lastFinite();
    rebuild(back);
    wentBack(back.progress().epoch());
  }

  private void wentBack(int epoch) {
    history.rewind(epoch);
    renew(epoch);
    settle(resting());
    double rate = experiment.plan().optimizer().rate();
    chronicle.happened(new Happening.WentBack(epoch, rate));
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
    Course course = course();
    course.setParameter(index, value);
    if (course.moment().equals(Moment.START)) {
      chronicle.renewed(-1);
    }
    changes++;
  }

  /** The place of a parameter in the neutral order, if the network has it. */
  Optional<Integer> place(ParameterRef parameter) {
    return graph
        .layout()
        .place(parameter.node(), parameter.role())
        .filter(place -> parameter.index() >= 0 && parameter.index() < place.tensor().size())
        .map(Place::offset)
        .map(offset -> offset + parameter.index());
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
    if (network instanceof Network.Built built) {
      network = new Network.None();
      built.course().close();
    }
  }

  /** Lets go of everything, for ever. */
  void end() {
    settle(Phase.FINISHED);
    close();
    workshop.room().memory().exchange(cost.bytes(), 0);
  }
}
