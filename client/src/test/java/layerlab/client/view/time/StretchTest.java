package layerlab.client.view.time;

import static org.assertj.core.api.Assertions.assertThat;

import layerlab.client.live.LossHistory;
import layerlab.client.live.Zoom;
import layerlab.client.paint.Box;
import layerlab.spec.Language;
import org.junit.jupiter.api.Test;

class StretchTest {
  private static final int EXTENT = 500;
  private static final Box PLOT = new Box(46, 20, 700, 100);

  @Test
  void theWholeRunGrowsWithItAndAPartStaysWhereItIs() {
    assertThat(Stretch.of(new Zoom.Whole(), EXTENT)).isEqualTo(new Stretch(0, EXTENT));
    assertThat(Stretch.of(new Zoom.Whole(), 750)).isEqualTo(new Stretch(0, 750));
    assertThat(Stretch.of(new Zoom.Part(120, 180), 750)).isEqualTo(new Stretch(120, 180));
  }

  @Test
  void aDragShowsWhatItCoveredInEitherDirection() {
    assertThat(Stretch.between(120, 180, EXTENT)).isEqualTo(new Zoom.Part(120, 180));
    assertThat(Stretch.between(180, 120, EXTENT)).isEqualTo(new Zoom.Part(120, 180));
    assertThat(Stretch.between(-30, 900, EXTENT)).isEqualTo(new Zoom.Whole());
    assertThat(Stretch.between(498, 499, EXTENT)).isEqualTo(new Zoom.Part(496, 500));
  }

  @Test
  void whatIsPointedAtStaysWhereItIs() {
    Zoom.Part closer = (Zoom.Part) new Stretch(0, EXTENT).scaled(0.5, 400, EXTENT);

    assertThat(closer).isEqualTo(new Zoom.Part(200, 450));
    assertThat((400.0 - 200) / 250).isEqualTo(400.0 / EXTENT);
  }

  @Test
  void farEnoughAwayItIsTheWholeRunAndCloserThanAFewEpochsItDoesNotGo() {
    assertThat(new Stretch(120, 180).scaled(20, 150, EXTENT)).isEqualTo(new Zoom.Whole());
    assertThat(new Stretch(120, 124).scaled(0.1, 122, EXTENT)).isEqualTo(new Zoom.Part(120, 124));
  }

  @Test
  void itEndsWhereTheRunDoes() {
    assertThat(new Stretch(120, 180).moved(-1000, EXTENT)).isEqualTo(new Zoom.Part(0, 60));
    assertThat(new Stretch(120, 180).moved(1000, EXTENT)).isEqualTo(new Zoom.Part(440, 500));
    assertThat(new Stretch(0, EXTENT).moved(15, EXTENT)).isEqualTo(new Zoom.Whole());
  }

  @Test
  void keysGoAroundTheHeadWhereItIsInSight() {
    Stretch part = new Stretch(100, 260);

    assertThat(part.by(Zoom.Way.CLOSER, 100, EXTENT)).isEqualTo(new Zoom.Part(100, 200));
    assertThat(part.by(Zoom.Way.CLOSER, 400, EXTENT)).isEqualTo(new Zoom.Part(130, 230));
    assertThat(part.by(Zoom.Way.LATER, 100, EXTENT)).isEqualTo(new Zoom.Part(140, 300));
    assertThat(part.by(Zoom.Way.EARLIER, 100, EXTENT)).isEqualTo(new Zoom.Part(60, 220));
    assertThat(new Stretch(0, EXTENT).by(Zoom.Way.FARTHER, 100, EXTENT))
        .isEqualTo(new Zoom.Whole());
  }

  @Test
  void epochsLiesAndTicksOfAPartAreItsOwn() {
    LossHistory losses = LossScaleTest.history(412, epoch -> Math.exp(-epoch / 100));
    LossScale scale = LossScale.of(losses, PLOT, new Stretch(120, 180), true);

    assertThat(scale.x(120)).isEqualTo(PLOT.x());
    assertThat(scale.x(180)).isEqualTo(PLOT.right());
    assertThat(scale.epochAt(scale.x(150))).isEqualTo(150);
    assertThat(scale.epochTicks())
        .extracting(LossScale.Tick::label)
        .containsExactly("120", "130", "140", "150", "160", "170", "180");
    assertThat(scale.high()).isLessThan(0.4);
    assertThat(scale.y(Math.exp(-1.2))).isBetween(PLOT.y(), PLOT.y() + 40);
  }

  @Test
  void aPartInWhichNothingIsKnownYetHasTheScaleOfAll() {
    LossHistory losses = LossScaleTest.history(50, epoch -> Math.exp(-epoch / 100));

    assertThat(LossScale.of(losses, PLOT, new Stretch(120, 180), true).high())
        .isEqualTo(LossScale.of(losses, PLOT, 1000, true).high());
  }

  @Test
  void itSaysHowManyEpochsAPointIs() {
    LossHistory fine = LossScaleTest.history(100, epoch -> 1);
    LossHistory coarse = LossScaleTest.history(5000, epoch -> 1);
    int each = coarse.at(0).last() + 1;

    assertThat(TimeReading.resolution(fine, new Stretch(20, 40))).isOne();
    assertThat(each).isGreaterThan(1);
    assertThat(TimeReading.resolution(coarse, new Stretch(0, 100))).isEqualTo(each);
    assertThat(TimeReading.resolution(fine, new Stretch(200, 240))).isZero();
    assertThat(TimeReading.eachPoint(64).in(Language.EN))
        .isEqualTo("each point is 64 epochs: least, greatest and last");
  }
}
