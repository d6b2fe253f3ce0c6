package layerlab.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import layerlab.data.Examples;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCheck;
import layerlab.experiment.Limits;
import layerlab.graph.Checked;
import layerlab.graph.ShapedGraph;
import org.junit.jupiter.api.Test;

/** What is known of the first experiment: 2 inputs, 8, 6 and 4 tanh units, 1 output. */
class LayerCheckupTest {
  private static final int FIRST_LAYER = 8 * 2 + 8;

  private final ShapedGraph graph = graph();
  private final Examples examples =
      new Examples(new double[] {1, 2, 3, 4, 5, 6}, new double[] {0, 1, 0}, 2, 3);

  private static ShapedGraph graph() {
    Checked checked = ExperimentCheck.check(Experiment.initial(), Limits.initial());
    return ((Checked.Valid) checked).graph();
  }

  private LayerCheckup first(double[] before, double[] gradient) {
    List<LayerCheckup> all =
        LayerCheckup.of(graph, new StepReading(before, gradient, before), examples);
    assertThat(all).hasSize(4);
    return all.getFirst();
  }

  private double[] filled(double value) {
    double[] values = new double[graph.parameterCount()];
    Arrays.fill(values, 0, FIRST_LAYER, value);
    return values;
  }

  private static List<Integer> used(Distribution distribution) {
    return IntStream.range(0, Distribution.Bins.COUNT)
        .filter(bin -> distribution.bins().level(bin) > 0)
        .boxed()
        .toList();
  }

  @Test
  void weightsLieInBinsOfEqualBreadthAroundZeroAndBiasesAreLeftOut() {
    double[] before = filled(0);
    before[0] = -0.5;
    before[1] = 0.75;
    before[16] = 100;

    Distribution weights = first(before, filled(0)).weights();

    assertThat(weights.figures().least()).isEqualTo(-0.5);
    assertThat(weights.figures().most()).isEqualTo(0.75);
    assertThat(weights.figures().mean()).isCloseTo(0.25 / 16, within(1e-12));
    double squares = 0.25 + 0.5625;
    assertThat(weights.figures().deviation())
        .isCloseTo(Math.sqrt(squares / 16 - 0.25 * 0.25 / 256), within(1e-12));
    assertThat(weights.bins().exponent()).isZero();
    assertThat(used(weights)).containsExactly(16, 32, 56);
    assertThat(weights.bins().level(32)).isEqualTo(255);
    assertThat(weights.bins().level(16)).isEqualTo((int) Math.rint(255 / 14.0));
  }

  @Test
  void activationsAreThoseBeforeTheStepOverAllSamples() {
    double[] before = filled(0);
    before[16] = 0.5;

    LayerCheckup checkup = first(before, filled(0));

    assertThat(checkup.activations().figures().most()).isCloseTo(Math.tanh(0.5), within(1e-12));
    assertThat(checkup.activations().figures().mean())
        .isCloseTo(checkup.statistics().activity().mean(), within(1e-12));
    assertThat(checkup.statistics().activity().dead()).isEqualTo(7);
  }

  @Test
  void gradientsLieInBinsThatDouble() {
    double[] gradient = filled(-0.25);
    gradient[0] = 0;
    gradient[1] = 0.5;
    gradient[2] = 1e-300;
    gradient[3] = 1e300;

    Distribution gradients = first(filled(1), gradient).gradients();

    int quarter = -2 - Distribution.Bins.LEAST_SIZE + 1;
    assertThat(used(gradients)).containsExactly(0, 1, quarter, quarter + 1, 63);
    assertThat(gradients.figures().least()).isEqualTo(-0.25);
  }

  @Test
  void whatIsNotFiniteIsCountedAndInNoBin() {
    double[] broken = filled(0.5);
    broken[0] = Double.NaN;
    broken[1] = Double.NEGATIVE_INFINITY;

    LayerCheckup checkup = first(filled(1), broken);

    assertThat(checkup.gradients().figures().strange()).isEqualTo(2);
    assertThat(checkup.gradients().figures().mean()).isNaN();
    assertThat(checkup.gradients().figures().most()).isEqualTo(0.5);
    assertThat(checkup.statistics().gradient()).isNaN();
    assertThat(first(filled(Double.NaN), broken).weights().figures().least()).isNaN();
    assertThat(used(first(filled(Double.NaN), broken).weights())).isEmpty();
  }
}
