package layerlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawnDataTest {
  private static final List<Feature> FEATURES = List.of(Feature.X, Feature.Y);

  private static DrawnPoints points(int count, int classes) {
    Random random = new Random(count);
    List<DrawnPoint> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(
          new DrawnPoint(random.nextInt(1200) - 600, random.nextInt(1200) - 600, i % classes));
    }
    return new DrawnPoints(points, classes);
  }

  private static DrawnData data(DrawnPoints points) {
    return new DrawnData(points, FEATURES, 0.2, 0.7, 3);
  }

  private static PlanarData generated(PlanarSet set, int count) {
    return new PlanarData(set, FEATURES, new PlanarData.Drawing(count, 0.2, 3), 0.7);
  }

  /** The numbers of the drawn points that are trained on. */
  private static Set<Integer> trained(DrawnData data) {
    Placement placement = data.placement();
    Set<Integer> trained = new HashSet<>();
    for (int i = 0; i < placement.train(); i++) {
      trained.add(placement.order()[i]);
    }
    return trained;
  }

  /** Where each drawn point lies, in the order of drawing. */
  private static double[] places(DrawnData data) {
    Placement placement = data.placement();
    double[] places = new double[placement.order().length];
    for (int i = 0; i < places.length; i++) {
      places[placement.order()[i]] = placement.points().x()[i];
    }
    return places;
  }

  @Test
  void everyPointOfTheGridSurvivesAsFourCharacters() {
    List<DrawnPoint> corners = new ArrayList<>();
    for (int label = 0; label < DrawnPoints.MOST_CLASSES; label++) {
      for (int x : new int[] {-1024, -1, 0, 600, 1023}) {
        corners.add(new DrawnPoint(x, -x - 1, label));
      }
    }
    String text = new DrawnPoints(corners, 4).text();
    assertThat(text).hasSize(4 * corners.size());
    assertThat(DrawnPoints.read(text)).hasValue(corners);
  }

  @Test
  void otherTextsAndTooManyPointsAreNotRead() {
    String full = points(DrawnPoints.MOST, 2).text();
    assertThat(DrawnPoints.read(full)).isPresent();
    for (String text : List.of("A", "AAA", "AAAAA", "AAA=", "AA A", full + "AAAA")) {
      assertThat(DrawnPoints.read(text)).as(text).isEmpty();
    }
  }

  @Test
  void withoutNoiseThePointsLieWhereTheyWereDrawn() {
    DrawnData still = new DrawnData(points(40, 2), FEATURES, 0, 0.7, 3);
    Placement placement = still.placement();
    for (int i = 0; i < placement.order().length; i++) {
      DrawnPoint drawn = still.drawn().all().get(placement.order()[i]);
      assertThat(placement.points().x()[i]).isEqualTo(drawn.x() / 100.0);
      assertThat(placement.points().y()[i]).isEqualTo(drawn.y() / 100.0);
      assertThat(placement.points().labels()[i]).isEqualTo(drawn.label());
    }
  }

  @Test
  void noiseStrewsThePointsAndAnotherSeedDoesSoOtherwise() {
    DrawnData data = data(points(200, 2));
    double[] still = places(new DrawnData(data.drawn(), FEATURES, 0, 0.7, 3));
    double[] strewn = places(data);
    double[] otherwise = places((DrawnData) data.withSeed(4));
    double sum = 0;
    for (int i = 0; i < still.length; i++) {
      assertThat(strewn[i]).isCloseTo(still[i], within(0.5)).isNotEqualTo(otherwise[i]);
      sum += Math.abs(strewn[i] - still[i]);
    }
    assertThat(sum / still.length).as("mean of a uniform draw").isBetween(0.2, 0.3);
    assertThat(places(data(points(200, 2)))).isEqualTo(strewn);
  }

  @Test
  void eachClassIsInBothPartsByItsShare() {
    for (int count : new int[] {4, 9, 50, 500}) {
      DrawnData data = data(points(count, 2));
      PlanarPoints placed = data.points();
      int[] train = new int[2];
      for (int i = 0; i < data.train(); i++) {
        train[(int) placed.labels()[i]]++;
      }
      for (int label = 0; label < 2; label++) {
        int all = (count + 1 - label) / 2;
        assertThat(train[label]).isEqualTo(Split.trainCount(all, 0.7)).isBetween(1, all - 1);
      }
      assertThat(data.examples().train()).isEqualTo(data.train());
      assertThat(data.count()).isEqualTo(count);
    }
  }

  @Test
  void onePointMoreOrLessLeavesTheOthersAsTheyWere() {
    DrawnData before = data(points(60, 2));
    DrawnData more = before.with(before.drawn().plus(new DrawnPoint(100, 100, 0)));
    assertThat(Arrays.copyOf(places(more), 60)).isEqualTo(places(before));
    Set<Integer> changed = new HashSet<>(trained(before));
    changed.removeAll(trained(more));
    assertThat(changed).hasSizeLessThanOrEqualTo(1);

    DrawnData fewer = before.with(before.drawn().minus(7));
    double[] left = places(fewer);
    double[] had = places(before);
    for (int i = 0; i < left.length; i++) {
      if (i != 7) {
        assertThat(left[i]).isEqualTo(had[i]);
      }
    }
    assertThat(fewer.drawn().all().get(7)).isEqualTo(before.drawn().all().getLast());
    assertThat(before.drawn().minus(59).all()).isEqualTo(before.drawn().all().subList(0, 59));
  }

  @Test
  void pointsOfClassesThatTakeNoPartAreKeptButLeftOut() {
    DrawnPoints four = points(40, 4);
    DrawnData two = data(new DrawnPoints(four.all(), 2));
    assertThat(two.count()).isEqualTo(20);
    assertThat(IntStream.of(two.placement().order())).allMatch(index -> index % 4 < 2);
    assertThat(new DrawnPoints(two.drawn().all(), 4)).isEqualTo(four);
  }

  @Test
  void aFullSheetTakesNoMore() {
    DrawnPoints full = points(DrawnPoints.MOST, 2);
    assertThat(full.room()).isZero();
    assertThat(full.plus(new DrawnPoint(0, 0, 0))).isEqualTo(full);
  }

  @Test
  void aGeneratedSetIsTakenOverAsItLies() {
    for (PlanarSet set : PlanarSet.values()) {
      if (!set.isRegression()) {
        PlanarData generated = generated(set, 300);
        DrawnData drawn = DrawnData.of(generated);
        assertThat(drawn.task()).isEqualTo(generated.task());
        assertThat(drawn.count()).isEqualTo(300);
        assertThat(sorted(drawn.points().x()))
            .usingComparatorWithPrecision(0.00501)
            .containsExactly(sorted(generated.points().x()));
      }
    }
  }

  private static double[] sorted(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  @Test
  void whoIsTakenOverStaysInItsPartButForAFew() {
    PlanarData generated = generated(PlanarSet.SPIRAL, 400);
    PlanarPoints before = generated.points();
    Set<Long> had = new HashSet<>();
    for (int i = 0; i < generated.train(); i++) {
      had.add(Math.round(before.x()[i] * 100) * 10_000 + Math.round(before.y()[i] * 100));
    }
    DrawnData drawn = DrawnData.of(generated);
    PlanarPoints after = drawn.points();
    int stayed = 0;
    for (int i = 0; i < drawn.train(); i++) {
      long place = Math.round(after.x()[i] * 100) * 10_000 + Math.round(after.y()[i] * 100);
      stayed += had.contains(place) ? 1 : 0;
    }
    assertThat(drawn.train()).isEqualTo(280);
    assertThat(stayed).isGreaterThan(265);
  }

  @Test
  void aLargeSetIsThinnedToTheBound() {
    DrawnData drawn = DrawnData.of(generated(PlanarSet.MOONS, 2000));
    assertThat(drawn.count()).isEqualTo(DrawnPoints.MOST);
    assertThat(drawn.train()).isBetween(349, 351);
  }

  @Test
  void onlyPointsThatWereDrawnLetARunGoOn() {
    DrawnData before = data(points(40, 2));
    DrawnData more = before.with(before.drawn().plus(new DrawnPoint(1, 2, 1)));
    assertThat(DrawnData.isRedrawn(before, more)).isTrue();
    assertThat(DrawnData.isRedrawn(before, more.withSeed(9))).isFalse();
    assertThat(DrawnData.isRedrawn(before, data(new DrawnPoints(before.drawn().all(), 3))))
        .isFalse();
    PlanarData spiral = generated(PlanarSet.SPIRAL, 100);
    assertThat(DrawnData.isRedrawn(spiral, DrawnData.of(spiral))).isTrue();
    assertThat(DrawnData.isRedrawn(DrawnData.of(spiral), spiral)).isTrue();
    assertThat(DrawnData.isRedrawn(spiral, before)).isFalse();
    assertThat(DrawnData.isRedrawn(generated(PlanarSet.PLANE, 100), before)).isFalse();
    assertThat(DrawnData.isRedrawn(generated(PlanarSet.SPIRAL, -1), before)).isFalse();
  }

  @Test
  void whatIsOutOfRangeIsStillReadable() {
    for (int classes : new int[] {-5, 0, 1, 5, Integer.MAX_VALUE}) {
      DrawnData odd = data(new DrawnPoints(points(20, 4).all(), classes));
      assertThat(odd.kind().of(odd.values())).isEqualTo(odd);
      assertThat(odd.task().equals(new Task.Regression())).isFalse();
      assertThat(odd.count()).isBetween(10, 20);
    }
  }

  @Test
  void aFewPointsAreEnoughAndAreMissedWhereThereAreNone() {
    DrawnData few = DrawnData.begin(generated(PlanarSet.SPIRAL, 100));
    assertThat(few.lacking()).isEmpty();
    DrawnData none = few.with(few.drawn().none());
    assertThat(none.lacking()).isEqualTo(Task.Classification.planar(2));
    assertThat(none.filled()).isEqualTo(few);
    DrawnPoints alone =
        none.drawn()
            .plus(new DrawnPoint(0, 0, 0))
            .plus(new DrawnPoint(1, 0, 0))
            .plus(new DrawnPoint(2, 0, 1));
    assertThat(few.with(alone).lacking()).isEqualTo(Task.Classification.planar(2).subList(1, 2));
    assertThat(few.with(alone).filled().drawn().all()).startsWith(alone.all().get(0)).hasSize(7);
  }
}
