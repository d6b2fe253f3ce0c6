package layerlab.layer;

import java.util.List;
import layerlab.shape.Shape;
import layerlab.spec.Configured;
import layerlab.spec.Kind;

/** A layer as the user configured it; where it stands is said by the graph. */
public sealed interface Layer extends Configured
    permits Input, Dense, Activation, Dropout, BatchNorm, Add, Concat, Output {

  @Override
  Kind<? extends Layer> kind();

  /** How many edges may end here. */
  Arity arity();

  /**
   * The shape that comes out.
   *
   * @param inputs as many as {@link #arity()} allows, in the order of the edges
   */
  Inferred infer(List<Shape> inputs);

  /** What it learns and keeps for these inputs, in the neutral order. */
  List<Tensor> tensors(List<Shape> inputs);

  /** How many edges may end at a layer. */
  enum Arity {
    NONE(0, 0),
    ONE(1, 1),
    MANY(2, Integer.MAX_VALUE);

    private final int least;
    private final int most;

    Arity(int least, int most) {
      this.least = least;
      this.most = most;
    }

    public boolean allows(int inputs) {
      return inputs >= least && inputs <= most;
    }

    /** Whether there are more than may be. */
    public boolean isExceededBy(int inputs) {
      return inputs > most;
    }
  }
}
