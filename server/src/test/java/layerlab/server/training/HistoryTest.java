package layerlab.server.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import layerlab.server.engine.Evaluation;
import layerlab.wire.Bucket;
import layerlab.wire.Spread;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private final History history = new History();

  @Test
  void keepsEveryEpochExactWhileThereIsRoom() {
    add(0, History.CAPACITY);

    List<Bucket> all = history.since(-1);

    assertThat(all).hasSize(History.CAPACITY);
    assertThat(all.getLast().loss().train()).isEqualTo(Spread.of(History.CAPACITY - 1));
    assertThat(history.since(2040).stream().map(Bucket::first))
        .isEqualTo(IntStream.range(2041, 2048).boxed().toList());
  }

  @Test
  void joinsNeighboursWhenThereIsNoMoreRoomAndLeavesNoneOut() {
    add(0, 100_000);

    List<Bucket> all = history.since(-1);

    assertThat(all).hasSizeLessThanOrEqualTo(History.CAPACITY);
    int next = 0;
    for (Bucket bucket : all) {
      assertThat(bucket.first()).isEqualTo(next);
      assertThat(bucket.loss().train())
          .isEqualTo(new Spread(bucket.first(), bucket.last(), bucket.last()));
      next = bucket.last() + 1;
    }
    assertThat(next).isEqualTo(100_000);
  }

  @Test
  void aSpikeStaysVisible() {
    add(0, 5000);
    history.add(evaluation(1e9));
    add(5001, 20_000);

    assertThat(history.since(-1).stream().mapToDouble(bucket -> bucket.loss().train().max()).max())
        .hasValue(1e9);
  }

  @Test
  void whoHasSeenAlmostAllGetsTheRestOneByOne() {
    add(0, 10_000);

    assertThat(history.since(9_990).stream().map(Bucket::last))
        .isEqualTo(IntStream.range(9_991, 10_000).boxed().toList());
    assertThat(history.since(9_999)).isEmpty();
  }

  @Test
  void whoHasSeenLittleGetsBucketsFromThereOn() {
    add(0, 10_000);

    List<Bucket> rest = history.since(4_001);

    assertThat(rest.getFirst().first()).isLessThanOrEqualTo(4_002);
    assertThat(rest.getFirst().last()).isGreaterThanOrEqualTo(4_002);
    assertThat(rest.getLast().last()).isEqualTo(9_999);
  }

  @Test
  void forgetsWhatCameAfterAnEpoch() {
    add(0, 10_000);

    history.rewind(9_000);

    assertThat(history.last()).isEqualTo(9_000);
    assertThat(history.since(-1).getLast().last()).isEqualTo(9_000);
    assertThat(history.since(-1).getLast().loss().train().last()).isEqualTo(9_000);
    assertThat(history.since(8_998).stream().map(Bucket::last)).containsExactly(8_999, 9_000);
  }

  @Test
  void goesOnAfterItWentBack() {
    add(0, 10_000);
    history.rewind(1_000);
    add(1_001, 1_004);

    assertThat(history.since(1_000).stream().map(Bucket::last))
        .containsExactly(1_001, 1_002, 1_003);
    int next = 0;
    for (Bucket bucket : history.since(-1)) {
      assertThat(bucket.first()).isEqualTo(next);
      next = bucket.last() + 1;
    }
    assertThat(next).isEqualTo(1_004);
  }

  @Test
  void beginsAnew() {
    add(0, 10_000);
    history.rewind(-1);
    add(0, 2);

    assertThat(history.since(-1).stream().map(Bucket::last)).containsExactly(0, 1);
  }

  @Test
  void aLossThatIsNotANumberStaysOne() {
    history.add(evaluation(Double.NaN));

    assertThat(history.since(-1).getFirst().loss().train()).isEqualTo(Spread.of(Double.NaN));
  }

  /** Epochs whose loss is their number. */
  private void add(int from, int to) {
    for (int epoch = from; epoch < to; epoch++) {
      history.add(evaluation(epoch));
    }
  }

  private static Evaluation evaluation(double loss) {
    Evaluation.Part part = new Evaluation.Part(loss, 0.5, new int[0]);
    return new Evaluation(part, part);
  }
}
