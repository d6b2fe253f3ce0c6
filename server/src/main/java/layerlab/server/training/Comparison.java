package layerlab.server.training;

import layerlab.plan.EngineChoice;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Engine;
import layerlab.server.engine.Trainer;

/**
 * The first steps of an experiment on DL4J beside the fast path, as far as a few seconds lead.
 *
 * <p><b>Thread</b> one at a time.
 */
final class Comparison implements AutoCloseable {
  private static final int STEPS = 200;

  /**
   * How far the two were apart.
   *
   * @param steps that both took
   * @param loss the largest difference of a batch's loss
   * @param parameter the largest difference of a weight or bias after a step
   */
  record Difference(int steps, double loss, double parameter) {}

  private final Trainer fast;
  private final Trainer dl4j;
  private final double[] ours;
  private final double[] theirs;
  private int steps;
  private double loss;
  private double parameter;
  private boolean isOver;

  /**
   * @param beginning of a run that the engine trains on the fast path
   */
  Comparison(Engine engine, Assignment beginning) {
    this.fast = engine.open(beginning);
    this.dl4j =
        engine.open(
            new Assignment(
                beginning.graph(),
                beginning.plan().with(EngineChoice.DL4J),
                beginning.examples(),
                beginning.from()));
    this.ours = new double[beginning.graph().parameterCount()];
    this.theirs = new double[ours.length];
  }

  /** Takes a step on each side, unless it is over. */
  void step() {
    double lossHere = fast.step().loss();
    double lossThere = dl4j.step().loss();
    fast.copyParameters(ours);
    dl4j.copyParameters(theirs);
    steps++;
    loss = Math.max(loss, distance(lossHere, lossThere));
    boolean isFinite = Double.isFinite(lossHere) && Double.isFinite(lossThere);
    for (int i = 0; i < ours.length && isFinite; i++) {
      parameter = Math.max(parameter, distance(ours[i], theirs[i]));
    }
    isOver = steps == STEPS || !isFinite;
  }

  /** Two numbers that overflowed alike are no distance apart. */
  private static double distance(double a, double b) {
    if (Double.compare(a, b) == 0) {
      return 0;
    }
    return Double.isFinite(a) && Double.isFinite(b) ? Math.abs(a - b) : Double.POSITIVE_INFINITY;
  }

  boolean isOver() {
    return isOver;
  }

  Difference difference() {
    return new Difference(steps, loss, parameter);
  }

  @Override
  public void close() {
    fast.close();
    dl4j.close();
  }
}
