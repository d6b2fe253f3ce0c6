package layerlab.server.training;

import layerlab.experiment.Experiment;
import layerlab.server.dataset.Samples;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Batches;
import layerlab.server.engine.Engine;
import layerlab.server.engine.FastPath;
import layerlab.server.engine.Snapshot;
import layerlab.server.training.Checkpoint.Network.Trained;
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

    /** It was trained before this process began, and is built when it is needed. */
    record Kept(Trained trained) implements Network {}

    record Built(Course course, Samples samples) implements Network {}
  }

  private final Workshop workshop;
  private final History history = new History();
  private final Past past;
  private final Checkups checkups;
  private Network network = new Network.None();

  Workbench(Workshop workshop) {
    this.workshop = workshop;
    this.past = new Past(workshop.room().past());
    this.checkups = new Checkups(workshop.room().past());
  }

  /** Takes what another one has left; this one was empty. */
  void take(Checkpoint.Run kept) {
    history.take(kept.losses());
    past.take(kept.past());
    network =
        switch (kept.network()) {
          case Checkpoint.Network.Untrained() -> new Network.None();
          case Trained trained -> new Network.Kept(trained);
        };
  }

  /** Whether there is a network that was not built yet in this process. */
  boolean isKept() {
    return network instanceof Network.Kept;
  }

  /** What is to be kept of the network. */
  Checkpoint.Network kept() {
    return switch (network) {
      case Network.None() -> new Checkpoint.Network.Untrained();
      case Network.Kept(Trained trained) -> trained;
      case Network.Built built -> built.course().standing();
    };
  }

  History history() {
    return history;
  }

  Past past() {
    return past;
  }

  Checkups checkups() {
    return checkups;
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
      case Network.Kept(Trained trained) -> trained.moment();
      case Network.Built built -> built.course().moment();
    };
  }

  /** What computes, or would if the network were built. */
  TrainedBy trainedBy(Admitted task) {
    return switch (network) {
      case Network.None() -> chosen(task);
      case Network.Kept kept -> chosen(task);
      case Network.Built built -> built.course().trainedBy();
    };
  }

  private static TrainedBy chosen(Admitted task) {
    return FastPath.by(task.graph(), task.experiment().plan());
  }

  /**
   * Builds the network at its beginning or where it was kept, unless there is one.
   *
   * @throws Refusal while the engine starts
   */
  void build(Admitted task) {
    if (isBuilt()) {
      return;
    }
    Engine engine = engine();
    Samples samples = workshop.samples().apply(task.experiment().data());
    Course course =
        network instanceof Network.Kept(Trained trained)
            ? Course.resume(engine, assignment(task, samples, trained.now()), trained, history)
            : Course.begin(engine, beginning(task, samples), history);
    network = new Network.Built(course, samples);
    checkups.begin(course);
    if (isAtStart()) {
      past.begin(course);
    }
  }

  boolean isAtStart() {
    return moment().equals(Moment.START);
  }

  private static Assignment beginning(Admitted task, Samples samples) {
    Experiment experiment = task.experiment();
    Snapshot start = Snapshot.start(task.graph(), experiment.plan(), experiment.start());
    return assignment(task, samples, start);
  }

  private static Assignment assignment(Admitted task, Samples samples, Snapshot from) {
    return new Assignment(task.graph(), task.experiment().plan(), samples.examples(), from);
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

  /** Goes on with another task from a snapshot; its samples may be others too. */
  void rebuild(Admitted task, Snapshot from) {
    Network.Built built = built();
    Samples samples = workshop.samples().apply(task.experiment().data());
    int batches = Batches.count(task.experiment().plan(), samples.examples().train());
    Assignment next = assignment(task, samples, from.within(batches));
    Assignment before = built.course().assignment();
    boolean isSameGraph = before.graph().nodes().equals(task.graph().nodes());
    network = new Network.Built(built.course().goOn(engine(), next), samples);
    if (isAtStart()) {
      past.begin(course());
    } else if (!isSameGraph) {
      past.clear();
    } else if (!samples.examples().hasAnswersOf(before.examples())) {
      past.forgetAnswers();
    }
    if (isSameGraph) {
      checkups.goOn(course());
    } else {
      checkups.begin(course());
    }
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
    if (network instanceof Network.Built built) {
      return built;
    }
    throw new IllegalStateException("no network was built");
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
    Network before = network;
    network = new Network.None();
    past.clear();
    checkups.clear();
    if (before instanceof Network.Built built) {
      built.course().close();
    }
  }
}
