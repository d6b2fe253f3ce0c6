package layerlab.client.view.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import layerlab.client.live.LossHistory;
import layerlab.client.paint.Box;
import layerlab.wire.Bucket;
import layerlab.wire.Spread;
import org.junit.jupiter.api.Test;

class LossScaleTest {
  private static final Box PLOT = new Box(46, 20, 700, 100);

  static LossHistory history(int epochs, DoubleUnaryOperator loss) {
    LossHistory losses = new LossHistory();
    List<Bucket> buckets = new ArrayList<>();
    for (int epoch = 0; epoch <= epochs; epoch++) {
      Spread spread = Spread.of(loss.applyAsDouble(epoch));
      Spread none = Spread.of(Double.NaN);
      buckets.add(
          new Bucket(epoch, epoch, new Bucket.Pair(spread, spread), new Bucket.Pair(none, none)));
    }
    losses.add(buckets);
    return losses;
  }

  private static List<String> labels(List<LossScale.Tick> ticks) {
    return ticks.stream().map(LossScale.Tick::label).toList();
  }

  @Test
  void theRightBorderIsSomewhatBeyondTheLastEpochAndSeldomAnother() {
    assertThat(LossScale.extent(-1, 1000)).isEqualTo(50);
    assertThat(LossScale.extent(412, 1000)).isEqualTo(500);
    assertThat(LossScale.extent(480, 1000)).isEqualTo(750);
    assertThat(LossScale.extent(1000, 1000)).isEqualTo(1000);
    assertThat(LossScale.extent(20, 20)).isEqualTo(20);
    assertThat(LossScale.extent(30_000, 1_000_000)).isEqualTo(50_000);
  }

  @Test
  void everyLossLiesInThePlot() {
    LossHistory losses = history(412, epoch -> 0.5 * Math.exp(-epoch / 150));
    for (boolean isLog : new boolean[] {true, false}) {
      LossScale scale = LossScale.of(losses, PLOT, 1000, isLog);
      for (int i = 0; i < losses.size(); i++) {
        double y = scale.y(losses.at(i).loss().test().last());
        assertThat(y).isBetween(PLOT.y(), PLOT.bottom());
      }
      assertThat(scale.y(0.4)).isLessThan(scale.y(0.1));
      assertThat(scale.x(0)).isEqualTo(PLOT.x());
      assertThat(scale.epochAt(scale.x(236))).isEqualTo(236);
    }
  }

  @Test
  void equalFactorsAreEqualWaysOnALogarithmicScale() {
    LossScale scale = LossScale.of(history(100, epoch -> 0.5 / (1 + epoch)), PLOT, 1000, true);
    assertThat(scale.y(0.1) - scale.y(0.2)).isCloseTo(scale.y(0.01) - scale.y(0.02), within(1e-9));
  }

  @Test
  void ticksAreRoundNumbersInOrder() {
    LossScale log = LossScale.of(history(412, e -> 0.5 * Math.exp(-e / 140)), PLOT, 1000, true);
    assertThat(labels(log.losses())).containsExactly("0.03", "0.1", "0.3");
    LossScale linear = LossScale.of(history(412, e -> 0.5 * Math.exp(-e / 140)), PLOT, 1000, false);
    assertThat(labels(linear.losses())).containsExactly("0.2", "0.4");
    assertThat(labels(log.epochTicks())).containsExactly("0", "100", "200", "300", "400", "500");
    LossScale narrow = LossScale.of(history(50, e -> 0.5 - e / 200), PLOT, 1000, true);
    assertThat(narrow.losses()).hasSizeBetween(2, 5);
    LossScale wide = LossScale.of(history(50, e -> Math.exp(-e / 3)), PLOT, 1000, true);
    assertThat(wide.losses()).hasSizeBetween(4, 10);
  }

  @Test
  void figuresOfEpochsDoNotTouchOnAPhone() {
    Box plot = new Box(100, 10, 156, 60);
    for (int epochs : List.of(40, 100, 250, 1000, 9999)) {
      LossScale scale = LossScale.of(history(epochs, e -> 0.5), plot, 10_000, true);
      List<LossScale.Tick> ticks = scale.epochTicks();

      assertThat(ticks).hasSizeGreaterThanOrEqualTo(2);
      assertThat(scale.x(ticks.get(1).at()) - scale.x(ticks.get(0).at())).isGreaterThan(40);
    }
  }

  @Test
  void figuresOfLossesDoNotTouchOnAPhone() {
    Box plot = new Box(100, 10, 156, 34);
    for (double fall : List.of(1.0, 10.0, 100.0, 1e4, 1e8)) {
      for (boolean isLog : new boolean[] {true, false}) {
        LossScale scale =
            LossScale.of(history(100, e -> Math.pow(fall, -e / 100.0)), plot, 1000, isLog);
        List<LossScale.Tick> ticks = scale.losses();

        assertThat(ticks).isNotEmpty();
        for (int i = 1; i < ticks.size(); i++) {
          assertThat(scale.y(ticks.get(i - 1).at()) - scale.y(ticks.get(i).at()))
              .isGreaterThanOrEqualTo(12);
        }
      }
    }
  }

  @Test
  void noLossesAndEndlessOnesHaveAScaleAllTheSame() {
    LossScale empty = LossScale.of(new LossHistory(), PLOT, 1000, true);
    assertThat(empty.y(0.1)).isBetween(PLOT.y(), PLOT.bottom());
    LossScale diverged =
        LossScale.of(
            history(20, epoch -> epoch < 15 ? 1 + epoch : Double.POSITIVE_INFINITY),
            PLOT,
            1000,
            true);
    assertThat(diverged.high()).isLessThan(20);
    LossScale zero = LossScale.of(history(10, epoch -> 0), PLOT, 1000, true);
    assertThat(zero.y(0)).isBetween(PLOT.y(), PLOT.bottom());
  }

  @Test
  void aReadingIsOfTheEpochThatIsPointedAt() {
    LossHistory losses = history(412, epoch -> 1 / (1.0 + epoch));
    assertThat(TimeReading.at(losses, 99).orElseThrow().say(layerlab.spec.Language.EN))
        .isEqualTo("epoch 99: train 0.0100, test 0.0100");
    assertThat(TimeReading.at(losses, 9999).orElseThrow().bucket().last()).isEqualTo(412);
    assertThat(TimeReading.at(new LossHistory(), 3)).isEmpty();
  }
}
