package layerlab.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import layerlab.data.Examples;
import layerlab.dense.DenseNet;
import layerlab.dense.DenseTraining;
import layerlab.dense.LossFormula;
import layerlab.graph.Numbers;
import layerlab.graph.ShapedGraph;
import layerlab.plan.Clipping;
import layerlab.plan.TrainingPlan;
import layerlab.walk.Formula.Quantity;

/**
 * One training step on one sample, number by number.
 *
 * <p>The numbers are those of {@link DenseNet} and {@link DenseTraining}; the optimizer remembers
 * nothing yet, and the batch is this sample alone.
 *
 * <p><b>Shapes</b> parameters in the neutral order of {@link layerlab.graph.ParameterLayout}.
 */
public final class Walk {
  static final Symbol.Name ERROR = new Symbol.Name("E", "");

  private final ShapedGraph graph;
  private final TrainingPlan plan;
  private final Sample sample;
  private final double[] parameters;
  private final double[] gradient;
  private final double[] clipped;
  private final double[] updated;
  private final List<WalkLayer> layers;
  private final String[] names;
  private final double loss;
  private final double lossAfter;
  private final List<CalculationStep> steps;

  /**
   * Goes all the way once.
   *
   * @param way a network that can be followed
   * @throws IllegalArgumentException when the sample or the parameters are not as many as the
   *     network has
   */
  public Walk(Way.Open way, TrainingPlan plan, Numbers parameters, Sample sample, Biases biases) {
    this.graph = way.graph();
    this.plan = plan;
    this.sample = sample;
    this.parameters = parameters.toArray();
    int inputs = graph.input().output().size();
    int outputs = graph.output().output().size();
    if (sample.inputs().size() != inputs
        || sample.targets().size() != outputs
        || parameters.size() != graph.parameterCount()) {
      throw new IllegalArgumentException(
          "a network of " + inputs + " inputs and " + outputs + " outputs takes another sample");
    }
    DenseNet net = new DenseNet(graph);
    System.arraycopy(this.parameters, 0, net.parameters(), 0, this.parameters.length);
    Examples example = new Examples(sample.inputs().toArray(), new double[] {0}, inputs, 1);
    double[] targets = sample.targets().toArray();
    int[] batch = {0};
    DenseTraining free = new DenseTraining(net, graph, plan.with(Clipping.none()), example);
    free.gradient(batch, targets, 0);
    gradient = free.gradient().clone();
    DenseTraining training = new DenseTraining(net, graph, plan, example);
    training.gradient(batch, targets, 0);
    clipped = training.gradient().clone();
    layers = WalkLayer.of(graph, net);
    loss = loss(net, targets);
    training.update();
    if (biases == Biases.STAY) {
      for (WalkLayer layer : layers) {
        System.arraycopy(
            this.parameters, layer.biases(), net.parameters(), layer.biases(), layer.units());
      }
    }
    updated = net.parameters().clone();
    net.forward(sample.inputs().toArray(), 1);
    lossAfter = loss(net, targets);
    names = numbered();
    steps = List.copyOf(new StepWriter(this, biases).write());
  }

  private double loss(DenseNet net, double[] targets) {
    int size = targets.length;
    double[] sums = new double[size];
    double[] outputs = new double[size];
    net.copyOutput(sums, outputs);
    return new LossFormula(graph.loss(), graph.outputLayer().activation(), size)
        .of(sums, outputs, targets, 0);
  }

  /**
   * Weights are counted through the whole network, neuron by neuron; a bias has its neuron's name.
   */
  private String[] numbered() {
    String[] indices = new String[parameters.length];
    int count = 0;
    for (WalkLayer layer : layers) {
      for (int u = 0; u < layer.units(); u++) {
        for (int i = 0; i < layer.inputs(); i++) {
          count++;
          indices[layer.weight(u, i)] = Integer.toString(count);
        }
        indices[layer.bias(u)] = layer.naming().whole(u);
      }
    }
    return indices;
  }

