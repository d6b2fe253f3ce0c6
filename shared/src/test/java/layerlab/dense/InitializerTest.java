package layerlab.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import layerlab.data.DataShape;
import layerlab.data.Task;
import layerlab.graph.Checked;
import layerlab.graph.Graph;
import layerlab.graph.GraphCheck;
import layerlab.graph.Node;
import layerlab.graph.NodeId;
import layerlab.graph.ParameterLayout.Place;
import layerlab.graph.ShapedGraph;
import layerlab.layer.ActivationFunction;
import layerlab.layer.BatchNorm;
import layerlab.layer.Curve;
import layerlab.layer.Dense;
import layerlab.layer.Initialization;
import layerlab.layer.Initialization.Scheme;
import layerlab.layer.Input;
import layerlab.layer.Output;
import layerlab.layer.Penalty;
import layerlab.layer.Tensor.Role;
import layerlab.plan.Loss;
import layerlab.shape.Shape;
import layerlab.spec.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InitializerTest {
  private static final int INPUTS = 60;
  private static final int UNITS = 140;

  /** 60 inputs, a dense layer, its norm, one output. */
  private static ShapedGraph graph(int units, Initialization start) {
    Graph graph =
        Graph.chain(
            Node.of("input-1", new Input()),
            Node.of(
                "dense-1",
                new Dense(units, Curve.of(ActivationFunction.TANH), start, Penalty.none())),
            Node.of("norm-1", new BatchNorm(0.9, 1e-5)),
            Node.of("output-1", Output.of(1, ActivationFunction.TANH)));
    DataShape data =
        new DataShape(
            new Shape.Vector(INPUTS),
            new Task.Classification(List.of(Text.same("a"), Text.same("b"))));
    return switch (GraphCheck.check(graph, data, Loss.HALF_SQUARED_ERROR)) {
      case Checked.Valid(ShapedGraph shaped) -> shaped;
      case Checked.Invalid invalid -> throw new IllegalArgumentException(invalid.toString());
    };
  }

  private static Initialization start(Scheme scheme) {
    return new Initialization(scheme, 0.3, 0.1);
  }

  private static double[] drawn(ShapedGraph graph, String node, Role role, int seed) {
    Place place = graph.layout().place(new NodeId(node), role).orElseThrow();
    return Arrays.copyOfRange(Initializer.draw(graph, seed), place.offset(), place.end());
  }

  private static double[] weights(ShapedGraph graph, int seed) {
    return drawn(graph, "dense-1", Role.WEIGHTS, seed);
  }

  /** Variances: Xavier's 2 / (n + m), He's 2 / n, LeCun's 1 / n, (2·scale)² / 12, scale². */
  @ParameterizedTest
  @CsvSource({
    "XAVIER, 0.01",
    "XAVIER_UNIFORM, 0.01",
    "HE, 0.033333",
    "HE_UNIFORM, 0.033333",
    "LECUN, 0.016667",
    "LECUN_UNIFORM, 0.016667",
    "UNIFORM, 0.03",
    "NORMAL, 0.09",
    "ZEROS, 0"
  })
  void weightsHaveTheirSchemesVariance(Scheme scheme, double variance) {
    double[] weights = weights(graph(UNITS, start(scheme)), 1);

    double mean = DoubleStream.of(weights).average().orElseThrow();
    double measured = DoubleStream.of(weights).map(w -> w * w).average().orElseThrow();
    assertThat(mean).isEqualTo(0, within(0.03 * Math.sqrt(variance)));
    assertThat(measured).isEqualTo(variance, within(0.05 * variance));
  }

  @ParameterizedTest
  @CsvSource({"XAVIER_UNIFORM, 0.173205", "HE_UNIFORM, 0.316228", "LECUN_UNIFORM, 0.223607"})
  void uniformVariantsStayInTheBoundOfTheirVariance(Scheme scheme, double bound) {
    double[] weights = weights(graph(UNITS, start(scheme)), 1);

    assertThat(DoubleStream.of(weights).map(Math::abs).max().orElseThrow())
        .isBetween(0.99 * bound, bound);
  }

  @Test
  void onesAreOnes() {
    assertThat(weights(graph(3, start(Scheme.ONES)), 1)).containsOnly(1);
  }

  @Test
  void uniformWeightsStayInTheirBounds() {
    double[] weights = weights(graph(UNITS, start(Scheme.UNIFORM)), 1);

    assertThat(DoubleStream.of(weights).max().orElseThrow()).isBetween(0.29, 0.3);
    assertThat(DoubleStream.of(weights).min().orElseThrow()).isBetween(-0.3, -0.29);
  }

  @Test
  void biasesAndNormsStartWithoutADraw() {
    ShapedGraph graph = graph(3, start(Scheme.XAVIER));

    assertThat(drawn(graph, "dense-1", Role.BIAS, 1)).containsExactly(0.1, 0.1, 0.1);
    assertThat(drawn(graph, "norm-1", Role.SCALE, 1)).containsExactly(1, 1, 1);
    assertThat(drawn(graph, "norm-1", Role.SHIFT, 1)).containsExactly(0, 0, 0);
    assertThat(drawn(graph, "norm-1", Role.MEAN, 1)).containsExactly(0, 0, 0);
    assertThat(drawn(graph, "norm-1", Role.VARIANCE, 1)).containsExactly(1, 1, 1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Scheme.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ZEROS", "ONES"})
  void theSeedDecides(Scheme scheme) {
    ShapedGraph graph = graph(3, start(scheme));

    assertThat(weights(graph, 1)).isEqualTo(weights(graph, 1)).isNotEqualTo(weights(graph, 2));
  }

  @ParameterizedTest
  @EnumSource(
      value = Scheme.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"XAVIER", "XAVIER_UNIFORM"})
  void aFurtherUnitLeavesAllOthersAsTheyAre(Scheme scheme) {
    double[] before = weights(graph(3, start(scheme)), 1);
    double[] after = weights(graph(4, start(scheme)), 1);

    assertThat(Arrays.copyOf(after, before.length)).isEqualTo(before);
  }

  @Test
  void withXavierAFurtherUnitScalesAllOthersAlike() {
    double[] before = weights(graph(3, start(Scheme.XAVIER)), 1);
    double[] after = weights(graph(4, start(Scheme.XAVIER)), 1);

    double factor = Math.sqrt(63.0 / 64);
    for (int i = 0; i < before.length; i++) {
      assertThat(after[i]).isEqualTo(factor * before[i], within(1e-15));
    }
  }
}
