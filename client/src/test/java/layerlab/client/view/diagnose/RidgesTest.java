package layerlab.client.view.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import layerlab.client.live.LossHistory;
import layerlab.client.paint.Box;
import layerlab.client.paint.Palette;
import layerlab.client.paint.Palettes;
import layerlab.client.paint.RecordingSurface;
import layerlab.client.paint.RecordingSurface.Drawn;
import layerlab.client.paint.Token;
import layerlab.client.view.diagnose.Ridges.Kind;
import layerlab.client.view.time.LossScale;
import layerlab.client.view.time.Stretch;
import layerlab.spec.Language;
import layerlab.wire.Checkup;
import org.junit.jupiter.api.Test;

class RidgesTest {
  private final RecordingSurface surface = new RecordingSurface(800, 300);
  private final Palette palette = Palettes.light();
  private final LossScale scale =
      LossScale.of(new LossHistory(), new Box(100, 0, 700, 300), 40, false);

  private static int highest(Ridges.Ridge ridge) {
    return IntStream.range(0, ridge.heights().size())
        .filter(bin -> ridge.heights().at(bin) == 1)
        .findFirst()
        .orElse(-1);
  }

  @Test
  void numbersThatAreFarApartLieInTheSameBins() {
    Ridges ridges =
        Ridges.of(
            List.of(
                CheckupSamples.at(0, -0.3, 1, 0.1),
                CheckupSamples.at(1, 0.3, 1, 0.1),
                CheckupSamples.at(2, 1.2, 1, 0.1)),
            0,
            Kind.WEIGHTS);

    assertThat(ridges.all()).extracting(Ridges.Ridge::epoch).containsExactly(0, 1, 2);
    // From −2 to 2 in 64 bins: a bin is a sixteenth.
    assertThat(ridges.from() + highest(ridges.all().get(0))).isEqualTo(32 - 5);
    assertThat(ridges.from() + highest(ridges.all().get(1))).isEqualTo(32 + 4);
    assertThat(ridges.from() + highest(ridges.all().get(2))).isEqualTo(32 + 19);
    assertThat(ridges.ticks()).extracting(LossScale.Tick::label).contains("0", "1");
  }

  @Test
  void oneMomentFarBeyondDoesNotFlattenTheOthers() {
    List<Checkup> checkups =
        List.of(
            CheckupSamples.at(0, 1.5, 1, 0.1),
            CheckupSamples.at(1, 1.5, 1, 0.1),
            CheckupSamples.at(2, 1e6, 1, 0.1));

    Ridges ridges = Ridges.of(checkups, 0, Kind.WEIGHTS);

    assertThat(ridges.from() + highest(ridges.all().getFirst())).isEqualTo(32 + 3);
  }

  @Test
  void gradientsLieBySizeAndZerosApart() {
    Ridges ridges =
        Ridges.of(
            List.of(CheckupSamples.at(0, 1, 1e-3, 0.1), CheckupSamples.at(1, 1, -1, 0.1)),
            1,
            Kind.GRADIENTS);
    assertThat(highest(ridges.all().get(1)) - highest(ridges.all().get(0))).isEqualTo(10);
    assertThat(ridges.ticks()).extracting(LossScale.Tick::label).contains("10⁻²", "10⁰");

    Ridges zeros =
        Ridges.of(
            List.of(CheckupSamples.at(0, 1, 0, 0.1), CheckupSamples.at(1, 1, 1, 0.1)),
            1,
            Kind.GRADIENTS);
    assertThat(highest(zeros.all().getFirst())).isZero();
    assertThat(zeros.ticks()).extracting(LossScale.Tick::label).contains("0");
  }

  @Test
  void aRidgeStandsOnItsEpochAndTheNewestIsInFront() {
    paint(-1, CheckupSamples.at(0, 0.5, 1, 0.1), CheckupSamples.at(10, 0.5, 1, 0.1));

    List<Drawn.Stroke> ridges = strokes(Token.INK_3, 0.7);
    assertThat(ridges).hasSize(3);
    assertThat(ridges.getFirst().path().getFirst().x()).isEqualTo(scale.x(0));
    Drawn.Stroke newest = strokes(Token.INK, 1.6).getLast();
    assertThat(newest.path().getFirst().x()).isEqualTo(scale.x(10));
    assertThat(newest.path()).allMatch(step -> step.x() <= scale.x(10));
    assertThat(newest.path()).anyMatch(step -> step.x() < scale.x(10) - 5);
    assertThat(surface.texts()).contains("Weights", "Activations", "Gradients, by size");
  }

  @Test
  void whatIsNotFiniteIsHatchedAndTheMomentLookedAtIsJade() {
    paint(1, CheckupSamples.at(0, 0.5, 1, 0.1), CheckupSamples.at(10, 0.5, Double.NaN, 0.1));

    assertThat(surface.all(Drawn.Fill.class))
        .filteredOn(fill -> fill.colour() == palette.of(Token.CRIMSON_SOFT))
        .hasSize(1);
    assertThat(strokes(Token.JADE, 2)).hasSize(2);
  }

  @Test
  void ridgesOutsideOfTheStretchThatTheStripShowsAreLeftOut() {
    LossScale part =
        LossScale.of(new LossHistory(), new Box(100, 0, 700, 300), new Stretch(5, 25), false);
    List<Checkup> all =
        List.of(CheckupSamples.at(0, 0.5, 1, 0.1), CheckupSamples.at(10, 0.5, 1, 0.1));
    Ridges weights = Ridges.of(all, 0, Kind.WEIGHTS);

    new RidgePainter(surface, palette, Language.EN).paint(List.of(weights), part, 10, -1);

    assertThat(strokes(Token.INK_3, 0.7)).isEmpty();
    assertThat(strokes(Token.INK, 1.6).getFirst().path().getFirst().x()).isEqualTo(part.x(10));
  }

  private void paint(int chosen, Checkup... all) {
    List<Ridges> kinds =
        List.of(Kind.values()).stream().map(kind -> Ridges.of(List.of(all), 0, kind)).toList();
    new RidgePainter(surface, palette, Language.EN).paint(kinds, scale, 10, chosen);
  }

  private List<Drawn.Stroke> strokes(Token token, double width) {
    return surface.all(Drawn.Stroke.class).stream()
        .filter(stroke -> stroke.colour() == palette.of(token) && stroke.width() == width)
        .toList();
  }
}
