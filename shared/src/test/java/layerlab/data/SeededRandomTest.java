package layerlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class SeededRandomTest {
  private static final int MANY = 200_000;

  private static int[] firstInts(SeededRandom random) {
    return new int[] {random.nextInt(), random.nextInt(), random.nextInt()};
  }

  /** Mean, variance and fourth central moment over the variance squared. */
  private static double[] moments(ToDoubleFunction<SeededRandom> number) {
    SeededRandom random = SeededRandom.of(11);
    double[] values = new double[MANY];
    double mean = 0;
    for (int i = 0; i < MANY; i++) {
      values[i] = number.applyAsDouble(random);
      mean += values[i] / MANY;
    }
    double variance = 0;
    double fourth = 0;
    for (double value : values) {
      double squared = (value - mean) * (value - mean);
      variance += squared / MANY;
      fourth += squared * squared / MANY;
    }
    return new double[] {mean, variance, fourth / (variance * variance)};
  }

  @Test
  void sameSeedSameNumbersForEver() {
    assertThat(firstInts(SeededRandom.of(10))).containsExactly(1670711848, 1659488697, -1637935682);
    assertThat(firstInts(SeededRandom.of(10, 3))).containsExactly(-775987337, -7562351, 932641063);
    assertThat(firstInts(SeededRandom.of(10, "weights", 3)))
        .containsExactly(-1003901232, -1233559594, 1526877523);
    SeededRandom random = SeededRandom.of(10);
    assertThat(random.nextDouble()).isEqualTo(0.38899291594609475);
    assertThat(random.gaussian()).isEqualTo(-1.0112267244687894);
    assertThat(random.below(100)).isEqualTo(69);
    assertThat(random.permutation(8)).containsExactly(4, 1, 2, 6, 3, 0, 5, 7);
  }

  @Test
  void nearbySeedsAndStreamsShareNothing() {
    Set<Integer> seen = new HashSet<>();
    for (int seed = -50; seed < 50; seed++) {
      for (int stream = 0; stream < 50; stream++) {
        for (int value : firstInts(SeededRandom.of(seed, stream))) {
          seen.add(value);
        }
      }
    }
    // 15000 draws of 32 bits: 0.03 collisions are to be expected.
    assertThat(seen).hasSizeGreaterThan(14_998);
  }

  @Test
  void nameAndNumbersAreToldApart() {
    assertThat(firstInts(SeededRandom.of(1, "a", 98)))
        .isNotEqualTo(firstInts(SeededRandom.of(1, "ab")));
    assertThat(firstInts(SeededRandom.of(1))).isNotEqualTo(firstInts(SeededRandom.of(1, 0)));
  }

  @Test
  void continuesFromItsState() {
    SeededRandom random = SeededRandom.of(7);
    random.gaussian();
    SeededRandom continued = SeededRandom.restore(random.state());
    assertThat(firstInts(continued)).isEqualTo(firstInts(random));
  }

  @Test
  void everyBitIsSetHalfTheTime() {
    SeededRandom random = SeededRandom.of(3);
    int[] set = new int[32];
    for (int i = 0; i < MANY; i++) {
      int value = random.nextInt();
      for (int bit = 0; bit < 32; bit++) {
        set[bit] += (value >>> bit) & 1;
      }
    }
    for (int count : set) {
      assertThat(count).isCloseTo(MANY / 2, within(1100));
    }
  }

  @Test
  void doublesFillTheUnitIntervalEvenly() {
    double[] moments = moments(SeededRandom::nextDouble);
    assertThat(moments[0]).isCloseTo(0.5, within(0.003));
    assertThat(moments[1]).isCloseTo(1 / 12.0, within(0.001));
    assertThat(moments[2]).isCloseTo(1.8, within(0.01));
  }

  @Test
  void uniformStaysInItsRange() {
    SeededRandom random = SeededRandom.of(5);
    for (int i = 0; i < 10_000; i++) {
      assertThat(random.uniform(-5, 5)).isBetween(-5.0, 5.0);
    }
  }

  @Test
  void gaussianHasTheMomentsOfTheNormal() {
    double[] moments = moments(SeededRandom::gaussian);
    assertThat(moments[0]).isCloseTo(0, within(0.01));
    assertThat(moments[1]).isCloseTo(1, within(0.015));
    assertThat(moments[2]).isCloseTo(3, within(0.08));
  }

  @Test
  void boundedNumbersAreEquallyLikely() {
    SeededRandom random = SeededRandom.of(9);
    int[] counts = new int[7];
    for (int i = 0; i < 70_000; i++) {
      counts[random.below(7)]++;
    }
    for (int count : counts) {
      assertThat(count).isCloseTo(10_000, within(400));
    }
    // A bound of 3·2^29 would favour its lower third twice over if nothing were refused.
    int low = 0;
    for (int i = 0; i < 30_000; i++) {
      low += random.below(3 << 29) < 1 << 29 ? 1 : 0;
    }
    assertThat(low).isCloseTo(10_000, within(400));
    assertThatThrownBy(() -> random.below(0)).hasMessage("bound 0, must be positive");
  }

  @Test
  void permutationsHoldEveryNumberOnceAndAreEquallyLikely() {
    SeededRandom random = SeededRandom.of(13);
    assertThat(random.permutation(100)).containsOnlyOnce(SeededRandomTest.upTo(100));
    int[] counts = new int[27];
    for (int i = 0; i < 60_000; i++) {
      int[] p = random.permutation(3);
      counts[p[0] * 9 + p[1] * 3 + p[2]]++;
    }
    for (int count : counts) {
      assertThat(count)
          .satisfiesAnyOf(
              none -> assertThat(none).isZero(),
              some -> assertThat(some).isCloseTo(10_000, within(400)));
    }
  }

  private static int[] upTo(int n) {
    int[] numbers = new int[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = i;
    }
    return numbers;
  }
}
