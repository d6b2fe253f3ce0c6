package layerlab.dense;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import layerlab.data.Examples;
import layerlab.graph.NodeId;
import layerlab.graph.ShapedGraph;
import layerlab.graph.ShapedNode;
import layerlab.layer.Activation;
import layerlab.layer.Add;
import layerlab.layer.BatchNorm;
import layerlab.layer.Concat;
import layerlab.layer.Dense;
import layerlab.layer.Dropout;
import layerlab.layer.Input;
import layerlab.layer.Output;

/**
 * A checked graph that computes, in double arithmetic, with every number in between to be read.
 *
 * <p><b>Shapes</b> parameters in the neutral order of {@link layerlab.graph.ParameterLayout}. What
 * is read of a node is unit after unit: unit u for sample n is at u · {@link #samples()} + n; the
 * arrays are the live ones, may be longer, and change with the next pass.
 *
 * <p><b>Thread</b> one at a time. Nothing is allocated for a batch no larger than one before.
 */
public final class DenseNet {
  private final Map<NodeId, Cell> cells = new HashMap<>();
  private final Cell[] order;
  private final Pass pass;
  private final InputCell input;
  private final AffineCell output;

  /** A network whose parameters are all 0. */
  public DenseNet(ShapedGraph graph) {
    pass = new Pass(graph.parameterCount());
    List<Cell> ordered = new ArrayList<>();
    for (ShapedNode node : graph.nodes()) {
      Cell cell = cell(node, graph);
      cells.put(node.id(), cell);
      ordered.add(cell);
    }
    order = ordered.toArray(Cell[]::new);
    input = (InputCell) ordered.getFirst();
    output = (AffineCell) ordered.getLast();
  }

  private Cell cell(ShapedNode node, ShapedGraph graph) {
    Cell[] inputs = node.inputs().stream().map(this::cellOf).toArray(Cell[]::new);
    int width = node.output().size();
    return switch (node.layer()) {
      case Input layer -> new InputCell(width);
      case Dense dense ->
          new AffineCell(inputs[0], width, dense.curve(), graph.layout().offset(node.id()));
      case Output last ->
          new AffineCell(inputs[0], width, last.curve(), graph.layout().offset(node.id()));
      case Activation activation -> new ActivationCell(inputs[0], activation.curve());
      case Dropout dropout -> new DropoutCell(inputs[0], dropout.rate(), node.id());
      case BatchNorm norm -> new NormCell(inputs[0], norm, graph.layout().offset(node.id()));
      case Add add -> new AddCell(inputs);
      case Concat concat -> new ConcatCell(inputs);
    };
  }

  private Cell cellOf(NodeId node) {
    Cell cell = cells.get(node);
    if (cell == null) {
      throw new IllegalArgumentException("no layer " + node);
    }
    return cell;
  }

  /** The parameters themselves: who writes here changes the network. */
  public double[] parameters() {
    return pass.parameters;
  }

  /** How many samples the latest pass had. */
  public int samples() {
    return pass.samples;
  }

  /**
   * Runs samples outside training.
   *
   * @param columns inputs, feature after feature: feature f of sample n is at f · samples + n
   */
  public void forward(double[] columns, int samples) {
    begin(samples, false);
    System.arraycopy(columns, 0, input.values, 0, input.width * samples);
    run();
  }

  /** Runs the samples from…to outside training. */
  public void forward(Examples examples, int from, int to) {
    begin(to - from, false);
    for (int n = 0; n < to - from; n++) {
      load(examples, from + n, n);
    }
    run();
  }

  /**
   * Runs a batch as in training.
   *
   * @param seed where dropout masks start
   * @param step batches trained before, which names the masks
   */
  void forward(Examples examples, int[] batch, int seed, int step) {
    pass.seed = seed;
    pass.step = step;
    begin(batch.length, true);
    for (int n = 0; n < batch.length; n++) {
      load(examples, batch[n], n);
    }
    run();
  }

  private void begin(int samples, boolean isTraining) {
    pass.samples = samples;
    pass.isTraining = isTraining;
    for (Cell cell : order) {
      cell.reserve(pass);
    }
  }

  private void load(Examples examples, int sample, int n) {
    for (int f = 0; f < input.width; f++) {
      input.values[f * pass.samples + n] = examples.inputs()[sample * input.width + f];
    }
  }

  private void run() {
    for (Cell cell : order) {
      cell.forward(pass);
    }
  }

  /**
   * The way back from the output's deltas, which {@link #outputDeltas} holds, to the gradient: of
   * the sum of the batch's losses by every parameter.
   */
  double[] backward() {
    Vectors.fill(pass.gradient, pass.gradient.length, 0);
    for (Cell cell : order) {
      if (cell.learns) {
        Vectors.fill(cell.gradients, cell.width * pass.samples, 0);
      }
    }
    output.backwardFromDeltas(pass);
    for (int i = order.length - 2; i >= 0; i--) {
      order[i].backward(pass);
    }
    return pass.gradient;
  }

  /** To be filled with how each sample's loss depends on the output's sums. */
  double[] outputDeltas() {
    return output.deltas;
  }

  /** Takes what stands in {@link #outputDeltas} by the output's values to its sums. */
  void throughOutput() {
    output.throughFunction(pass);
  }

  /** Lets batch normalization remember the batch that was last trained on. */
  void remember() {
    for (Cell cell : order) {
      if (cell instanceof NormCell norm) {
        norm.remember(pass.parameters);
      }
    }
  }

  /** What comes out of a node. */
  public double[] values(NodeId node) {
    return cellOf(node).values;
  }

  /**
   * What the function of a dense layer or the output is applied to.
   *
   * @throws IllegalArgumentException when the node has no weighted sums
   */
  public double[] sums(NodeId node) {
    return affine(node).sums;
  }

  /** How the loss of each sample depends on those sums, after a step of {@link DenseTraining}. */
  public double[] deltas(NodeId node) {
    return affine(node).deltas;
  }

  private AffineCell affine(NodeId node) {
    if (cellOf(node) instanceof AffineCell cell) {
      return cell;
    }
    throw new IllegalArgumentException(node + " has no weighted sums");
  }

  /**
   * Copies what the output's function was applied to and what came out, sample after sample.
   *
   * @param sums of samples × output size, as is {@code outputs}
   */
  public void copyOutput(double[] sums, double[] outputs) {
    int size = output.width;
    for (int n = 0; n < pass.samples; n++) {
      for (int u = 0; u < size; u++) {
        sums[n * size + u] = output.sums[u * pass.samples + n];
        outputs[n * size + u] = output.values[u * pass.samples + n];
      }
    }
  }
}
