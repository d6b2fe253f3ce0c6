package layerlab.server.engine.dl4j;

import java.util.HashMap;
import java.util.List;
import java.util.function.IntSupplier;
import layerlab.dense.LossFormula;
import layerlab.graph.Numbers;
import layerlab.graph.ShapedGraph;
import layerlab.layer.Output;
import layerlab.plan.Clipping;
import layerlab.plan.TrainingPlan;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.layers.IOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.VertexIndices;
import org.deeplearning4j.nn.layers.ActivationLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.NoOpUpdater;

/**
 * A {@link ComputationGraph} of which every pass is ours: its vertices and updaters do all
 * arithmetic, but what {@code fit} does around them (builders of workspaces, tables of gradients, a
 * second pass through the output for the score) is left out, and with it two fifths of a step's CPU
 * (docs/performance.md).
 *
 * <p><b>Shapes</b> samples are rows.
 */
final class Network {

  /**
   * What comes out for some samples.
   *
   * @param sums what the output's activation is applied to
   */
  record Answers(INDArray sums, INDArray outputs) {}

  private final ComputationGraph graph;
  private final GraphVertex[] vertices;
  private final int[] sequence;
  private final GraphVertex output;
  private final OutputLoss loss;
  private final Clipping clipping;
  private final IActivation activation;
  private final INDArray parameters;
  private final INDArray gradients;
  private final List<UpdaterBlock> blocks;
  private final NeutralOrder order;
  private final Memory memory;
  private final LayerWorkspaceMgr workspaces = LayerWorkspaceMgr.noWorkspaces(new HashMap<>());

  /**
   * @param step of which dropout draws the next mask
   */
  Network(ShapedGraph shaped, TrainingPlan plan, LiveRate rate, IntSupplier step) {
    Output layer = shaped.outputLayer();
    this.loss = new OutputLoss(new LossFormula(shaped.loss(), layer.activation(), layer.units()));
    this.clipping = plan.clipping();
    this.activation = LayerTranslator.function(layer.curve());
    this.graph =
        new ComputationGraph(
            new LayerTranslator(shaped, loss, plan.seed(), step)
                .configuration(OptimizerTranslator.updater(plan.optimizer(), rate)));
    graph.init();
    // Of several layers with the same input DL4J lets the last one write into it: dropout there
    // would change what an activation beside it needs for its gradient.
    for (Layer each : graph.getLayers()) {
      each.allowInputModification(false);
    }
    graph.initGradientsView();
    this.vertices = graph.getVertices();
    this.sequence = graph.topologicalSortOrder();
    this.output = graph.getVertex(shaped.output().id().value());
    this.parameters = graph.params();
    this.gradients = graph.getGradientsViewArray().reshape(parameters.shape());
    this.blocks = graph.getUpdater().getUpdaterBlocks();
    this.order = new NeutralOrder(shaped.layout(), graph);
    this.memory = new Memory(graph.getUpdater(), order);
  }

  /** How DL4J itself sees the network; sharing its arrays. */
  ComputationGraph graph() {
    return graph;
  }

  void copyParameters(double[] target) {
    order.toNeutral(parameters.data().asDouble(), target);
  }

  /** The gradients of the last batch, or after {@link #update} the step that was taken. */
  void copyGradients(double[] target) {
    order.toNeutral(gradients.data().asDouble(), target);
  }

  double parameter(int index) {
    return parameters.getDouble(order.own(index));
  }

  void setParameter(int index, double value) {
    parameters.putScalar(order.own(index), value);
  }

  void setParameters(double[] neutral) {
    parameters.assign(Nd4j.createFromArray(order.toOwn(neutral)));
  }

  List<Numbers> slots() {
    return memory.slots();
  }

  void setSlots(List<Numbers> slots) {
    memory.restore(slots);
  }

  /**
   * Computes the gradients of a batch.
   *
   * @return the mean loss of the batch, with the penalty
   */
  double learn(INDArray samples, INDArray targets) {
    forward(samples, true);
    backward(targets);
    long batch = samples.size(0);
    List<INDArray> slopes =
        blocks.stream()
            .filter(block -> !isRunningStatistic(block))
            .map(UpdaterBlock::getGradientView)
            .toList();
    slopes.forEach(slope -> slope.divi(batch));
    GradientBound.apply(clipping, slopes);
    return loss.latest() / batch + graph.calcRegularizationScore(true);
  }

  /** Batch normalization hands its running mean and variance on as gradients, which are no sums. */
  private static boolean isRunningStatistic(UpdaterBlock block) {
    return block.getGradientUpdater() instanceof NoOpUpdater;
  }

  /**
   * Turns the gradients into a step and takes it.
   *
   * @param updates steps that the optimizer remembers
   */
  void update(int updates) {
    for (UpdaterBlock block : blocks) {
      block.update(updates, 0);
    }
    parameters.subi(gradients);
  }

  /** Outputs of samples outside training. */
  Answers answers(INDArray samples) {
    INDArray sums = sums(samples);
    return new Answers(sums, activation.getActivation(sums.dup(), false));
  }

  private INDArray sums(INDArray samples) {
    forward(samples, false);
    Layer layer = output.getLayer();
    return output
        .getInputs()[0]
        .mmul(layer.getParam(DefaultParamInitializer.WEIGHT_KEY))
        .addiRowVector(layer.getParam(DefaultParamInitializer.BIAS_KEY));
  }

  /** Runs all vertices but the output, which takes its input only. */
  private void forward(INDArray samples, boolean isTraining) {
    for (int index : sequence) {
      GraphVertex vertex = vertices[index];
      if (!vertex.isOutputVertex()) {
        INDArray values = vertex.isInputVertex() ? samples : activate(vertex, isTraining);
        for (VertexIndices next : vertex.getOutputVertices()) {
          vertices[next.getVertexIndex()].setInput(next.getVertexEdgeNumber(), values, workspaces);
        }
      }
    }
  }

  /** Outside training DL4J's activation layer writes over its input, which others may need too. */
  private INDArray activate(GraphVertex vertex, boolean isTraining) {
    return vertex.doForward(isTraining || vertex.getLayer() instanceof ActivationLayer, workspaces);
  }

  private void backward(INDArray targets) {
    ((IOutputLayer) output.getLayer()).setLabels(targets);
    boolean[] isReached = new boolean[vertices.length];
    for (int i = sequence.length - 1; i >= 0; i--) {
      GraphVertex vertex = vertices[sequence[i]];
      if (!vertex.isInputVertex()) {
        INDArray[] errors =
            LoneSample.isAt(vertex, targets)
                ? new INDArray[] {LoneSample.backward(vertex)}
                : vertex.doBackward(false, workspaces).getSecond();
        VertexIndices[] inputs = vertex.getInputVertices();
        for (int k = 0; k < inputs.length; k++) {
          int input = inputs[k].getVertexIndex();
          GraphVertex before = vertices[input];
          before.setEpsilon(isReached[input] ? before.getEpsilon().add(errors[k]) : errors[k]);
          isReached[input] = true;
        }
      }
    }
  }
}
