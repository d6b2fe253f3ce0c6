package layerlab.server.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import layerlab.data.Data;
import layerlab.experiment.Experiment;
import layerlab.graph.ShapedGraph;
import layerlab.json.Json;
import layerlab.plan.TrainingPlan;
import layerlab.server.dataset.Datasets;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Engine;
import layerlab.server.engine.Evaluation;
import layerlab.server.engine.Snapshot;
import layerlab.server.engine.Trainer;

/**
 * Which learning rate learns the default experiment fastest, a JSON line a rate: epochs until nine
 * tenths of the test points are right, over many seeds and for the experiment as it stands.
 */
public final class RateBench {
  private static final List<Double> RATES =
      List.of(0.003, 0.005, 0.008, 0.01, 0.012, 0.014, 0.016, 0.02, 0.03, 0.05);
  private static final int EPOCHS = 600;
  private static final double GOOD = 0.9;

  private final Engine engine;
  private final Datasets datasets = new Datasets();

  private RateBench(Engine engine) {
    this.engine = engine;
  }

  /**
   * Tries every rate.
   *
   * @param seeds how many pairs of seeds, for points and for weights
   */
  public static void run(Engine engine, int seeds, Consumer<Json.Obj> out) {
    RateBench bench = new RateBench(engine);
    for (double rate : RATES) {
      Experiment experiment = Experiment.initial();
      TrainingPlan plan = experiment.plan();
      out.accept(
          bench.measured(rate, seeds, experiment.with(plan.with(plan.optimizer().withRate(rate)))));
    }
  }

  private Json.Obj measured(double rate, int seeds, Experiment experiment) {
    Outcome shipped = train(experiment);
    List<Double> epochs = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    for (int seed = 1; seed <= seeds; seed++) {
      Outcome outcome =
          train(
              experiment
                  .with(experiment.data().withSeed(seed))
                  .with(experiment.plan().withSeed(100 + seed)));
      epochs.add((double) outcome.goodAfter());
      ends.add(outcome.accuracy());
    }
    return Json.object()
        .with("rate", rate)
        .with("epochs", new Readings(epochs).median())
        .with("accuracy", new Readings(ends).median())
        .with("shippedEpochs", shipped.goodAfter())
        .with("shippedAccuracy", shipped.accuracy());
  }

  /**
   * How a run went.
   *
   * @param goodAfter epochs until it was good, {@link #EPOCHS} where it never was
   * @param accuracy of the test part at the end
   */
  private record Outcome(int goodAfter, double accuracy) {}

  private Outcome train(Experiment experiment) {
    Data data = experiment.data();
    ShapedGraph graph = Playground.checked(experiment);
    Snapshot start = Snapshot.start(graph, experiment.plan(), experiment.start());
    int goodAfter = EPOCHS;
    try (Trainer trainer =
        engine.open(new Assignment(graph, experiment.plan(), datasets.examples(data), start))) {
      while (trainer.progress().epoch() < EPOCHS) {
        if (trainer.step().isEpochEnd() && goodAfter == EPOCHS) {
          Evaluation.Part test = trainer.evaluate().test();
          goodAfter = test.accuracy() >= GOOD ? trainer.progress().epoch() : EPOCHS;
        }
      }
      return new Outcome(goodAfter, trainer.evaluate().test().accuracy());
    }
  }
}
