package layerlab.server.training;

import layerlab.experiment.Experiment;
import layerlab.server.dataset.Samples;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Engine;
import layerlab.server.engine.FastPath;
import layerlab.server.engine.Snapshot;
import layerlab.wire.Moment;
import layerlab.wire.TrainedBy;

/**
 * Where a run's network stands, once an engine has built it, and the losses that it leaves behind.
 *
 * <p><b>Thread</b> one at a time.
 */
final class Workbench {

  private sealed interface Network {
    record None() implements Network {}

    record Built(Course course, Samples samples) implements Network {}
  }

  private final Workshop workshop;
  private final History history = new History();
  private Network network = new Network.None();

  Workbench(Workshop workshop) {
    this.workshop = workshop;
  }

  History history() {
    return history;
  }

  boolean hasEngine() {
    return workshop.engine().engine().isPresent();
  }

  boolean isBuilt() {
    return network instanceof Network.Built;
  }

  Moment moment() {
    return switch (network) {
      case Network.None() -> Moment.START;
      case Network.Built built -> built.course().moment();
    };
  }

  /** What computes, or would if the network were built. */
  TrainedBy trainedBy(Admitted task) {
    return switch (network) {
      case Network.None() -> FastPath.by(task.graph(), task.experiment().plan());
      case Network.Built built -> built.course().trainedBy();
    };
  }

  /**
   * Builds the network at its beginning, unless there is one.
   *
   * @throws Refusal while the engine starts
   */
  void build(Admitted task) {
    if (network instanceof Network.None) {
      Engine engine = engine();
      Samples samples = workshop.samples().apply(task.experiment().data());
      network = new Network.Built(Course.begin(engine, beginning(task, samples), history), samples);
    }
  }

  private static Assignment beginning(Admitted task, Samples samples) {
    Experiment experiment = task.experiment();
    Snapshot start = Snapshot.start(task.graph(), experiment.plan(), experiment.start());
    return new Assignment(task.graph(), experiment.plan(), samples.examples(), start);
  }

  /**
   * The first steps of the task on DL4J beside the fast path.
   *
   * @throws Refusal while the engine starts, and where DL4J trains the task itself
   */
  Comparison comparison(Admitted task) {
    if (trainedBy(task) == TrainedBy.DL4J) {
      throw new Refusal(Sentences.NOTHING_TO_CHECK);
    }
    Engine engine = engine();
    Samples samples = workshop.samples().apply(task.experiment().data());
    return new Comparison(engine, beginning(task, samples));
  }

  /** Goes on with another task from a snapshot. */
  void rebuild(Admitted task, Snapshot from) {
    Network.Built built = built();
    Assignment next =
        new Assignment(task.graph(), task.experiment().plan(), built.samples().examples(), from);
    network = new Network.Built(built.course().goOn(engine(), next), built.samples());
  }

  /** The network, which was built. */
  Course course() {
    return built().course();
  }

  /** What the network learns from. */
  Samples samples() {
    return built().samples();
  }

  private Network.Built built() {
    return switch (network) {
      case Network.Built built -> built;
      case Network.None() -> throw new IllegalStateException("no network was built");
    };
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

  /** Lets go of the network; its losses stay. */
  void clear() {
    if (network instanceof Network.Built built) {
      network = new Network.None();
      built.course().close();
    }
  }
}
