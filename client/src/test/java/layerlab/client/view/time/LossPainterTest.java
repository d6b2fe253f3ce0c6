package layerlab.client.view.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import layerlab.client.live.Flag;
import layerlab.client.live.LossHistory;
import layerlab.client.paint.Palette;
import layerlab.client.paint.Palettes;
import layerlab.client.paint.RecordingSurface;
import layerlab.client.paint.RecordingSurface.Drawn;
import layerlab.client.paint.RecordingSurface.Step;
import layerlab.client.paint.Token;
import layerlab.client.view.time.LossPainter.Ending;
import layerlab.spec.Language;
import layerlab.spec.Text;
import org.junit.jupiter.api.Test;

class LossPainterTest {
  private final RecordingSurface surface = new RecordingSurface(760, 160);
  private final Palette palette = Palettes.light();

  private LossScale paint(LossHistory losses, boolean isSmooth, Ending ending) {
    LossScale scale = LossScale.of(losses, LossPainter.plot(760, 160), 1000, true);
    new LossPainter(surface, palette, Language.EN).paint(losses, scale, isSmooth, ending);
    return scale;
  }

  private Drawn.Stroke stroke(Token token, double width) {
    return surface.all(Drawn.Stroke.class).stream()
        .filter(s -> s.colour() == palette.of(token) && s.width() == width)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void trainIsThinAndTestIsThick() {
    paint(LossScaleTest.history(100, epoch -> 1 / (1.0 + epoch)), false, Ending.NOW);
    assertThat(stroke(Token.INK_3, 1.25).path()).hasSize(101);
    assertThat(stroke(Token.INK, 2.4).path()).hasSize(101);
  }

  @Test
  void aSpikeStaysThoughTheLineIsSmooth() {
    LossHistory losses = LossScaleTest.history(100, epoch -> epoch == 50 ? 5 : 0.1);
    LossScale scale = paint(losses, true, Ending.NOW);
    double top = scale.y(5);
    assertThat(surface.all(Drawn.Fill.class))
        .anySatisfy(
            fill -> assertThat(fill.path()).anyMatch(step -> Math.abs(step.y() - top) < 1e-9));
    assertThat(stroke(Token.INK, 2.4).path()).noneMatch(step -> Math.abs(step.y() - top) < 1);
  }

  @Test
  void theLineEndsWhereNumbersOverflowAndTheRestIsCrimson() {
    LossHistory losses = LossScaleTest.history(40, epoch -> epoch < 31 ? 1 + epoch : Double.NaN);
    LossScale scale = paint(losses, false, Ending.DIVERGED);
    double lastX = scale.x(30);
    assertThat(stroke(Token.INK, 2.4).path())
        .allSatisfy(step -> assertThat(step.x()).isLessThanOrEqualTo(lastX + 1e-9));
    assertThat(stroke(Token.CRIMSON, 2.4).path()).isNotEmpty();
    assertThat(surface.texts()).contains("numbers overflowed");
  }

  @Test
  void whileTheLineIsCutItGoesOnDotted() {
    paint(LossScaleTest.history(60, epoch -> 1 / (1.0 + epoch)), true, Ending.UNKNOWN);
    assertThat(surface.all(Drawn.Stroke.class))
        .anySatisfy(
            stroke -> {
              assertThat(stroke.dashed()).isTrue();
              assertThat(stroke.width()).isEqualTo(2);
            });
    assertThat(surface.texts()).contains("unknown yet");
  }

  @Test
  void flagsStandAtTheirEpochsAndTheirTextsDoNotOverlap() {
    LossHistory losses = LossScaleTest.history(400, epoch -> 1 / (1.0 + epoch));
    losses.mark(new Flag(100, Text.same("+2 neurons")));
    losses.mark(new Flag(105, Text.same("rate 0.02 → 0.005")));
    losses.mark(new Flag(110, Text.same("batch 20 → 10")));
    losses.mark(new Flag(395, Text.same("a long thing at the right border of it all")));
    LossScale scale = paint(losses, true, Ending.NOW);
    List<Drawn.Text> texts =
        surface.all(Drawn.Text.class).stream().filter(t -> t.text().length() > 5).toList();
    assertThat(texts).hasSize(3);
    assertThat(texts.get(0).y()).isNotEqualTo(texts.get(1).y());
    assertThat(texts.get(2).x() + 5 * texts.get(2).text().length()).isLessThan(760);
    List<Step> flag =
        surface.all(Drawn.Stroke.class).stream()
            .filter(Drawn.Stroke::dashed)
            .findFirst()
            .orElseThrow()
            .path();
    assertThat(flag.getFirst().x()).isEqualTo(Math.round(scale.x(100)) + 0.5);
  }

  @Test
  void withoutLossesThereIsOnlyTheGrid() {
    paint(new LossHistory(), true, Ending.NOW);
    assertThat(surface.all(Drawn.Fill.class)).isEmpty();
    assertThat(surface.texts()).contains("0");
  }
}
