package layerlab.server.engine.dl4j;

import java.util.function.IntSupplier;
import layerlab.data.SeededRandom;
import layerlab.graph.NodeId;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.MulOp;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Inverted dropout whose mask follows from seed, layer and step alone: a run that is continued, or
 * that shares its thread with others, draws the masks that it would have drawn. DL4J's own draws
 * from a generator that all networks on a thread share.
 *
 * <p><b>Units/range</b> rate is the probability to drop.
 */
final class SeededDropout implements IDropout {
  private static final long serialVersionUID = 1;

  private final double rate;
  private final int seed;
  private final String stream;
  private final transient IntSupplier step;
  private transient INDArray mask = Nd4j.empty();

  SeededDropout(double rate, int seed, NodeId node, IntSupplier step) {
    this.rate = rate;
    this.seed = seed;
    this.stream = "dropout " + node;
    this.step = step;
  }

  @Override
  public INDArray applyDropout(
      INDArray input, INDArray result, int iteration, int epoch, LayerWorkspaceMgr workspaces) {
    mask = Nd4j.create(factors((int) input.length()), input.shape(), 'c');
    return Nd4j.exec(new MulOp(input, mask, result))[0];
  }

  private double[] factors(int count) {
    SeededRandom random = SeededRandom.of(seed, stream, step.getAsInt());
    double kept = 1 / (1 - rate);
    double[] factors = new double[count];
    for (int i = 0; i < count; i++) {
      factors[i] = random.nextDouble() < rate ? 0 : kept;
    }
    return factors;
  }

  @Override
  public INDArray backprop(INDArray atOutput, INDArray atInput, int iteration, int epoch) {
    return Nd4j.exec(new MulOp(atOutput, mask, atInput))[0];
  }

  @Override
  public void clear() {
    mask = Nd4j.empty();
  }

  /** Itself: configurations clone their parts, and the layer must find its mask again. */
  @Override
  @SuppressWarnings("MethodDoesntCallSuperMethod")
  public IDropout clone() {
    return this;
  }
}
