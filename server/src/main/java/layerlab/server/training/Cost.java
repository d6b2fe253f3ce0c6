package layerlab.server.training;

import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCheck;
import layerlab.graph.ShapedGraph;
import layerlab.server.engine.FastPath;
import layerlab.server.engine.Scorer;

/**
 * What a run will cost, estimated before anything is allocated.
 *
 * @param bytes of memory, heap and native together
 * @param secondsPerStep of one thread
 */
record Cost(double bytes, double secondsPerStep) {
  /**
   * What every session comes to take: 0.1 MB when it is opened (docs/performance.md), and 0.4 MB
   * more with all the losses, events and answers that it keeps.
   */
  private static final double BYTES_OF_A_SESSION = 1 << 19;

  /** What DL4J needs for a step of the smallest network. */
  private static final double SECONDS_ON_DL4J = 1.5e-3;

  /** What our own arithmetic needs for it, with the session around it. */
  private static final double SECONDS_ON_FAST_PATH = 2e-5;

  /** Forward, backward and update take about six operations a parameter and sample. */
  private static final double OPERATIONS = 6;

  private static final double OPERATIONS_PER_SECOND = 2e9;

  static Cost of(Experiment experiment, ShapedGraph graph) {
    double parameters = graph.parameterCount();
    double slots = experiment.plan().optimizer().slots();
    double batch = experiment.plan().batching().size();
    double samples = experiment.data().count() * (graph.data().input().size() + 1.0);
    // The network with its gradients, one snapshot kept, one being made and one on its way to the
    // disk, a copy for the viewers.
    double copies = 2 + slots + 3 * (1 + slots) + 1;
    double bytes =
        BYTES_OF_A_SESSION
            + Double.BYTES * (parameters * copies + samples)
            + ExperimentCheck.activationBytes(graph, experiment.plan().batching().size())
            + evaluationBytes(experiment, graph);
    double operations = OPERATIONS * parameters * batch;
    double least =
        switch (FastPath.by(graph, experiment.plan())) {
          case DL4J -> SECONDS_ON_DL4J;
          case FAST_PATH -> SECONDS_ON_FAST_PATH;
        };
    return new Cost(bytes, least + operations / OPERATIONS_PER_SECOND);
  }

  /** Of one piece of an evaluation. */
  private static double evaluationBytes(Experiment experiment, ShapedGraph graph) {
    double widest =
        graph.nodes().stream().mapToDouble(node -> node.output().size()).max().orElse(0);
    return 2 * Double.BYTES * widest * Scorer.samplesAtOnce(graph, experiment.data().count());
  }
}
