package layerlab.server.bench;

import java.util.ArrayList;
import java.util.List;
import layerlab.data.Feature;
import layerlab.data.PlanarData;
import layerlab.data.PlanarSet;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCheck;
import layerlab.experiment.Limits;
import layerlab.experiment.Start;
import layerlab.graph.Checked;
import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.graph.ShapedGraph;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Curve;
import layerlab.layer.Dense;
import layerlab.layer.Initialization;
import layerlab.layer.Input;
import layerlab.layer.Output;
import layerlab.layer.Penalty;
import layerlab.plan.EngineChoice;
import layerlab.plan.Loss;
import layerlab.plan.Optimizer;
import layerlab.plan.TrainingPlan;
import layerlab.plan.TrainingPlan.Batching;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Engine;
import layerlab.server.engine.Snapshot;
import layerlab.server.engine.Trainer;

/**
 * Experiments with the settings that the TensorFlow playground's page starts with.
 *
 * <p><b>Source</b> docs/reference/playground.md.
 */
public final class Playground {
  private static final Initialization START = Initialization.uniform(0.5, 0.1);

  private Playground() {}

  /** x and y, 4–2 tanh, rate 0.03, batches of 10 in one order, half to train, no noise. */
  public static Experiment experiment(PlanarSet set, int seed) {
    ActivationFunction answer =
        set.isRegression() ? ActivationFunction.IDENTITY : ActivationFunction.TANH;
    Graph graph =
        Graph.chain(
            Node.of("input-1", new Input()),
            Node.of("dense-1", hidden(4)),
            Node.of("dense-2", hidden(2)),
            Node.of("output-1", new Output(1, Curve.of(answer), START, Penalty.none())));
    TrainingPlan plan =
        TrainingPlan.plain(
            new Optimizer.Sgd(0.03),
            Loss.HALF_SQUARED_ERROR,
            new Batching(10, false),
            seed,
            TrainingPlan.Execution.of(epochs(set), EngineChoice.AUTO));
    PlanarData data =
        new PlanarData(
            set,
            List.of(Feature.X, Feature.Y),
            new PlanarData.Drawing(set.initialCount(), 0, seed),
            0.5);
    return new Experiment(graph, plan, data, new Start.Fresh());
  }

  private static Dense hidden(int units) {
    return new Dense(units, Curve.of(ActivationFunction.TANH), START, Penalty.none());
  }

  /** After how many epochs the reference stopped waiting. */
  private static int epochs(PlanarSet set) {
    return switch (set) {
      case SPIRAL -> 5000;
      case MULTI_GAUSS -> 3000;
      case CIRCLE, XOR, GAUSS, BLOBS, MOONS, RINGS, PLANE -> 1000;
    };
  }

  /** Trains until the test loss is below a bound, or the plan's epochs are over. */
  public static LossCurve train(Engine engine, Experiment experiment, double bound) {
    List<Double> losses = new ArrayList<>();
    try (Trainer trainer = engine.open(assignment(experiment))) {
      losses.add(trainer.evaluate().test().loss());
      while (losses.getLast() >= bound && trainer.progress().epoch() < experiment.plan().epochs()) {
        if (trainer.step().isEpochEnd()) {
          losses.add(trainer.evaluate().test().loss());
        }
      }
    }
    return new LossCurve(losses);
  }

  /** The same with other points, so many. */
  public static Experiment withPoints(Experiment experiment, int count) {
    PlanarData data = (PlanarData) experiment.data();
    return experiment.with(data.kind().of(data.values().with("count", count)));
  }

  /** As a trainer takes it. */
  public static Assignment assignment(Experiment experiment) {
    ShapedGraph graph = checked(experiment);
    return new Assignment(
        graph,
        experiment.plan(),
        ((PlanarData) experiment.data()).examples(),
        Snapshot.start(graph, experiment.plan(), experiment.start()));
  }

  static ShapedGraph checked(Experiment experiment) {
    return switch (ExperimentCheck.check(experiment, Limits.initial())) {
      case Checked.Valid(ShapedGraph graph) -> graph;
      case Checked.Invalid invalid -> throw new IllegalArgumentException(invalid.toString());
    };
  }
}
