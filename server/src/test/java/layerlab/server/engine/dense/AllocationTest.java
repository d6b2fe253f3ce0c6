package layerlab.server.engine.dense;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import layerlab.data.PlanarSet;
import layerlab.graph.Graph;
import layerlab.graph.Node;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Dense;
import layerlab.layer.Dropout;
import layerlab.layer.Output;
import layerlab.plan.AmsGrad;
import layerlab.plan.Clipping;
import layerlab.plan.CosineRate;
import layerlab.plan.Loss;
import layerlab.plan.Optimizer;
import layerlab.plan.TrainingPlan;
import layerlab.server.engine.Networks;
import layerlab.server.engine.Trainer;
import org.junit.jupiter.api.Test;

class AllocationTest {
  private static final int WARM_UP = 30_000;
  private static final int STEPS = 5000;

  @Test
  void aStepLeavesNoGarbage() {
    Graph graph =
        Networks.chain(
            Output.of(1, ActivationFunction.TANH),
            Node.of("dense-1", Dense.of(8, ActivationFunction.TANH)),
            Node.of("dropout-1", new Dropout(0.2)),
            Node.of("dense-2", Dense.of(4, ActivationFunction.RELU)));
    var data = Networks.planar(PlanarSet.SPIRAL, 400, 0.1, 0.7);
    try (Trainer trainer =
        new DenseEngine()
            .open(
                Networks.assignment(
                    graph,
                    Networks.plan(
                        new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8), Loss.HALF_SQUARED_ERROR),
                    data,
                    data.examples()))) {
      bytes(trainer, WARM_UP);

      assertThat(bytes(trainer, STEPS)).isLessThan(STEPS);
    }
  }

  @Test
  void neitherDoesOneThatIsHeldBack() {
    Graph graph =
        Networks.chain(
            Output.of(1, ActivationFunction.IDENTITY),
            Node.of("dense-1", Dense.of(6, ActivationFunction.GELU)),
            Node.of("dense-2", Dense.of(4, ActivationFunction.SELU)));
    var data = Networks.planar(PlanarSet.SPIRAL, 400, 0.1, 0.7);
    TrainingPlan plan =
        Networks.plan(AmsGrad.KIND.initial(), Loss.HINGE)
            .with(new CosineRate(100, 0.01, 5))
            .with(new Clipping(Clipping.Mode.NORM, 0.1));
    try (Trainer trainer =
        new DenseEngine().open(Networks.assignment(graph, plan, data, data.examples()))) {
      bytes(trainer, WARM_UP);

      assertThat(bytes(trainer, STEPS)).isLessThan(STEPS);
    }
  }

  /** What this thread allocates for some steps. */
  private static long bytes(Trainer trainer, int steps) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < steps; i++) {
      trainer.step();
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
