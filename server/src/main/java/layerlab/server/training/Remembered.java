package layerlab.server.training;

import layerlab.plan.TrainingPlan;
import layerlab.server.engine.Evaluation;
import layerlab.server.engine.Snapshot;

/**
 * A moment of a run: all that the run needs to go on from it to the same numbers, and what was seen
 * of it then.
 *
 * @param number each moment of a run has one of its own, also where a run comes to the same epoch
 *     again
 * @param plan by which it was trained until then
 */
public record Remembered(int number, TrainingPlan plan, Snapshot snapshot, Evaluation evaluation) {

  int epoch() {
    return snapshot.progress().epoch();
  }

  /** What it takes in memory; the plan is shared by many. */
  double bytes() {
    return bytes(snapshot.parameters().size(), snapshot.slots().size(), evaluation);
  }

  /** What a moment takes of a network with so many parameters. */
  static double bytes(int parameters, int slots, Evaluation evaluation) {
    return (double) parameters * (1 + slots) * Double.BYTES
        + bytes(evaluation.train())
        + bytes(evaluation.test());
  }

  private static double bytes(Evaluation.Part part) {
    return part.answers().length * (double) Integer.BYTES
        + part.predictions().length * (double) Double.BYTES;
  }
}
