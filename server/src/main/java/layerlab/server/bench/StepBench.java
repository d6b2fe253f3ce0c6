package layerlab.server.bench;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import layerlab.experiment.Experiment;
import layerlab.json.Json;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Trainer;
import layerlab.server.engine.dense.DenseEngine;
import layerlab.server.engine.dl4j.Dl4jEngine;
import layerlab.server.engine.dl4j.StockLoop;

/** What a step of the default experiment costs a training thread, a JSON line a loop. */
public final class StepBench {
  private static final int WARM_UP = 1500;
  private static final int ROUNDS = 5;
  private static final int STEPS = 1000;

  private final LongSupplier nanoseconds;
  private final Consumer<Json.Obj> out;

  private StepBench(LongSupplier nanoseconds, Consumer<Json.Obj> out) {
    this.nanoseconds = nanoseconds;
    this.out = out;
  }

  /**
   * Measures all loops in turns, so that a busy machine disturbs them alike.
   *
   * @param nanoseconds the CPU time of the calling thread
   */
  public static void run(LongSupplier nanoseconds, Consumer<Json.Obj> out) {
    Assignment assignment = Playground.assignment(Experiment.initial());
    StockLoop stock = new StockLoop(assignment);
    try (Trainer engine = new Dl4jEngine().open(assignment);
        Trainer own = new DenseEngine().open(assignment)) {
      StepBench bench = new StepBench(nanoseconds, out);
      String[] names = {"DL4J as it comes", "engine on DL4J", "own arithmetic"};
      Runnable[] loops = {stock::step, engine::step, own::step};
      bench.measure(names, loops);
    }
  }

  private void measure(String[] names, Runnable[] loops) {
    double[] least = new double[loops.length];
    for (int i = 0; i < loops.length; i++) {
      microseconds(loops[i], WARM_UP);
      least[i] = Double.POSITIVE_INFINITY;
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < loops.length; i++) {
        least[i] = Math.min(least[i], microseconds(loops[i], STEPS));
      }
    }
    for (int i = 0; i < loops.length; i++) {
      out.accept(Json.object().with("loop", names[i]).with("cpuMicroseconds", least[i]));
    }
  }

  private double microseconds(Runnable step, int steps) {
    long start = nanoseconds.getAsLong();
    for (int i = 0; i < steps; i++) {
      step.run();
    }
    return Math.rint((nanoseconds.getAsLong() - start) / 100.0 / steps) / 10;
  }
}
