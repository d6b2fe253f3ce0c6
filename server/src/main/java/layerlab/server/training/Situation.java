package layerlab.server.training;

import java.util.Optional;
import layerlab.experiment.Experiment;
import layerlab.graph.ParameterLayout.Place;
import layerlab.graph.ShapedGraph;
import layerlab.spec.Text;
import layerlab.wire.Happening;
import layerlab.wire.ParameterRef;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage.State;

/**
 * What a run is at: its task, its phase, its network and what it has used up. Whatever viewers
 * could see of a change is counted and written down.
 *
 * <p><b>Thread</b> one at a time.
 */
final class Situation {
  /** Versions go round: 16 bits on the wire. */
  private static final int VERSIONS = 1 << 16;

  private final Workshop workshop;
  private final TrainingRun.Chronicle chronicle;
  private final Workbench bench;
  private final Allowance allowance;
  private final Patience patience = new Patience();
  private Admitted task;
  private Phase phase;
  private Goal goal;
  private int version;
  private int changes;
  private boolean hasStrayed;

  /** Begins, or goes on where a run was kept; what was under way waits until it is woken. */
  Situation(
      Workshop workshop, Admitted task, TrainingRun.Chronicle chronicle, Checkpoint.Run kept) {
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
    bench.take(kept);
  }

  /** All that another run needs to go on like this one; not while an epoch is being scored. */
  Checkpoint.Run kept() {
    return new Checkpoint.Run(
        experiment(),
        new Checkpoint.Position(phase, goal, version, hasStrayed, spent()),
        bench.kept(),
        bench.history().kept(),
        bench.past().kept());
  }

  private Checkpoint.Spent spent() {
    return new Checkpoint.Spent(allowance.computed(), patience.seen());
  }

  Workshop.Room room() {
    return workshop.room();
  }

  EngineRoom engine() {
    return workshop.engine();
  }

  Workbench bench() {
    return bench;
  }

  Allowance allowance() {
    return allowance;
  }

  Patience patience() {
    return patience;
  }

  Admitted task() {
    return task;
  }

  Experiment experiment() {
    return task.experiment();
  }

  ShapedGraph graph() {
    return task.graph();
  }

  double rate() {
    return experiment().plan().optimizer().rate();
  }

  Phase phase() {
    return phase;
  }

  Goal goal() {
    return goal;
  }

  State state() {
    return new State(phase, bench.moment(), version, bench.trainedBy(task));
  }

  /** Grows with everything that viewers could see. */
  int changes() {
    return changes;
  }

  /** Whether the weights are no longer those that the experiment alone would give. */
  boolean hasStrayed() {
    return hasStrayed;
  }

  /** Whether it runs or would, if it were its turn. */
  boolean isActive() {
    return phase.isActive();
  }

  boolean isAtStart() {
    return bench.isAtStart();
  }

  /** The phase of a run that nothing is the matter with and that does not run. */
  Phase resting() {
    return isAtStart() ? Phase.READY : Phase.PAUSED;
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
      changed();
    }
    return bench.course();
  }

  void aim(Goal next) {
    goal = next;
  }

  void stray(boolean isOffItsPath) {
    hasStrayed = isOffItsPath;
  }

  void take(Admitted admitted) {
    task = admitted;
    changed();
  }

  /** Viewers could see something else than before. */
  void changed() {
    changes++;
  }

  /** Another version begins; losses after the epoch hold no longer. */
  void renew(int epoch) {
    version = (version + 1) % VERSIONS;
    changed();
    chronicle.renewed(epoch);
  }

  /** Goes over into a phase, and says so. */
  void change(Phase next) {
    if (phase != next) {
      settle(next);
      happened(new Happening.PhaseChanged());
    }
  }

  /** Goes over into a phase of which another event tells. */
  void settle(Phase next) {
    phase = next;
    changed();
    if (!isActive()) {
      room().line().leave(this);
    }
  }

  void happened(Happening happening) {
    chronicle.happened(happening);
  }

  TrainingRun.Chronicle chronicle() {
    return chronicle;
  }

  /** Why the run may not go on, if it may not. */
  Optional<Text> over() {
    return allowance.over(bench.moment(), experiment().plan());
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

  /** Lets go of the network. */
  void close() {
    bench.clear();
  }
}
