package layerlab.client.view.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import layerlab.client.live.Live;
import layerlab.client.paint.Palette;
import layerlab.client.paint.Palettes;
import layerlab.client.paint.RecordingSurface;
import layerlab.client.paint.RecordingSurface.Drawn;
import layerlab.client.paint.RecordingSurface.Step;
import layerlab.client.paint.Token;
import layerlab.spec.Language;
import layerlab.wire.Checkup;
import org.junit.jupiter.api.Test;

class StripsTest {
  private final RecordingSurface surface = new RecordingSurface(856, 260);
  private final Palette palette = Palettes.light();
  private final Strips.Model model =
      new Strips.Model(
          IntStream.range(0, 4).mapToObj(i -> new Strips.Layer("Layer " + i, 8)).toList(),
          0,
          20,
          -1);

  private List<Step> gradientOfTheFirst(int spacing, Checkup... checkups) {
    Live live = CheckupSamples.live();
    live.examine(CheckupSamples.answer(spacing, checkups));
    new Strips(surface, palette, Language.EN, model, live.checkups()).paint();
    return surface.all(Drawn.Stroke.class).stream()
        .filter(stroke -> stroke.colour() == palette.of(Token.INK) && stroke.width() == 1.8)
        .findFirst()
        .orElseThrow()
        .path();
  }

  private static List<Step> moves(List<Step> path) {
    return path.stream().filter(step -> step.kind() == Step.Kind.MOVE).toList();
  }

  @Test
  void aLineGoesThroughWhatWasMeasuredAndTheHealthyBandIsNamed() {
    List<Step> path =
        gradientOfTheFirst(
            2,
            CheckupSamples.at(0, 1, 1, 1e-3),
            CheckupSamples.at(2, 1, 1e-2, 1e-3),
            CheckupSamples.at(4, 1, 1e-4, 1e-3));

    assertThat(moves(path)).hasSize(1);
    double[] down = path.stream().mapToDouble(Step::y).toArray();
    assertThat(down[3] - down[2]).isCloseTo(down[2] - down[0], within(1e-6));
    assertThat(surface.texts())
        .contains("Layer 0", "Layer 3", "healthy: about 10⁻³", "Dead units", "10⁻²");
    assertThat(surface.all(Drawn.Fill.class))
        .anyMatch(fill -> fill.colour() == palette.of(Token.JADE_SOFT));
  }

  @Test
  void whereNothingWasMeasuredTheLineIsInterrupted() {
    List<Step> path =
        gradientOfTheFirst(
            2,
            CheckupSamples.at(0, 1, 1, 1e-3),
            CheckupSamples.at(2, 1, 1, 1e-3),
            CheckupSamples.at(8, 1, 1, 1e-3),
            CheckupSamples.at(10, 1, 1, 1e-3));

    assertThat(moves(path)).hasSize(2);
  }

  @Test
  void whatIsNotFiniteIsHatchedAndNoPartOfTheLine() {
    List<Step> path =
        gradientOfTheFirst(
            2,
            CheckupSamples.at(0, 1, 1, 1e-3),
            CheckupSamples.at(2, 1, Double.POSITIVE_INFINITY, Double.NaN),
            CheckupSamples.at(4, 1, 1, 1e-3));

    assertThat(moves(path)).hasSize(2);
    assertThat(path).hasSize(4);
    // Gradient and update of each of the four layers.
    assertThat(surface.all(Drawn.Fill.class))
        .filteredOn(fill -> fill.colour() == palette.of(Token.CRIMSON_SOFT))
        .hasSize(8);
  }

  @Test
  void aPlaceBelongsToALayerAndAnEpoch() {
    assertThat(Strips.layerAt(10, 856, 4)).isEqualTo(-1);
    assertThat(Strips.layerAt(60, 856, 4)).isZero();
    assertThat(Strips.layerAt(850, 856, 4)).isEqualTo(3);
    assertThat(Strips.epochAt(56, 856, model)).isZero();
    assertThat(Strips.epochAt(56 + 200 - 16, 856, model)).isEqualTo(20);
    String said = Strips.say(CheckupSamples.at(7, 1, 0.25, 1e-3), 1, 0.1, Language.EN);
    assertThat(said).isEqualTo("Epoch 7 · Gradient, each 0.250");
  }
}
