package layerlab.server.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import layerlab.graph.Node;
import layerlab.graph.ShapedGraph;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Dense;
import layerlab.layer.Output;
import layerlab.plan.Loss;
import layerlab.plan.Optimizer;
import layerlab.plan.TrainingPlan;
import layerlab.server.engine.Networks;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Every number of docs/reference/backprop-by-hand.md, from the DL4J network. */
class BackpropByHandTest {
  private static final Offset<Double> PRINTED = within(1e-9);

  /** w1…w4, b1 twice, w5…w8, b2 twice: the neutral order. */
  private static final double[] START = {
    0.15, 0.20, 0.25, 0.30, 0.35, 0.35, 0.40, 0.45, 0.50, 0.55, 0.60, 0.60
  };

  private static final int[] BIASES = {4, 5, 10, 11};

  private final INDArray sample = Nd4j.createFromArray(new double[][] {{0.05, 0.10}});
  private final INDArray target = Nd4j.createFromArray(new double[][] {{0.01, 0.99}});
  private final Network network = network(ActivationFunction.SIGMOID);

  private static Network network(ActivationFunction hidden) {
    ShapedGraph graph =
        Networks.checked(
            Networks.chain(
                Output.of(2, ActivationFunction.SIGMOID), Node.of("dense-1", Dense.of(2, hidden))),
            Networks.shape(2, 2),
            Loss.HALF_SQUARED_ERROR);
    TrainingPlan plan = Networks.plan(new Optimizer.Sgd(0.5), Loss.HALF_SQUARED_ERROR);
    Network network = new Network(graph, plan, new LiveRate(0.5), () -> 0);
    network.setParameters(START);
    return network;
  }

  @Test
  void forward() {
    double[] hiddenSums = hidden(network(ActivationFunction.IDENTITY));
    assertThat(hiddenSums).containsExactly(new double[] {0.3775, 0.3925}, PRINTED);
    assertThat(hidden(network)).containsExactly(new double[] {0.593269992, 0.596884378}, PRINTED);

    Network.Answers answers = network.answers(sample);
    assertThat(Rows.of(answers.sums()))
        .containsExactly(new double[] {1.105905967, 1.224921404}, PRINTED);
    assertThat(Rows.of(answers.outputs()))
        .containsExactly(new double[] {0.751365070, 0.772928465}, PRINTED);
  }

  private double[] hidden(Network of) {
    Map<String, INDArray> activations = of.graph().feedForward(sample, false);
    return Rows.of(Objects.requireNonNull(activations.get("dense-1")));
  }

  @Test
  void lossOfEachOutput() {
    INDArray outputs = network.answers(sample).outputs();
    assertThat(network.learn(sample, target)).isEqualTo(0.298371109, PRINTED);
    assertThat(lossWhereOnlyOneErrs(outputs, 0)).isEqualTo(0.274811083, PRINTED);
    assertThat(lossWhereOnlyOneErrs(outputs, 1)).isEqualTo(0.023560026, PRINTED);
  }

  private double lossWhereOnlyOneErrs(INDArray outputs, int erring) {
    return network.learn(sample, outputs.dup().putScalar(erring, target.getDouble(erring)));
  }

  @Test
  void gradientOfTheFifthWeight() {
    network.learn(sample, target);
    double[] gradients = new double[START.length];
    network.copyGradients(gradients);
    assertThat(gradients[6]).isEqualTo(0.082167041, PRINTED);
  }

  @Test
  void weightsAfterOneStep() {
    train(1, false);
    double[] parameters = new double[START.length];
    network.copyParameters(parameters);
    assertThat(parameters)
        .containsExactly(
            new double[] {
              0.149780716, 0.199561432, 0.249751144, 0.299502287, 0.35, 0.35,
              0.358916480, 0.408666186, 0.511301270, 0.561370121, 0.60, 0.60
            },
            PRINTED);
  }

  @Test
  void lossesWhereBiasesStay() {
    assertThat(losses(false))
        .containsExactly(
            new double[] {0.291027774, 0.220918592, 0.020046828, 0.0000351019}, PRINTED);
  }

  @Test
  void lossesWhereBiasesLearn() {
    assertThat(losses(true))
        .containsExactly(
            new double[] {0.280471447, 0.125527038, 0.006083131, 0.0000024476}, PRINTED);
  }

  /** After 1, 10, 100 and 10000 steps. */
  private double[] losses(boolean biasesLearn) {
    double[] losses = new double[4];
    int steps = 0;
    for (int i = 0; i < losses.length; i++) {
      int until = new int[] {1, 10, 100, 10_000}[i];
      train(until - steps, biasesLearn);
      steps = until;
      losses[i] = network.learn(sample, target);
    }
    return losses;
  }

  private void train(int steps, boolean biasesLearn) {
    for (int i = 0; i < steps; i++) {
      network.learn(sample, target);
      network.update(i);
      if (!biasesLearn) {
        for (int bias : BIASES) {
          network.setParameter(bias, START[bias]);
        }
      }
    }
  }
}
