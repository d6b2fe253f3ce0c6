package layerlab.dense;

import java.util.ArrayList;
import java.util.List;
import layerlab.data.Examples;
import layerlab.data.Task;
import layerlab.graph.ParameterLayout.Place;
import layerlab.graph.ShapedGraph;
import layerlab.layer.Dense;
import layerlab.layer.Layer;
import layerlab.layer.Output;
import layerlab.layer.Penalty;
import layerlab.layer.Tensor;
import layerlab.plan.Clipping;
import layerlab.plan.Loss;
import layerlab.plan.TrainingPlan;

/**
 * Trains a {@link DenseNet} batch by batch.
 *
 * <p>The gradient is that of the mean loss over the batch, clipped, plus the penalties; batch
 * normalization's running mean and variance move by their own rule.
 *
 * <p><b>Thread</b> one at a time.
 */
public final class DenseTraining {

  /** Weights with a penalty. */
  private record Penalized(int from, int to, Penalty penalty) {}

  private final DenseNet net;
  private final Descent descent;
  private final Examples examples;
  private final ShapedGraph graph;
  private final LossFormula formula;
  private final Clipping clipping;
  private final int seed;
  private final int classes;
  private final Place[] trained;
  private final Penalized[] penalized;
  private double[] sums = {};
  private double[] outputs = {};
  private double[] targets = {};
  private double[] gradient = {};

  /**
   * Continues with the network's parameters as they are and an optimizer that remembers nothing;
   * {@link #descent} can be told more.
   */
  public DenseTraining(DenseNet net, ShapedGraph graph, TrainingPlan plan, Examples examples) {
    this.net = net;
    this.graph = graph;
    this.examples = examples;
    this.clipping = plan.clipping();
    this.seed = plan.seed();
    this.descent = new Descent(plan.optimizer(), graph.parameterCount());
    Output output = graph.outputLayer();
    this.formula = new LossFormula(graph.loss(), output.activation(), output.units());
    this.classes =
        graph.data().task() instanceof Task.Classification task ? task.classes().size() : 0;
    List<Place> learning = new ArrayList<>();
    List<Penalized> kept = new ArrayList<>();
    for (Place place : graph.layout().places()) {
      Tensor.Role role = place.tensor().role();
      if (role.isTrained()) {
        learning.add(place);
      }
      Penalty penalty = penalty(graph.node(place.node()).orElseThrow().layer());
      if (role == Tensor.Role.WEIGHTS && !penalty.equals(Penalty.none())) {
        kept.add(new Penalized(place.offset(), place.end(), penalty));
      }
    }
    trained = learning.toArray(Place[]::new);
    penalized = kept.toArray(Penalized[]::new);
  }

  private static Penalty penalty(Layer layer) {
    if (layer instanceof Dense dense) {
      return dense.penalty();
    }
    return layer instanceof Output output ? output.penalty() : Penalty.none();
  }

  public Descent descent() {
    return descent;
  }

  /**
   * Trains one batch.
   *
   * @param batch the numbers of its samples
   * @param step batches trained before, which names the dropout masks
   * @return mean loss of the batch before the update, with the penalties; may be NaN or infinite
   */
  public double step(int[] batch, int step) {
    double loss = gradient(batch, step);
    update();
    return loss;
  }

  /** Moves the parameters by the gradient that was last computed. */
  public void update() {
    descent.begin();
    for (Place place : trained) {
      descent.move(net.parameters(), gradient, place.offset(), place.end());
    }
    net.remember();
  }

  /**
   * Computes a batch's gradient and changes nothing.
   *
   * @return mean loss of the batch with the penalties
   */
  public double gradient(int[] batch, int step) {
    reserve(batch.length * formula.size());
    for (int n = 0; n < batch.length; n++) {
      graph.coding().write(examples.labels()[batch[n]], targets, n * formula.size(), classes);
    }
    return gradient(batch, targets, step);
  }

  /** The same for other targets than those of the labels. */
  public double gradient(int[] batch, double[] wanted, int step) {
    reserve(batch.length * formula.size());
    net.forward(examples, batch, seed, step);
    double loss = error(wanted, batch.length) / batch.length;
    gradient = net.backward();
    double share = 1.0 / batch.length;
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] *= share;
    }
    GradientClip.apply(clipping, gradient);
    for (Penalized weights : penalized) {
      loss += penalize(weights);
    }
    return loss;
  }

  /** The gradient that was last computed, in the neutral order: the live array. */
  public double[] gradient() {
    return gradient;
  }

  private double penalize(Penalized weights) {
    double[] parameters = net.parameters();
    double l1 = weights.penalty().l1();
    double l2 = weights.penalty().l2();
    double magnitudes = 0;
    double squares = 0;
    for (int i = weights.from(); i < weights.to(); i++) {
      double w = parameters[i];
      magnitudes += Math.abs(w);
      squares += w * w;
      gradient[i] += l2 * w + (w > 0 ? l1 : w < 0 ? -l1 : 0);
    }
    return l1 * magnitudes + 0.5 * l2 * squares;
  }

  private void reserve(int size) {
    if (targets.length < size) {
      sums = new double[size];
      outputs = new double[size];
      targets = new double[size];
    }
  }

  /** Writes the output's deltas; the sum of the batch's losses. */
  private double error(double[] wanted, int samples) {
    net.copyOutput(sums, outputs);
    double loss = 0;
    for (int n = 0; n < samples; n++) {
      loss += formula.of(sums, outputs, wanted, n * formula.size());
    }
    int size = formula.size();
    double[] deltas = net.outputDeltas();
    for (int n = 0; n < samples; n++) {
      for (int u = 0; u < size; u++) {
        int at = n * size + u;
        deltas[u * samples + n] = formula.slope(outputs[at], wanted[at]);
      }
    }
    if (formula.loss() != Loss.CROSS_ENTROPY) {
      net.throughOutput();
    }
    return loss;
  }
}
