package layerlab.jmh;

import java.util.concurrent.TimeUnit;
import layerlab.data.PlanarSet;
import layerlab.experiment.Experiment;
import layerlab.server.bench.Playground;
import layerlab.server.engine.Engine;
import layerlab.server.engine.Evaluation;
import layerlab.server.engine.Trainer;
import layerlab.server.engine.dense.DenseEngine;
import layerlab.server.engine.dl4j.Dl4jEngine;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A step and an evaluation of the playground's circle and of the page's first experiment. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StepBenchmark {

  /** Who computes. */
  public enum Computer {
    FAST_PATH(new DenseEngine()),
    DL4J(new Dl4jEngine());

    private final Engine engine;

    Computer(Engine engine) {
      this.engine = engine;
    }
  }

  /** What is trained. */
  public enum Network {
    CIRCLE_4_2(Playground.experiment(PlanarSet.CIRCLE, 1)),
    SPIRAL_8_6_4(Experiment.initial());

    private final Experiment experiment;

    Network(Experiment experiment) {
      this.experiment = experiment;
    }
  }

  @Param private Computer computer = Computer.FAST_PATH;
  @Param private Network network = Network.CIRCLE_4_2;
  private Trainer trainer = open();

  private Trainer open() {
    return computer.engine.open(Playground.assignment(network.experiment));
  }

  @Setup
  public void begin() {
    trainer.close();
    trainer = open();
  }

  @TearDown
  public void end() {
    trainer.close();
  }

  @Benchmark
  public Trainer.Stepped step() {
    return trainer.step();
  }

  @Benchmark
  public Evaluation evaluate() {
    return trainer.evaluate();
  }
}
