package layerlab.golden;

import java.util.ArrayList;
import java.util.List;
import layerlab.data.Examples;
import layerlab.data.Feature;
import layerlab.data.PlanarData;
import layerlab.data.PlanarSet;
import layerlab.data.SeededRandom;
import layerlab.dense.DenseNet;
import layerlab.dense.DenseTraining;
import layerlab.dense.Initializer;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCheck;
import layerlab.experiment.Limits;
import layerlab.graph.Checked;
import layerlab.graph.Edge;
import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.layer.Activation;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Add;
import layerlab.layer.BatchNorm;
import layerlab.layer.Concat;
import layerlab.layer.Curve;
import layerlab.layer.Dense;
import layerlab.layer.Dropout;
import layerlab.layer.Initialization;
import layerlab.layer.Input;
import layerlab.layer.Output;
import layerlab.layer.Penalty;
import layerlab.plan.AdaDelta;
import layerlab.plan.AdaGrad;
import layerlab.plan.AdaMax;
import layerlab.plan.AmsGrad;
import layerlab.plan.Clipping;
import layerlab.plan.Loss;
import layerlab.plan.Nadam;
import layerlab.plan.Nesterov;
import layerlab.plan.Optimizer;
import layerlab.plan.Schedule;
import layerlab.plan.ScheduleCatalogue;
import layerlab.plan.TrainingPlan;

/** 200 steps each of the default experiment, and of every layer, optimizer, loss and clipping. */
final class GoldenTraining {
  private final Transcript transcript;

  GoldenTraining(Transcript transcript) {
    this.transcript = transcript;
  }

  void run() {
    Experiment initial = Experiment.initial();
    train("training", initial);
    PlanarData blobs =
        new PlanarData(
            PlanarSet.BLOBS, List.of(Feature.values()), new PlanarData.Drawing(200, 0.3, 3), 0.5);
    Experiment mixed = initial.with(everyLayer()).with(blobs);
    for (Optimizer optimizer :
        List.of(
            new Optimizer.Sgd(0.05),
            new Optimizer.Momentum(0.01, 0.9),
            new Optimizer.RmsProp(0.005, 0.95, 1e-8),
            new Nesterov(0.01, 0.9),
            new AdaGrad(0.05, 1e-6),
            new AdaDelta(1, 0.95, 1e-6),
            new AdaMax(0.01, 0.9, 0.999),
            new Nadam(0.002, 0.9, 0.999, 1e-8),
            new AmsGrad(0.01, 0.9, 0.999, 1e-8))) {
      TrainingPlan plan = initial.plan().with(optimizer).with(Loss.CROSS_ENTROPY).withBatchSize(7);
      train("training " + optimizer.kind().id(), mixed.with(plan));
    }
    for (Loss loss : List.of(Loss.MEAN_ABSOLUTE_ERROR, Loss.HINGE)) {
      for (Clipping.Mode mode : Clipping.Mode.values()) {
        TrainingPlan plan = initial.plan().with(loss).with(new Clipping(mode, 0.05));
        train("training " + loss.id() + " " + mode.id(), initial.with(curved()).with(plan));
      }
    }
    ScheduleCatalogue.SCHEDULES.forEach(kind -> schedule(kind.initial()));
  }

  /** The factor of each of 3000 steps of a third of an epoch, after a warm-up. */
  private void schedule(Schedule schedule) {
    Schedule warm = schedule.kind().of(schedule.values().with("warmUp", 10));
    Checksum checksum = new Checksum();
    double factor = 0;
    for (int step = 0; step < 3000; step++) {
      factor = warm.factor(step / 3.0, 1 / 3.0);
      checksum.add(factor);
    }
    transcript.say("schedule " + schedule.kind().id(), checksum, factor);
  }

  /** A layer of each activation that {@link #everyLayer} has not, each drawn in another way. */
  private static Graph curved() {
    List<Node> nodes = new ArrayList<>(List.of(Node.of("in", new Input())));
    Initialization.Scheme[] schemes = {
      Initialization.Scheme.LECUN,
      Initialization.Scheme.HE_UNIFORM,
      Initialization.Scheme.XAVIER_UNIFORM,
      Initialization.Scheme.LECUN_UNIFORM,
      Initialization.Scheme.ONES
    };
    for (ActivationFunction function :
        List.of(
            ActivationFunction.SELU,
            ActivationFunction.GELU,
            ActivationFunction.SWISH,
            ActivationFunction.HARD_SIGMOID,
            ActivationFunction.LEAKY_RELU)) {
      Initialization start = new Initialization(schemes[nodes.size() - 1], 0.5, 0.1);
      Curve curve = new Curve(function, 0.2);
      nodes.add(Node.of(function.id(), new Dense(5, curve, start, Penalty.none())));
    }
    nodes.add(Node.of("out", Output.of(1, ActivationFunction.IDENTITY)));
    return Graph.chain(nodes.toArray(Node[]::new));
  }

  /** Every kind of layer and every activation. */
  static Graph everyLayer() {
    Penalty penalty = new Penalty(0.001, 0.01);
    return new Graph(
        List.of(
            Node.of("in", new Input()),
            Node.of("a", Dense.of(6, ActivationFunction.RELU)),
            Node.of(
                "b",
                new Dense(6, Curve.of(ActivationFunction.ELU), Initialization.xavier(), penalty)),
            Node.of("c", Dense.of(3, ActivationFunction.SOFTPLUS)),
            Node.of("d", Dense.of(3, ActivationFunction.SIGMOID)),
            Node.of("add", new Add()),
            Node.of("norm", new BatchNorm(0.9, 1e-5)),
            Node.of("leaky", Activation.of(ActivationFunction.LEAKY_RELU)),
            Node.of("drop", new Dropout(0.2)),
            Node.of("concat", new Concat()),
            Node.of("out", Output.of(4, ActivationFunction.SOFTMAX))),
        List.of(
            Edge.of("in", "a"),
            Edge.of("in", "b"),
            Edge.of("a", "add"),
            Edge.of("b", "add"),
            Edge.of("add", "norm"),
            Edge.of("norm", "leaky"),
            Edge.of("leaky", "drop"),
            Edge.of("drop", "c"),
            Edge.of("drop", "d"),
            Edge.of("c", "concat"),
            Edge.of("d", "concat"),
            Edge.of("drop", "concat"),
            Edge.of("concat", "out")));
  }

  /** 200 steps: the loss of each, and the parameters at the end. */
  private void train(String fact, Experiment experiment) {
    TrainingPlan plan = experiment.plan();
    Examples examples = ((PlanarData) experiment.data()).examples();
    Checked checked = ExperimentCheck.check(experiment, Limits.initial());
    if (!(checked instanceof Checked.Valid valid)) {
      throw new IllegalStateException(fact + ": " + checked);
    }
    DenseNet net = new DenseNet(valid.graph());
    double[] start = Initializer.draw(valid.graph(), plan.seed());
    System.arraycopy(start, 0, net.parameters(), 0, start.length);
    DenseTraining training = new DenseTraining(net, valid.graph(), plan, examples);
    Checksum checksum = new Checksum();
    SeededRandom order = SeededRandom.of(plan.seed(), "golden order");
    double loss = 0;
    for (int step = 0; step < 200; step++) {
      int[] batch = new int[plan.batching().size()];
      for (int n = 0; n < batch.length; n++) {
        batch[n] = order.below(examples.train());
      }
      loss = training.step(batch, step);
      checksum.add(loss);
    }
    checksum.add(net.parameters());
    transcript.say(fact, checksum, loss);
  }
}
