package layerlab.server.training;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import layerlab.dense.StepReading;
import layerlab.graph.NodeWeights;
import layerlab.graph.Numbers;
import layerlab.graph.ShapedNode;
import layerlab.plan.TrainingPlan;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Engine;
import layerlab.server.engine.Evaluation;
import layerlab.server.engine.Scoring;
import layerlab.server.engine.Snapshot;
import layerlab.server.engine.Trainer;
import layerlab.server.training.Checkpoint.Network;
import layerlab.wire.Moment;
import layerlab.wire.TrainedBy;

/**
 * A network in training: it takes steps, writes its losses down at the end of each epoch, and
 * notices when they leave the ground.
 *
 * <p><b>Thread</b> one at a time.
 */
final class Course implements AutoCloseable {
  /** A train loss above so many times its first value counts as overflowed. */
  private static final double RUNAWAY = 1000;

  /** What a step led to. */
  enum Advance {
    STEP,
    /** The epoch is over, its losses are not yet complete. */
    SCORING,
    EPOCH_END,
    OVERFLOW
  }

  private final Assignment assignment;
  private final Trainer trainer;
  private final History history;
  private final double firstLoss;
  private Evaluation evaluation;
  private Snapshot lastFinite;
  private Optional<StepReading> reading = Optional.empty();
  private boolean isToRead;
  private Consumer<StepReading> reader = read -> {};
  private Optional<Scoring> scoring = Optional.empty();

  private Course(
      Assignment assignment,
      Trainer trainer,
      Evaluation evaluation,
      History history,
      double firstLoss) {
    this.assignment = assignment;
    this.trainer = trainer;
    this.history = history;
    this.firstLoss = firstLoss;
    this.evaluation = evaluation;
    this.lastFinite = assignment.from();
  }

  /** Begins at epoch 0: the losses of the untrained network are the first of the history. */
  static Course begin(Engine engine, Assignment assignment, History history) {
    Trainer trainer = engine.open(assignment);
    Evaluation evaluation = trainer.evaluate();
    history.rewind(-1);
    history.add(evaluation);
    return new Course(assignment, trainer, evaluation, history, evaluation.train().loss());
  }

  /**
   * Goes on in the state that another assignment begins with; this course is closed. Before the
   * first step, the losses of epoch 0 are those of the other network.
   */
  Course goOn(Engine engine, Assignment next) {
    if (next.from().progress().step() == 0) {
      close();
      return begin(engine, next, history);
    }
    Trainer other = engine.open(next);
    close();
    return new Course(next, other, other.evaluate(), history, firstLoss);
  }

  /** Goes on where another course stood; the history has the losses until then. */
  static Course resume(
      Engine engine, Assignment assignment, Network.Trained from, History history) {
    Trainer trainer = engine.open(assignment);
    Course course = new Course(assignment, trainer, trainer.evaluate(), history, from.firstLoss());
    course.lastFinite = from.lastFinite();
    return course;
  }

  /** Where it stands, for {@link #resume}; not while an epoch is being scored. */
  Network.Trained standing() {
    return new Network.Trained(snapshot(), lastFinite, firstLoss);
  }

  /** Takes a step, or goes on with the losses of the epoch that is over. */
  Advance advance() {
    if (scoring.isEmpty()) {
      Trainer.Stepped stepped = isToRead ? readStep() : trainer.step();
      if (!isFinite(stepped.loss())) {
        return Advance.OVERFLOW;
      }
      if (!stepped.isEpochEnd()) {
        return Advance.STEP;
      }
      scoring = Optional.of(trainer.scoring());
    }
    return scoring.get().advance().map(this::endEpoch).orElse(Advance.SCORING);
  }

  private Trainer.Stepped readStep() {
    isToRead = false;
    double[] before = parameters();
    double[] gradient = new double[before.length];
    Trainer.Stepped stepped = trainer.step(gradient);
    StepReading read = new StepReading(before, gradient, parameters());
    reading = Optional.of(read);
    Consumer<StepReading> told = reader;
    reader = nobody -> {};
    told.accept(read);
    return stepped;
  }

  /** The next step is to be read: it costs three copies of the parameters. */
  void readNext() {
    isToRead = true;
  }

  /** The same; what it did is told once, before anything else happens. */
  void readNext(Consumer<StepReading> told) {
    reader = told;
    readNext();
  }

  /** What the step did that was last read. */
  Optional<StepReading> reading() {
    return reading;
  }

  /** Whether an epoch is over whose losses are not yet complete. */
  boolean isScoring() {
    return scoring.isPresent();
  }

  private Advance endEpoch(Evaluation complete) {
    scoring = Optional.empty();
    evaluation = complete;
    history.add(evaluation);
    double loss = evaluation.train().loss();
    if (!isFinite(loss) || !isFinite(evaluation.test().loss()) || loss > RUNAWAY * firstLoss) {
      return Advance.OVERFLOW;
    }
    Snapshot snapshot = trainer.snapshot();
    if (!isFinite(snapshot.parameters())) {
      return Advance.OVERFLOW;
    }
    lastFinite = snapshot;
    return Advance.EPOCH_END;
  }

  /** What computes. */
  TrainedBy trainedBy() {
    return trainer.by();
  }

  Assignment assignment() {
    return assignment;
  }

  /** The state at the end of the last epoch in which all numbers were finite, or at the start. */
  Snapshot lastFinite() {
    return lastFinite;
  }

  Snapshot snapshot() {
    return trainer.snapshot();
  }

  /** How good the network was when an epoch last ended, or when it was last built. */
  Evaluation evaluation() {
    return evaluation;
  }

  Moment moment() {
    Snapshot.Progress progress = trainer.progress();
    return new Moment(progress.epoch(), progress.step());
  }

  double parameter(int index) {
    return trainer.parameter(index);
  }

  /**
   * Sets a parameter, which is not lost on the way back after an overflow; the losses of epoch 0
   * are those of the network as it then is.
   */
  void setParameter(int index, double value) {
    trainer.setParameter(index, value);
    lastFinite = lastFinite.with(index, value);
    if (trainer.progress().step() == 0) {
      evaluation = trainer.evaluate();
      history.rewind(-1);
      history.add(evaluation);
    }
  }

  /** Rate and schedule of a plan hold from the next step on. */
  void setPace(TrainingPlan plan) {
    trainer.setRate(plan.optimizer().rate());
    trainer.setSchedule(plan.schedule());
  }

  /** Copies all parameters, in the neutral order. */
  double[] parameters() {
    double[] parameters = new double[assignment.graph().parameterCount()];
    trainer.copyParameters(parameters);
    return parameters;
  }

  /** All parameters, exact, layer by layer. */
  List<NodeWeights> weights() {
    double[] parameters = parameters();
    return assignment.graph().nodes().stream()
        .filter(node -> node.parameterCount() > 0)
        .map(node -> weights(node, parameters))
        .toList();
  }

  private NodeWeights weights(ShapedNode node, double[] parameters) {
    int from = assignment.graph().layout().offset(node.id());
    return new NodeWeights(node.id(), Numbers.part(parameters, from, from + node.parameterCount()));
  }

  @Override
  public void close() {
    trainer.close();
  }

  private static boolean isFinite(double value) {
    return Math.abs(value) <= Double.MAX_VALUE;
  }

  private static boolean isFinite(Numbers values) {
    for (int i = 0; i < values.size(); i++) {
      if (!isFinite(values.at(i))) {
        return false;
      }
    }
    return true;
  }
}
