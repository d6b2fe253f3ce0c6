package layerlab.server.training;

import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCheck;
import layerlab.graph.Checked;
import layerlab.graph.ShapedGraph;

/** An experiment that was checked, and for which there is memory. */
record Admitted(Experiment experiment, ShapedGraph graph, Cost cost) {

  /**
   * Checks an experiment and takes its memory.
   *
   * @param bytesBefore given back in exchange
   * @throws Refusal with the first rule that it breaks
   */
  static Admitted admit(Experiment experiment, Workshop.Room room, double bytesBefore) {
    return switch (ExperimentCheck.check(experiment, room.limits())) {
      case Checked.Valid(ShapedGraph graph) -> {
        Cost cost = Cost.of(experiment, graph);
        if (!room.memory().exchange(bytesBefore, cost.bytes())) {
          throw new Refusal(Sentences.MEMORY_TAKEN);
        }
        yield new Admitted(experiment, graph, cost);
      }
      case Checked.Invalid invalid -> throw new Refusal(invalid.problems().getFirst().say());
    };
  }
}
