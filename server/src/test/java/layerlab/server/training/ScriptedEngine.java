package layerlab.server.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import layerlab.graph.Numbers;
import layerlab.plan.Schedule;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Engine;
import layerlab.server.engine.Evaluation;
import layerlab.server.engine.Scoring;
import layerlab.server.engine.Snapshot;
import layerlab.server.engine.Trainer;
import layerlab.wire.ServerMessage;
import layerlab.wire.TrainedBy;

/** An engine whose losses follow a script, and whose every step adds the rate to every weight. */
public final class ScriptedEngine implements Engine {
  private final IntToDoubleFunction loss;
  private final List<Assignment> opened = new ArrayList<>();
  private int closed;
  private Consumer<Assignment> onStep = assignment -> {};
  private Consumer<Assignment> onOpen = assignment -> {};
  private int pieces = 1;
  private Runnable onPiece = () -> {};

  /**
   * @param loss at each step
   */
  public ScriptedEngine(IntToDoubleFunction loss) {
    this.loss = loss;
  }

  /** Losses that fall. */
  public static ScriptedEngine learning() {
    return new ScriptedEngine(step -> 1.0 / (1 + step));
  }

  /** Something that happens with every step, besides what was said before. */
  public ScriptedEngine onStep(Runnable happening) {
    return onStep(assignment -> happening.run());
  }

  /** The same, where it matters who takes the step. */
  public ScriptedEngine onStep(Consumer<Assignment> happening) {
    onStep = onStep.andThen(happening);
    return this;
  }

  /** Something that happens when a network is built. */
  ScriptedEngine onOpen(Consumer<Assignment> happening) {
    onOpen = happening;
    return this;
  }

  /** Evaluations come in so many pieces, and something happens with each. */
  ScriptedEngine inPieces(int count, Runnable happening) {
    pieces = count;
    onPiece = happening;
    return this;
  }

  /** What it was asked to train, in order. */
  synchronized List<Assignment> opened() {
    return List.copyOf(opened);
  }

  /** How many trainers are open. */
  synchronized int open() {
    return opened.size() - closed;
  }

  @Override
  public ServerMessage.Engine description() {
    return new ServerMessage.Engine("Scripted", "none", "CPU");
  }

  @Override
  public synchronized Trainer open(Assignment assignment) {
    opened.add(assignment);
    onOpen.accept(assignment);
    return new Scripted(assignment);
  }

  private synchronized void countClosed() {
    closed++;
  }

  private final class Scripted implements Trainer {
    private final Assignment assignment;
    private final int batches;
    private final double[] parameters;
    private final List<Numbers> slots;
    private final int samples;
    private final int tests;
    private double rate;
    private Snapshot.Progress progress;

    /** What a step did. */
    private record Done(double loss, boolean isEpochEnd) implements Stepped {}

    private Scripted(Assignment assignment) {
      this.assignment = assignment;
      int size = assignment.plan().batching().size();
      samples = assignment.examples().train();
      tests = assignment.examples().count() - samples;
      batches = (samples + size - 1) / size;
      parameters = assignment.from().parameters().toArray();
      slots = assignment.from().slots();
      rate = assignment.plan().optimizer().rate();
      progress = assignment.from().progress();
    }

    @Override
    public TrainedBy by() {
      return TrainedBy.DL4J;
    }

    @Override
    public Stepped step() {
      onStep.accept(assignment);
      for (int i = 0; i < parameters.length; i++) {
        parameters[i] += rate;
      }
      boolean isEpochEnd = progress.batch() + 1 == batches;
      progress =
          new Snapshot.Progress(
              progress.epoch() + (isEpochEnd ? 1 : 0),
              progress.step() + 1,
              isEpochEnd ? 0 : progress.batch() + 1,
              progress.updates() + 1);
      return new Done(loss.applyAsDouble(progress.step()), isEpochEnd);
    }

    @Override
    public Stepped step(double[] gradient) {
      Arrays.fill(gradient, -1);
      return step();
    }

    @Override
    public Snapshot.Progress progress() {
      return progress;
    }

    @Override
    public Evaluation evaluate() {
      double now = loss.applyAsDouble(progress.step());
      return new Evaluation(
          new Evaluation.Part(now, 0.5, answers(now, samples), new double[0]),
          new Evaluation.Part(now * 2, 0.5, answers(now, tests), new double[0]));
    }

    @Override
    public Scoring scoring() {
      AtomicInteger left = new AtomicInteger(pieces);
      return () -> {
        onPiece.run();
        return left.decrementAndGet() == 0 ? Optional.of(evaluate()) : Optional.empty();
      };
    }

    private static int[] answers(double loss, int count) {
      int[] answers = new int[count];
      Arrays.fill(answers, Double.isNaN(loss) ? -1 : 0);
      return answers;
    }

    @Override
    public void copyParameters(double[] target) {
      System.arraycopy(parameters, 0, target, 0, parameters.length);
    }

    @Override
    public double parameter(int index) {
      return parameters[index];
    }

    @Override
    public void setParameter(int index, double value) {
      parameters[index] = value;
    }

    @Override
    public void setSchedule(Schedule schedule) {}

    @Override
    public void setRate(double other) {
      rate = other;
    }

    @Override
    public Snapshot snapshot() {
      return new Snapshot(
          Numbers.of(Arrays.copyOf(parameters, parameters.length)), slots, progress);
    }

    @Override
    public void close() {
      countClosed();
    }
  }
}
