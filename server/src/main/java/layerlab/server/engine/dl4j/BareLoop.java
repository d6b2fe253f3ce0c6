package layerlab.server.engine.dl4j;

import java.util.ArrayList;
import java.util.List;
import layerlab.data.Examples;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Batches;
import layerlab.server.engine.Scorer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What a program that uses DL4J would write: {@code fit} on batches that are prepared once. The
 * yardstick of our own loop.
 */
public final class BareLoop {
  private final ComputationGraph graph;
  private final List<INDArray[]> samples = new ArrayList<>();
  private final List<INDArray[]> targets = new ArrayList<>();
  private int step;

  public BareLoop(Assignment assignment) {
    LiveRate rate = new LiveRate(assignment.plan().optimizer().rate());
    Network network = new Network(assignment.graph(), assignment.plan(), rate, () -> step);
    network.setParameters(assignment.from().parameters().toArray());
    this.graph = network.graph();
    Examples examples = assignment.examples();
    Scorer scorer = new Scorer(assignment.graph(), examples);
    Batches batches = new Batches(assignment.plan(), examples);
    for (int batch = 0; batch < batches.count(); batch++) {
      add(batches.samples(0, batch), examples, scorer);
    }
  }

  private void add(int[] batch, Examples examples, Scorer scorer) {
    double[][] inputs = new double[batch.length][examples.width()];
    double[][] truth = new double[batch.length][scorer.targetSize()];
    for (int i = 0; i < batch.length; i++) {
      System.arraycopy(
          examples.inputs(), batch[i] * examples.width(), inputs[i], 0, examples.width());
      scorer.target(batch[i], truth[i], 0);
    }
    samples.add(new INDArray[] {Nd4j.createFromArray(inputs)});
    targets.add(new INDArray[] {Nd4j.createFromArray(truth)});
  }

  /** Trains the next batch; the order of the first epoch comes again and again. */
  public void step() {
    int batch = step % samples.size();
    graph.fit(samples.get(batch), targets.get(batch));
    step++;
  }
}
