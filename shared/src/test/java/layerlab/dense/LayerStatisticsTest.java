package layerlab.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import layerlab.data.Examples;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCheck;
import layerlab.experiment.Limits;
import layerlab.graph.Checked;
import layerlab.graph.ParameterLayout.Place;
import layerlab.graph.ShapedGraph;
import layerlab.graph.ShapedNode;
import layerlab.layer.Tensor;
import org.junit.jupiter.api.Test;

/**
 * What is told of the layers of the first experiment: 2 inputs, 8, 6 and 4 tanh units, 1 output.
 */
class LayerStatisticsTest {
  private final ShapedGraph graph = graph();
  private final double[] zeros = new double[graph.parameterCount()];
  private final Examples examples =
      new Examples(new double[] {1, 2, 3, 4, 5, 6}, new double[] {0, 1, 0}, 2, 3);

  private static ShapedGraph graph() {
    Checked checked = ExperimentCheck.check(Experiment.initial(), Limits.initial());
    if (checked instanceof Checked.Valid valid) {
      return valid.graph();
    }
    throw new IllegalStateException("the first experiment is not valid");
  }

  private LayerStatistics first(double[] before, double[] gradient, double[] after) {
    List<LayerStatistics> all =
        LayerStatistics.of(graph, new StepReading(before, gradient, after), examples);
    assertThat(all).hasSize(4);
    return all.getFirst();
  }

  private double[] firstLayer(double value) {
    double[] values = zeros.clone();
    ShapedNode first = LayerStatistics.layers(graph).getFirst();
    for (Place place : graph.layout().places()) {
      if (place.node().equals(first.id())) {
        Arrays.fill(values, place.offset(), place.end(), value);
      }
    }
    return values;
  }

  @Test
  void theGradientIsTheRootOfItsMeanSquareInEachLayer() {
    double[] gradient = firstLayer(-0.25);

    List<LayerStatistics> all =
        LayerStatistics.of(graph, new StepReading(zeros, gradient, zeros), examples);

    assertThat(all).extracting(LayerStatistics::gradient).containsExactly(0.25, 0.0, 0.0, 0.0);
  }

  @Test
  void theUpdateIsMeasuredByTheParametersThatItChanged() {
    LayerStatistics moved = first(firstLayer(2), zeros, firstLayer(2.01));
    assertThat(moved.updateRatio()).isCloseTo(0.005, within(1e-12));
    assertThat(first(zeros, zeros, firstLayer(1)).updateRatio()).isInfinite();
    assertThat(first(zeros, zeros, zeros).updateRatio()).isNaN();
  }

  @Test
  void unitsThatGiveNothingForAnySampleAreDead() {
    assertThat(first(zeros, zeros, zeros).activity())
        .isEqualTo(new LayerStatistics.Activity(0, 0, 0, 8));

    double[] oneAlive = zeros.clone();
    oneAlive[firstBias()] = 0.5;
    LayerStatistics.Activity activity = first(zeros, zeros, oneAlive).activity();
    assertThat(activity.dead()).isEqualTo(7);
    assertThat(activity.mean()).isCloseTo(Math.tanh(0.5) / 8, within(1e-12));
  }

  @Test
  void outputsAtTheLimitsOfTheFunctionAreSaturated() {
    assertThat(first(zeros, zeros, firstLayer(9)).activity().saturated()).isEqualTo(1);
    assertThat(first(zeros, zeros, firstLayer(0.01)).activity().saturated()).isZero();
  }

  @Test
  void whatIsNotANumberIsToldAsSuch() {
    double[] broken = firstLayer(Double.NaN);

    LayerStatistics told = first(zeros, broken, broken);

    assertThat(told.gradient()).isNaN();
    assertThat(told.updateRatio()).isNaN();
    assertThat(told.activity().mean()).isNaN();
    assertThat(told.activity().dead()).isZero();
  }

  private int firstBias() {
    return graph
        .layout()
        .place(LayerStatistics.layers(graph).getFirst().id(), Tensor.Role.BIAS)
        .orElseThrow()
        .offset();
  }
}
