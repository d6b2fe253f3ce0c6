package layerlab.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import layerlab.data.DataShape;
import layerlab.data.Examples;
import layerlab.data.Task;
import layerlab.graph.Checked;
import layerlab.graph.Graph;
import layerlab.graph.GraphCheck;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.graph.ShapedGraph;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Dense;
import layerlab.layer.Input;
import layerlab.layer.Output;
import layerlab.plan.EngineChoice;
import layerlab.plan.Loss;
import layerlab.plan.Optimizer;
import layerlab.plan.TrainingPlan;
import layerlab.shape.Shape;
import layerlab.spec.Text;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Every number of docs/reference/backprop-by-hand.md. */
class BackpropByHandTest {
  private static final NodeId HIDDEN = new NodeId("hidden");
  private static final NodeId OUTPUT = new NodeId("output");
  private static final Offset<Double> PRINTED = within(1e-9);
  private static final double[] TARGETS = {0.01, 0.99};

  /** Where the biases stand among w1…w4, b1, b1, w5…w8, b2, b2. */
  private static final int[] BIASES = {4, 5, 10, 11};

  private final DenseNet net;
  private final DenseTraining training;

  BackpropByHandTest() {
    Graph graph =
        Graph.chain(
            Node.of("input", new Input()),
            new Node(HIDDEN, Dense.of(2, ActivationFunction.SIGMOID)),
            new Node(OUTPUT, Output.of(2, ActivationFunction.SIGMOID)));
    Task task = new Task.Classification(List.of(Text.same("o1"), Text.same("o2")));
    DataShape data = new DataShape(new Shape.Vector(2), task);
    ShapedGraph shaped =
        ((Checked.Valid) GraphCheck.check(graph, data, Loss.HALF_SQUARED_ERROR)).graph();
    TrainingPlan plan =
        TrainingPlan.plain(
            new Optimizer.Sgd(0.5),
            Loss.HALF_SQUARED_ERROR,
            new TrainingPlan.Batching(1, false),
            1,
            TrainingPlan.Execution.of(1, EngineChoice.AUTO));
    Examples example = new Examples(new double[] {0.05, 0.10}, new double[] {0}, 2, 1);
    net = new DenseNet(shaped);
    double[] start = {.15, .20, .25, .30, .35, .35, .40, .45, .50, .55, .60, .60};
    System.arraycopy(start, 0, net.parameters(), 0, start.length);
    training = new DenseTraining(net, shaped, plan, example);
  }

  private double loss() {
    return training.gradient(new int[] {0}, TARGETS, 0);
  }

  private double lossAfter(int steps, boolean areBiasesFixed) {
    double[] parameters = net.parameters();
    double[] before = parameters.clone();
    for (int i = 0; i < steps; i++) {
      loss();
      training.update();
      if (areBiasesFixed) {
        for (int bias : BIASES) {
          parameters[bias] = before[bias];
        }
      }
    }
    return loss();
  }

  private static void assertStarts(double[] values, double... printed) {
    for (int i = 0; i < printed.length; i++) {
      assertThat(values[i]).isCloseTo(printed[i], PRINTED);
    }
  }

  @Test
  void forwardPassGivesThePrintedNumbers() {
    assertThat(loss()).isCloseTo(0.298371109, PRINTED);
    assertStarts(net.sums(HIDDEN), 0.3775, 0.3925);
    assertStarts(net.values(HIDDEN), 0.593269992, 0.596884378);
    assertStarts(net.sums(OUTPUT), 1.105905967, 1.224921404);
    assertStarts(net.values(OUTPUT), 0.751365070, 0.772928465);
    double first = net.values(OUTPUT)[0] - TARGETS[0];
    double second = net.values(OUTPUT)[1] - TARGETS[1];
    assertThat(0.5 * first * first).isCloseTo(0.274811083, PRINTED);
    assertThat(0.5 * second * second).isCloseTo(0.023560026, PRINTED);
  }

  @Test
  void gradientAndFirstStepAreThePrintedOnes() {
    loss();
    assertThat(training.gradient()[6]).isCloseTo(0.082167041, PRINTED);
    training.update();
    double[] parameters = net.parameters();
    assertThat(parameters[6]).isCloseTo(0.358916480, PRINTED);
    assertThat(parameters[7]).isCloseTo(0.408666186, PRINTED);
    assertThat(parameters[8]).isCloseTo(0.511301270, PRINTED);
    assertThat(parameters[9]).isCloseTo(0.561370121, PRINTED);
    assertStarts(parameters, 0.149780716, 0.199561432, 0.249751144, 0.299502287);
  }

  @Test
  void lossFallsAsPrintedWithFixedBiases() {
    assertThat(lossAfter(1, true)).isCloseTo(0.291027774, PRINTED);
    assertThat(lossAfter(9, true)).isCloseTo(0.220918592, PRINTED);
    assertThat(lossAfter(90, true)).isCloseTo(0.020046828, PRINTED);
    assertThat(lossAfter(9900, true)).isCloseTo(0.0000351019, PRINTED);
  }

  @Test
  void lossFallsAsPrintedWithOneLearningBiasPerNeuron() {
    assertThat(lossAfter(1, false)).isCloseTo(0.280471447, PRINTED);
    assertThat(lossAfter(9, false)).isCloseTo(0.125527038, PRINTED);
    assertThat(lossAfter(90, false)).isCloseTo(0.006083131, PRINTED);
    assertThat(lossAfter(9900, false)).isCloseTo(0.0000024476, PRINTED);
  }
}
