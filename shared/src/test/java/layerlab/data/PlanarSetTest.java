package layerlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanarSetTest {
  private static final int MANY = 20_000;

  private static double distance(PlanarPoints points, int i, double x, double y) {
    return Math.hypot(points.x()[i] - x, points.y()[i] - y);
  }

  private static double mean(PlanarPoints points, double label, IntToDoubleFunction value) {
    return IntStream.range(0, points.count())
        .filter(i -> points.labels()[i] == label)
        .mapToDouble(value)
        .average()
        .orElseThrow();
  }

  private static long count(PlanarPoints points, double label) {
    return IntStream.range(0, points.count()).filter(i -> points.labels()[i] == label).count();
  }

  private static int[] withLabel(PlanarPoints points, double label) {
    return IntStream.range(0, points.count()).filter(i -> points.labels()[i] == label).toArray();
  }

  /** Mean and variance of x and y of one class. */
  private static void assertCloud(
      PlanarPoints points, double label, double x, double y, double variance) {
    assertThat(mean(points, label, i -> points.x()[i])).isCloseTo(x, within(0.08));
    assertThat(mean(points, label, i -> points.y()[i])).isCloseTo(y, within(0.08));
    assertThat(mean(points, label, i -> Math.pow(points.x()[i] - x, 2)))
        .isCloseTo(variance, within(0.05 * variance));
    assertThat(mean(points, label, i -> Math.pow(points.y()[i] - y, 2)))
        .isCloseTo(variance, within(0.05 * variance));
  }

  @ParameterizedTest
  @EnumSource(PlanarSet.class)
  void sameSeedSamePoints(PlanarSet set) {
    PlanarPoints first = set.generate(100, 0.2, 5);
    PlanarPoints second = set.generate(100, 0.2, 5);
    assertThat(second.x()).isEqualTo(first.x());
    assertThat(second.y()).isEqualTo(first.y());
    assertThat(second.labels()).isEqualTo(first.labels());
    assertThat(set.generate(100, 0.2, 6).x()).isNotEqualTo(first.x());
  }

  @ParameterizedTest
  @EnumSource(PlanarSet.class)
  void classesAreShuffledIntoBothHalves(PlanarSet set) {
    PlanarPoints points = set.generate(1000, 0, 5);
    double first = IntStream.range(0, 500).mapToDouble(i -> points.labels()[i]).sum();
    double second = IntStream.range(500, 1000).mapToDouble(i -> points.labels()[i]).sum();
    assertThat(first / 500).isCloseTo(second / 500, within(0.25));
  }

  @ParameterizedTest
  @EnumSource(PlanarSet.class)
  void labelsAreThoseOfTheTask(PlanarSet set) {
    for (double label : set.generate(1001, 0.5, 3).labels()) {
      if (!set.isRegression()) {
        assertThat(label).isBetween(0.0, set.classes() - 1.0).isEqualTo(Math.floor(label));
      }
    }
  }

  @Test
  void moonsReachIntoEachOther() {
    PlanarPoints moons = PlanarSet.MOONS.generate(MANY, 0, 1);

    assertThat(count(moons, 0)).isEqualTo(count(moons, 1));
    for (int i = 0; i < moons.count(); i++) {
      double turn = moons.labels()[i] == 1 ? 1 : -1;
      assertThat(distance(moons, i, turn * -1.7, turn * -0.85)).isCloseTo(3.4, within(1e-12));
    }
    int[] upper = withLabel(moons, 1);
    int[] lower = withLabel(moons, 0);
    double lowest = IntStream.of(upper).mapToDouble(i -> moons.y()[i]).min().orElseThrow();
    double highest = IntStream.of(lower).mapToDouble(i -> moons.y()[i]).max().orElseThrow();
    assertThat(lowest).isLessThan(highest);
  }

  @Test
  void ringsLieInOneAnother() {
    PlanarPoints rings = PlanarSet.RINGS.generate(MANY, 0, 1);

    for (int i = 0; i < rings.count(); i++) {
      double radius = distance(rings, i, 0, 0);
      assertThat(radius).isLessThan(PlanarSet.LIMIT);
      assertThat((int) (radius / (5.0 / 3))).isEqualTo((int) rings.labels()[i]);
    }
  }

  @Test
  void noiseBeyondItsRangeIsRefused() {
    assertThatThrownBy(() -> PlanarSet.XOR.generate(10, 0.6, 1))
        .hasMessage("10 points with noise 0.6");
    assertThatThrownBy(() -> PlanarSet.XOR.generate(0, 0, 1)).hasMessage("0 points with noise 0.0");
  }

  @Test
  void circleIsADiscInARing() {
    PlanarPoints points = PlanarSet.CIRCLE.generate(MANY, 0, 1);
    double innerSum = 0;
    double outerSum = 0;
    for (int i = 0; i < MANY; i++) {
      double radius = distance(points, i, 0, 0);
      if (points.labels()[i] == 1) {
        assertThat(radius).isLessThan(2.5);
        innerSum += radius;
      } else {
        assertThat(radius).isBetween(3.5 - 1e-12, 5.0 + 1e-12);
        outerSum += radius;
      }
    }
    assertThat(count(points, 1)).isEqualTo(MANY / 2);
    assertThat(innerSum / (MANY / 2)).isCloseTo(1.25, within(0.03));
    assertThat(outerSum / (MANY / 2)).isCloseTo(4.25, within(0.03));
  }

  @Test
  void noiseOfCircleAndXorMovesLabelsNotPoints() {
    PlanarPoints circle = PlanarSet.CIRCLE.generate(MANY, 0.5, 1);
    int wrong = 0;
    for (int i = 0; i < MANY; i++) {
      double radius = distance(circle, i, 0, 0);
      assertThat(radius < 2.5 || radius > 3.5 - 1e-12).isTrue();
      wrong += (radius < 2.5) == (circle.labels()[i] == 1) ? 0 : 1;
    }
    assertThat(wrong).isBetween(MANY / 10, MANY / 3);

    PlanarPoints xor = PlanarSet.XOR.generate(MANY, 0.5, 1);
    for (int i = 0; i < MANY; i++) {
      assertThat(Math.abs(xor.x()[i])).isBetween(0.3, 5.3);
      assertThat(Math.abs(xor.y()[i])).isBetween(0.3, 5.3);
    }
  }

  @Test
  void xorIsTheSignOfTheProduct() {
    PlanarPoints points = PlanarSet.XOR.generate(MANY, 0, 1);
    for (int i = 0; i < MANY; i++) {
      assertThat(points.labels()[i]).isEqualTo(points.x()[i] * points.y()[i] > 0 ? 1 : 0);
    }
    assertThat(count(points, 1)).isCloseTo(MANY / 2, within(400L));
  }

  @Test
  void gaussHasVarianceHalfToFour() {
    PlanarPoints quiet = PlanarSet.GAUSS.generate(MANY, 0, 1);
    assertCloud(quiet, 1, 2, 2, 0.5);
    assertCloud(quiet, 0, -2, -2, 0.5);
    PlanarPoints loud = PlanarSet.GAUSS.generate(MANY, 0.5, 1);
    assertCloud(loud, 1, 2, 2, 4);
    assertCloud(loud, 0, -2, -2, 4);
    assertThat(count(loud, 1)).isEqualTo(MANY / 2);
  }

  @Test
  void blobsStandInTheQuadrants() {
    PlanarPoints points = PlanarSet.BLOBS.generate(2 * MANY, 0.2, 1);
    assertCloud(points, 0, 2.5, 2.5, 1.9);
    assertCloud(points, 1, -2.5, 2.5, 1.9);
    assertCloud(points, 2, -2.5, -2.5, 1.9);
    assertCloud(points, 3, 2.5, -2.5, 1.9);
  }

  @Test
  void spiralArmsWindFromTheCentre() {
    PlanarPoints points = PlanarSet.SPIRAL.generate(500, 0, 1);
    for (double label : new double[] {0, 1}) {
      int[] arm = withLabel(points, label);
      assertThat(arm).hasSize(250);
      for (int i : arm) {
        double radius = distance(points, i, 0, 0);
        double angle = 1.75 * radius / 5 * 2 * Math.PI + (label == 1 ? 0 : Math.PI);
        assertThat(points.x()[i]).isCloseTo(radius * Math.sin(angle), within(1e-9));
        assertThat(points.y()[i]).isCloseTo(radius * Math.cos(angle), within(1e-9));
        assertThat(radius * 50).isCloseTo(Math.rint(radius * 50), within(1e-9));
      }
    }
  }

  @Test
  void spiralNoiseMovesPointsByAtMostItself() {
    PlanarPoints points = PlanarSet.SPIRAL.generate(2, 0.5, 1);
    for (int i = 0; i < 2; i++) {
      assertThat(Math.abs(points.x()[i])).isBetween(1e-9, 0.5);
      assertThat(Math.abs(points.y()[i])).isBetween(1e-9, 0.5);
    }
  }

  @Test
  void planeIsTheSumOfTheCoordinates() {
    PlanarPoints points = PlanarSet.PLANE.generate(MANY, 0, 1);
    for (int i = 0; i < MANY; i++) {
      assertThat(points.labels()[i]).isCloseTo((points.x()[i] + points.y()[i]) / 10, within(1e-12));
      assertThat(points.x()[i]).isBetween(-6.0, 6.0);
    }
  }

  @Test
  void hillsHaveTheirSignsAndAFlatRest() {
    PlanarPoints points = PlanarSet.MULTI_GAUSS.generate(MANY, 0, 1);
    double[][] hills = {
      {-4, 2.5, 1}, {0, 2.5, -1}, {4, 2.5, 1}, {-4, -2.5, -1}, {0, -2.5, 1}, {4, -2.5, -1}
    };
    for (int i = 0; i < MANY; i++) {
      // Hills are at least 4 apart, so only one is high at a point.
      double expected = 0;
      for (double[] hill : hills) {
        expected += hill[2] * Math.max(0, 1 - distance(points, i, hill[0], hill[1]) / 2);
      }
      assertThat(points.labels()[i]).isCloseTo(expected, within(1e-12));
    }
  }

  @Test
  void featuresAreThoseOfThePlaygroundAndPolar() {
    double[] values = new double[9];
    for (Feature feature : Feature.values()) {
      values[feature.ordinal()] = feature.of(1.5, -2);
    }
    assertThat(values)
        .containsExactly(
            1.5,
            -2,
            2.25,
            4,
            -3,
            StrictMath.sin(1.5),
            StrictMath.sin(-2),
            2.5,
            StrictMath.atan2(-2, 1.5));
  }

  @Test
  void examplesHoldTheFeaturesInOrderAndTheTrainingPartFirst() {
    PlanarPoints points = PlanarSet.CIRCLE.generate(100, 0, 1);
    Examples examples = points.examples(List.of(Feature.Y, Feature.X_TIMES_Y), 29);
    assertThat(examples.train()).isEqualTo(29);
    assertThat(examples.width()).isEqualTo(2);
    assertThat(examples.labels()).isEqualTo(points.labels());
    assertThat(examples.inputs()[6]).isEqualTo(points.y()[3]);
    assertThat(examples.inputs()[7]).isEqualTo(points.x()[3] * points.y()[3]);
  }
}
