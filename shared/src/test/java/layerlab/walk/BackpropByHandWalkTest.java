package layerlab.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCheck;
import layerlab.experiment.ExperimentCodec;
import layerlab.experiment.Limits;
import layerlab.experiment.Start;
import layerlab.graph.Checked;
import layerlab.graph.NodeWeights;
import layerlab.graph.Numbers;
import layerlab.graph.ShapedGraph;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Every number of docs/reference/backprop-by-hand.md, where the walk shows it. */
class BackpropByHandWalkTest {
  private static final Offset<Double> PRINTED = within(5e-10 + 1e-13);
  private static final Sample SAMPLE = new Sample(Numbers.of(0.05, 0.10), Numbers.of(0.01, 0.99));

  private final Experiment experiment;
  private final ShapedGraph graph;
  private final Numbers start;

  BackpropByHandWalkTest() throws IOException {
    String file = Files.readString(Path.of("../docs/examples/backprop-by-hand.json"));
    experiment = ExperimentCodec.read(file);
    graph = ((Checked.Valid) ExperimentCheck.check(experiment, Limits.initial())).graph();
    double[] parameters = new double[graph.parameterCount()];
    int offset = 0;
    for (NodeWeights weights : ((Start.Trained) experiment.start()).weights()) {
      weights.values().copyInto(parameters, offset);
      offset += weights.values().size();
    }
    start = Numbers.of(parameters);
  }

  private Walk walk(Numbers parameters, Biases biases) {
    return new Walk((Way.Open) Way.through(graph), experiment.plan(), parameters, SAMPLE, biases);
  }

  private static List<Double> values(Walk walk, Stage stage) {
    return walk.steps().stream()
        .filter(step -> step.stage() == stage)
        .map(CalculationStep::value)
        .toList();
  }

  private static void assertPrinted(List<Double> values, double... printed) {
    assertThat(values).hasSameSizeAs(printed);
    for (int i = 0; i < printed.length; i++) {
      assertThat(values.get(i)).isCloseTo(printed[i], PRINTED);
    }
  }

  private static double named(Walk walk, String name) {
    return walk.steps().stream()
        .filter(step -> step.result().symbol().plain().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void forwardPass() {
    assertPrinted(
        values(walk(start, Biases.LEARN), Stage.FORWARD),
        0.3775,
        0.593269992,
        0.3925,
        0.596884378,
        1.105905967,
        0.751365070,
        1.224921404,
        0.772928465);
  }

  @Test
  void error() {
    assertPrinted(
        values(walk(start, Biases.LEARN), Stage.ERROR), 0.274811083, 0.023560026, 0.298371109);
  }

  @Test
  void gradientOfTheFifthWeightAndItsThreeFactors() {
    Walk walk = walk(start, Biases.LEARN);
    assertThat(named(walk, "∂E/∂w5")).isCloseTo(0.082167041, PRINTED);
    CalculationStep step =
        walk.steps().stream()
            .filter(one -> one.result().symbol().plain().equals("∂E/∂w5"))
            .findFirst()
            .orElseThrow();
    CalculationStep.Reckoning.Chain chain = (CalculationStep.Reckoning.Chain) step.reckoning();
    assertThat(chain.factors())
        .extracting(factor -> factor.derivative().symbol().plain())
        .containsExactly("∂E/∂out o1", "∂out o1/∂net o1", "∂net o1/∂w5");
    assertThat(step.reckoned()).isCloseTo(0.082167041, PRINTED);
  }

  @Test
  void everyWeightAfterOneStep() {
    assertPrinted(
        values(walk(start, Biases.STAY), Stage.UPDATE),
        0.358916480,
        0.408666186,
        0.511301270,
        0.561370121,
        0.149780716,
        0.199561432,
        0.249751144,
        0.299502287);
    Walk learning = walk(start, Biases.LEARN);
    assertThat(named(learning, "w5⁺")).isCloseTo(0.358916480, PRINTED);
    assertThat(named(learning, "w1⁺")).isCloseTo(0.149780716, PRINTED);
  }

  @Test
  void lossAfterManyStepsByEitherConvention() {
    assertThat(losses(Biases.STAY))
        .containsExactly(
            new double[] {0.291027774, 0.220918592, 0.020046828, 0.0000351019}, PRINTED);
    assertThat(losses(Biases.LEARN))
        .containsExactly(
            new double[] {0.280471447, 0.125527038, 0.006083131, 0.0000024476}, PRINTED);
  }

  /** After 1, 10, 100 and 10000 steps. */
  private double[] losses(Biases biases) {
    double[] losses = new double[4];
    int[] counts = {1, 10, 100, 10_000};
    Numbers parameters = start;
    int taken = 0;
    for (int i = 0; i < counts.length; i++) {
      Walk last = walk(parameters, biases);
      for (; taken < counts[i]; taken++) {
        last = walk(parameters, biases);
        parameters = last.updated();
      }
      losses[i] = last.lossAfter();
    }
    return losses;
  }
}
