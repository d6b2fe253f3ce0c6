package layerlab.server.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import layerlab.data.PlanarSet;
import layerlab.experiment.Experiment;
import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.json.Json;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Dense;
import layerlab.layer.Input;
import layerlab.layer.Output;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Trainer;
import layerlab.server.engine.dense.DenseEngine;
import layerlab.server.engine.dl4j.Dl4jEngine;
import layerlab.server.engine.dl4j.StockLoop;

/**
 * Our own arithmetic beside DL4J, by the CPU time of the training thread: the least of some rounds
 * in turns, so that a busy machine disturbs both alike.
 */
public final class FastPathBench {
  private static final int ROUNDS = 5;

  /** A round of each loop takes about so long. */
  private static final double SECONDS = 0.3;

  private static final List<List<Integer>> NETWORKS =
      List.of(
          List.of(4, 2),
          List.of(8, 6, 4),
          List.of(32, 32),
          List.of(64, 64),
          List.of(96, 96),
          List.of(128, 128),
          List.of(256, 256));
  private static final List<Integer> BATCHES = List.of(10, 100, 1000);

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private FastPathBench() {}

  /** 2-4-2-1 with batches of 10, against DL4J as it comes and against the core's arithmetic. */
  public static void run(Consumer<Json.Obj> out) {
    Assignment assignment = Playground.assignment(Playground.experiment(PlanarSet.CIRCLE, 1));
    StockLoop stock = new StockLoop(assignment);
    try (Trainer own = new DenseEngine().open(assignment)) {
      double[] seconds = seconds(stock::step, own::step);
      double multiplyAdds = multiplyAdds(assignment);
      double most = multiplyAddsPerSecond();
      long before = THREADS.getCurrentThreadAllocatedBytes();
      int steps = 10_000;
      for (int i = 0; i < steps; i++) {
        own.step();
      }
      double bytes = (THREADS.getCurrentThreadAllocatedBytes() - before) / (double) steps;
      out.accept(
          Json.object()
              .with("figure", "fast-path")
              .with("parameters", assignment.graph().parameterCount())
              .with("batch", assignment.plan().batching().size())
              .with("stepsPerSecond", Math.rint(1 / seconds[1]))
              .with("stepsPerSecondOfFit", Math.rint(1 / seconds[0]))
              .with("timesFit", Readings.rounded(seconds[0] / seconds[1]))
              .with("bytesPerStep", Readings.rounded(bytes))
              .with("multiplyAddsPerStep", multiplyAdds)
              .with("coreMultiplyAddsPerSecond", Math.rint(most))
              .with("shareOfCore", Readings.rounded(multiplyAdds / most / seconds[1])));
    }
  }

  /** Where the engines are equally fast, a line a network and batch. */
  public static void line(Consumer<Json.Obj> out) {
    compare("line", NETWORKS, BATCHES, out);
  }

  /**
   * A step of both engines.
   *
   * @param networks units of the hidden layers
   */
  static void compare(
      String figure, List<List<Integer>> networks, List<Integer> batches, Consumer<Json.Obj> out) {
    Dl4jEngine dl4j = new Dl4jEngine();
    for (List<Integer> widths : networks) {
      for (int batch : batches) {
        Assignment assignment = Playground.assignment(spiral(widths, batch));
        try (Trainer theirs = dl4j.open(assignment);
            Trainer own = new DenseEngine().open(assignment)) {
          double[] seconds = seconds(theirs::step, own::step);
          out.accept(
              Json.object()
                  .with("figure", figure)
                  .with("hidden", Json.array(widths.stream().map(Json::number).toList()))
                  .with("parameters", assignment.graph().parameterCount())
                  .with("batch", batch)
                  .with("dl4jMicroseconds", Readings.rounded(seconds[0] * 1e6))
                  .with("ownMicroseconds", Readings.rounded(seconds[1] * 1e6))
                  .with("times", Readings.rounded(seconds[0] / seconds[1])));
        }
      }
    }
  }

  private static Experiment spiral(List<Integer> widths, int batch) {
    List<Node> nodes = new ArrayList<>(List.of(Node.of("input-1", new Input())));
    for (int units : widths) {
      nodes.add(Node.of("dense-" + nodes.size(), Dense.of(units, ActivationFunction.TANH)));
    }
    nodes.add(Node.of("output-1", Output.of(1, ActivationFunction.TANH)));
    Experiment initial = Playground.withPoints(Experiment.initial(), 4000);
    return initial
        .with(Graph.chain(nodes.toArray(Node[]::new)))
        .with(initial.plan().withBatchSize(batch));
  }

  /** The least CPU time of a step of each. */
  private static double[] seconds(Runnable... loops) {
    int[] steps = new int[loops.length];
    double[] least = new double[loops.length];
    for (int i = 0; i < loops.length; i++) {
      timed(loops[i], 3);
      steps[i] = (int) Math.max(3, SECONDS / timed(loops[i], 20));
      timed(loops[i], steps[i]);
      steps[i] = (int) Math.max(3, SECONDS / timed(loops[i], steps[i]));
      least[i] = Double.POSITIVE_INFINITY;
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < loops.length; i++) {
        least[i] = Math.min(least[i], timed(loops[i], steps[i]));
      }
    }
    return least;
  }

  private static double timed(Runnable step, int steps) {
    long start = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < steps; i++) {
      step.run();
    }
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e9 / steps;
  }

  /**
   * Of a step through a chain of layers: forwards, for the weights' gradients, and for the inputs'
   * but those of the first layer.
   */
  private static double multiplyAdds(Assignment assignment) {
    double weights = 0;
    double first = 0;
    for (var node : assignment.graph().nodes()) {
      double here = (double) node.width() * node.output().size();
      if (node.parameterCount() > 0) {
        first = weights == 0 ? here : first;
        weights += here;
      }
    }
    return (3 * weights - first) * assignment.plan().batching().size();
  }

  /** What the compiled code of this JVM can multiply and add, on arrays in the first cache. */
  private static double multiplyAddsPerSecond() {
    double[] x = new double[512];
    double[] y = new double[512];
    double least = Double.POSITIVE_INFINITY;
    for (int round = 0; round < 4 * ROUNDS; round++) {
      least = Math.min(least, timed(() -> add(x, y), 100_000) / x.length);
    }
    return 1 / least;
  }

  private static void add(double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] += 1.5 * x[i];
    }
  }
}
