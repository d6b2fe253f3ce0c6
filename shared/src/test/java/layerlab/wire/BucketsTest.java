package layerlab.wire;

import static org.assertj.core.api.Assertions.assertThat;

import layerlab.data.SeededRandom;
import org.junit.jupiter.api.Test;

class BucketsTest {

  /** Whatever comes in whatever pieces: the same extremes, no gap, no more than there is room. */
  @Test
  void whateverPiecesLossesComeInNoneIsLostAndRoomIsBounded() {
    for (int seed = 0; seed < 40; seed++) {
      SeededRandom random = SeededRandom.of(seed, "pieces", 0);
      Buckets buckets = new Buckets();
      double[] losses = new double[1 << (4 + random.below(14))];
      for (int i = 0; i < losses.length; i++) {
        losses[i] = random.below(1000) == 0 ? 1e6 * random.nextDouble() : random.nextDouble();
      }
      for (int next = 0; next < losses.length; ) {
        int end = Math.min(losses.length, next + 1 + random.below(1 << random.below(10)));
        buckets.add(bucket(losses, next, end));
        next = end;
      }
      check(buckets, losses, seed);
    }
  }

  private static void check(Buckets buckets, double[] losses, int seed) {
    assertThat(buckets.size()).as("seed %d", seed).isBetween(1, Buckets.CAPACITY);
    int next = 0;
    for (int i = 0; i < buckets.size(); i++) {
      Bucket got = buckets.at(i);
      assertThat(got).as("seed %d", seed).isEqualTo(bucket(losses, next, got.last() + 1));
      assertThat(got.first() % buckets.length()).isZero();
      next = got.last() + 1;
    }
    assertThat(next).isEqualTo(losses.length);
    assertThat(buckets.last()).isEqualTo(losses.length - 1);
  }

  @Test
  void aBucketThatReachesBackReplacesWhatWasKnown() {
    Buckets buckets = new Buckets();
    double[] losses = {5, 4, 3, 2, 1, 0};
    buckets.add(bucket(losses, 0, 1));
    buckets.add(bucket(losses, 1, 2));
    buckets.add(bucket(losses, 2, 3));

    buckets.add(bucket(losses, 0, 4));

    assertThat(buckets.since(-1)).containsExactly(bucket(losses, 0, 4));
    buckets.add(bucket(losses, 4, 6));
    assertThat(buckets.since(3)).containsExactly(bucket(losses, 4, 6));
    assertThat(buckets.since(4)).containsExactly(bucket(losses, 4, 6));
    assertThat(buckets.since(5)).isEmpty();
  }

  @Test
  void notANumberIsTheLastValueAndHidesNoOther() {
    Spread spread = Spread.of(3).and(Spread.of(Double.NaN));
    assertThat(spread).isEqualTo(new Spread(3, 3, Double.NaN));
    assertThat(spread.and(Spread.of(2))).isEqualTo(new Spread(2, 3, 2));
    assertThat(Spread.of(Double.NaN).and(Spread.of(Double.NaN))).isEqualTo(Spread.of(Double.NaN));
    assertThat(Spread.of(1).and(Spread.of(Double.POSITIVE_INFINITY)))
        .isEqualTo(new Spread(1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
  }

  @Test
  void whatIsCutOffIsForgottenAndTheRestGoesOn() {
    Buckets buckets = new Buckets();
    double[] losses = {5, 4, 3, 2};
    for (int i = 0; i < losses.length; i++) {
      buckets.add(bucket(losses, i, i + 1));
    }
    buckets.rewind(1);
    assertThat(buckets.last()).isEqualTo(1);
    assertThat(buckets.since(-1)).containsExactly(bucket(losses, 0, 1), bucket(losses, 1, 2));
    buckets.rewind(-1);
    assertThat(buckets.size()).isZero();
    assertThat(buckets.last()).isEqualTo(-1);
  }

  private static Bucket bucket(double[] losses, int from, int to) {
    Spread spread = Spread.of(losses[from]);
    for (int i = from + 1; i < to; i++) {
      spread = spread.and(Spread.of(losses[i]));
    }
    Bucket.Pair pair = new Bucket.Pair(spread, spread);
    return new Bucket(from, to - 1, pair, pair);
  }
}
