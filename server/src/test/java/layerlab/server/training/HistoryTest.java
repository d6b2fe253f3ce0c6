package layerlab.server.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import layerlab.data.SeededRandom;
import layerlab.server.engine.Evaluation;
import layerlab.wire.Bucket;
import layerlab.wire.Buckets;
import layerlab.wire.Frame;
import layerlab.wire.FrameCodec;
import layerlab.wire.Moment;
import layerlab.wire.Spread;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final int MILLION = 1_000_000;

  private final History history = new History();

  @Test
  void aShortRunIsKnownEpochByEpoch() {
    add(0, Buckets.CAPACITY);

    assertThat(history.since(-1)).hasSize(Buckets.CAPACITY);
    assertThat(history.since(1000).stream().map(Bucket::first))
        .isEqualTo(IntStream.range(1001, Buckets.CAPACITY).boxed().toList());
    assertThat(history.since(Buckets.CAPACITY - 1)).isEmpty();
  }

  @Test
  void aMillionEpochsTakeNoMoreRoomThanAThousandAndNoneIsLeftOut() {
    add(0, MILLION);

    List<Bucket> all = history.since(-1);

    assertThat(all).hasSizeBetween(Buckets.CAPACITY / 2, Buckets.CAPACITY);
    int next = 0;
    for (Bucket bucket : all) {
      assertThat(bucket.first()).isEqualTo(next);
      assertThat(bucket.loss().train())
          .isEqualTo(new Spread(bucket.first(), bucket.last(), bucket.last()));
      next = bucket.last() + 1;
    }
    assertThat(next).isEqualTo(MILLION);
  }

  @Test
  void whatAViewerGetsIsBoundedHoweverLongTheRunAndHoweverFast() {
    LossFrames late = new LossFrames(new Frame.Header(1, Moment.START, 0), 1e6, history);
    add(0, MILLION);
    assertThat(late.since(-1).frame().length).isLessThan(110_000);
    assertThat(late.since(-1).last()).isEqualTo(MILLION - 1);
    assertThat(late.since(-1)).isSameAs(late.since(-1));

    LossFrames tick = new LossFrames(new Frame.Header(1, Moment.START, 0), 1e6, history);
    assertThat(((Frame.Scalars) FrameCodec.decode(tick.since(MILLION - 500).frame())).buckets())
        .hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void aPageThatLooksNowAndThenSeesWhatTheRunKnows() {
    SeededRandom random = SeededRandom.of(7, "looks", 0);
    Buckets page = new Buckets();
    int epoch = 0;
    for (int look = 0; look < 300; look++) {
      int more = 1 + random.below(1 << random.below(12));
      add(epoch, epoch + more);
      epoch += more;
      history.since(page.last()).forEach(page::add);
      assertThat(page.last()).isEqualTo(epoch - 1);
    }

    assertThat(all(page)).isEqualTo(history.since(-1));
  }

  @Test
  void aSpikeStaysVisible() {
    add(0, 5000);
    history.add(evaluation(1e9));
    add(5001, 200_000);

    assertThat(history.since(-1).stream().mapToDouble(bucket -> bucket.loss().train().max()).max())
        .hasValue(1e9);
  }

  @Test
  void aRunThatGoesBackALittleForgetsWhatCameAfterToTheLastDigit() {
    History straight = new History();
    for (int epoch = 0; epoch <= 100_000; epoch++) {
      straight.add(evaluation(epoch));
    }
    add(0, 100_001);
    history.add(evaluation(Double.POSITIVE_INFINITY));
    history.rewind(100_000);

    assertThat(history.last()).isEqualTo(100_000);
    assertThat(history.since(-1)).isEqualTo(straight.since(-1));
  }

  @Test
  void aRunThatGoesBackFarKeepsWhatItKnows() {
    add(0, 10_000);
    history.rewind(1000);

    assertThat(history.last()).isEqualTo(1000);
    assertThat(history.since(-1).getLast().last()).isEqualTo(1000);
    add(1001, 3000);
    int next = 0;
    for (Bucket bucket : history.since(-1)) {
      assertThat(bucket.first()).isEqualTo(next);
      next = bucket.last() + 1;
    }
    assertThat(next).isEqualTo(3000);
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

  private static List<Bucket> all(Buckets buckets) {
    List<Bucket> all = new ArrayList<>();
    for (int i = 0; i < buckets.size(); i++) {
      all.add(buckets.at(i));
    }
    return all;
  }

  /** Epochs whose loss is their number. */
  private void add(int from, int to) {
    for (int epoch = from; epoch < to; epoch++) {
      history.add(evaluation(epoch));
    }
  }

  private static Evaluation evaluation(double loss) {
    Evaluation.Part part = new Evaluation.Part(loss, 0.5, new int[0], new double[0]);
    return new Evaluation(part, part);
  }
}