  /** Every number of the step, in the order of the calculation. */
  public List<CalculationStep> steps() {
    return steps;
  }

  /** The layers that learn, in their order. */
  public List<WalkLayer> layers() {
    return layers;
  }

  public ShapedGraph graph() {
    return graph;
  }

  public TrainingPlan plan() {
    return plan;
  }

  public Sample sample() {
    return sample;
  }

  /** The loss of the sample, without penalties. */
  public double loss() {
    return loss;
  }

  /** The same after the update. */
  public double lossAfter() {
    return lossAfter;
  }

  /** How what training makes small depends on a parameter. */
  public double gradient(int parameter) {
    return gradient[parameter];
  }

  /** Whether an update shows the optimizer's formula, or only the step that it made. */
  public boolean isUpdateWrittenOut() {
    return UpdateTerms.isWrittenOut(plan.optimizer());
  }

  /** The same as the optimizer gets it: shorter where the plan clips it. */
  double clipped(int parameter) {
    return clipped[parameter];
  }

  /** Whether the plan has clipped this sample's gradient. */
  public boolean isClipped() {
    return !Arrays.equals(gradient, clipped);
  }

  /** All parameters after the update. */
  public Numbers updated() {
    return Numbers.of(updated);
  }

  double updated(int parameter) {
    return updated[parameter];
  }

  /** A weight or bias. */
  public Quantity parameter(int parameter) {
    return new Quantity(name(parameter), parameters[parameter], new Place.Weight(parameter));
  }

  /** How a weight or bias is called. */
  public Symbol.Name name(int parameter) {
    return new Symbol.Name(isBias(parameter) ? "b" : "w", names[parameter]);
  }

  /** Whether a parameter is a bias. */
  public boolean isBias(int parameter) {
    for (WalkLayer layer : layers) {
      if (parameter >= layer.biases() && parameter < layer.biases() + layer.units()) {
        return true;
      }
    }
    return false;
  }

  /** A value that enters the network. */
  public Quantity input(int index) {
    return new Quantity(
        new Symbol.Name("x", Integer.toString(index + 1)),
        sample.inputs().at(index),
        new Place.Input(index));
  }

  /** What an output should have been. */
  public Quantity target(int unit) {
    return new Quantity(
        new Symbol.Name("t", Integer.toString(unit + 1)),
        sample.targets().at(unit),
        new Place.Target(unit));
  }

  /** What comes into a layer, from the input with this number. */
  Quantity incoming(WalkLayer layer, int input) {
    return layer.index() == 0 ? input(input) : layers.get(layer.index() - 1).out(input);
  }

  /** The number that stands at a place; empty where none does. */
  public Optional<Quantity> at(Place place) {
    return switch (place) {
      case Place.Nowhere() -> Optional.empty();
      case Place.Input(int index) -> Optional.of(input(index));
      case Place.Net(int layer, int unit) -> Optional.of(layers.get(layer).net(unit));
      case Place.Out(int layer, int unit) -> Optional.of(layers.get(layer).out(unit));
      case Place.Weight(int parameter) -> Optional.of(parameter(parameter));
      case Place.Target(int unit) -> Optional.of(target(unit));
      case Place.Share(int unit) -> stepAt(place);
      case Place.Loss() -> Optional.of(new Quantity(ERROR, loss, place));
    };
  }

  private Optional<Quantity> stepAt(Place place) {
    return steps.stream()
        .filter(step -> step.stage() == Stage.ERROR && step.subject().equals(place))
        .map(CalculationStep::result)
        .findFirst();
  }

  /**
   * The first step about a place, in a part of the calculation; the first of all if there is none.
   */
  public int find(Stage stage, Place place) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).stage() == stage && steps.get(i).subject().equals(place)) {
        return i;
      }
    }
    return 0;
  }

  List<Quantity> outs(WalkLayer layer) {
    List<Quantity> outs = new ArrayList<>();
    for (int u = 0; u < layer.units(); u++) {
      outs.add(layer.out(u));
    }
    return outs;
  }
}
