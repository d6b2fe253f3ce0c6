package layerlab.server.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import layerlab.data.PlanarSet;
import layerlab.experiment.Experiment;
import layerlab.server.engine.Engine;
import layerlab.server.engine.dense.DenseEngine;
import layerlab.server.engine.dl4j.Dl4jEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The playground's own settings end where its own code does: docs/reference/playground.md. Our own
 * arithmetic trains all ten seeds, DL4J the first three; `bin/bench playground` trains all on DL4J.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PlaygroundTest {
  private static final Engine DL4J = new Dl4jEngine();
  private static final Engine OWN = new DenseEngine();
  private static final double NEVER = 0;

  /** The reference's epochs until the test loss is below a bound. */
  record Range(PlanarSet set, double bound, int least, int most) {}

  static Stream<Range> ranges() {
    return Stream.of(
        new Range(PlanarSet.CIRCLE, 0.05, 35, 90),
        new Range(PlanarSet.CIRCLE, 0.01, 71, 186),
        new Range(PlanarSet.XOR, 0.05, 35, 348),
        new Range(PlanarSet.XOR, 0.01, 131, 648),
        new Range(PlanarSet.GAUSS, 0.05, 3, 5),
        new Range(PlanarSet.GAUSS, 0.01, 8, 14),
        new Range(PlanarSet.PLANE, 0.05, 1, 2),
        new Range(PlanarSet.PLANE, 0.01, 1, 7),
        new Range(PlanarSet.MULTI_GAUSS, 0.05, 1, 13));
  }

  @ParameterizedTest
  @MethodSource("ranges")
  void tenSeedsOnOurOwnArithmetic(Range range) {
    List<LossCurve> curves = new ArrayList<>();
    for (int seed = 1; seed <= 10; seed++) {
      curves.add(train(OWN, range.set(), seed, 1000, range.bound()));
    }

    assertThat(medianEpoch(curves, range.bound())).isBetween(range.least(), range.most());
  }

  static Stream<Range> quickRanges() {
    return ranges().filter(range -> range.bound() == 0.05);
  }

  @ParameterizedTest
  @MethodSource("quickRanges")
  void threeSeedsOnDl4j(Range range) {
    List<LossCurve> curves = new ArrayList<>();
    for (int seed = 1; seed <= 3; seed++) {
      curves.add(train(DL4J, range.set(), seed, range.most(), range.bound()));
    }

    assertThat(medianEpoch(curves, range.bound())).isBetween(range.least(), range.most());
  }

  private static LossCurve train(Engine engine, PlanarSet set, int seed, int epochs, double bound) {
    Experiment experiment = Playground.experiment(set, seed);
    return Playground.train(engine, experiment.with(experiment.plan().withEpochs(epochs)), bound);
  }

  private static int medianEpoch(List<LossCurve> curves, double bound) {
    List<Double> epochs =
        curves.stream()
            .flatMapToInt(curve -> curve.firstBelow(bound).stream())
            .sorted()
            .mapToObj(epoch -> (double) epoch)
            .toList();
    assertThat(epochs.size()).as("seeds that got there").isGreaterThan(curves.size() / 2);
    return (int) Math.round(new Readings(epochs).median());
  }

  @Test
  void theSpiralIsNotLearnedAndEndsWhereThePlaygroundEnds() {
    List<LossCurve> curves = new ArrayList<>();
    for (int seed = 1; seed <= 10; seed++) {
      LossCurve curve = train(OWN, PlanarSet.SPIRAL, seed, 5000, NEVER);
      assertThat(curve.firstBelow(0.05)).isEmpty();
      curves.add(curve);
    }

    assertThat(new Readings(curves.stream().map(LossCurve::end).toList()).median())
        .isEqualTo(0.39, within(0.05));
  }

  @Test
  void dl4jFollowsTheSameCurve() {
    List<Double> own = train(OWN, PlanarSet.SPIRAL, 1, 100, NEVER).losses();
    List<Double> dl4j = train(DL4J, PlanarSet.SPIRAL, 1, 100, NEVER).losses();
    assertThat(dl4j).hasSize(101);
    for (int epoch = 0; epoch <= 100; epoch++) {
      assertThat(dl4j.get(epoch)).as("epoch %s", epoch).isEqualTo(own.get(epoch), within(1e-6));
    }
  }
}
