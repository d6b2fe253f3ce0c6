package layerlab.client.view.confusion;

import static org.assertj.core.api.Assertions.assertThat;

import layerlab.client.paint.Palette;
import layerlab.client.paint.Palettes;
import layerlab.client.paint.RecordingSurface;
import layerlab.client.paint.RecordingSurface.Drawn;
import layerlab.client.paint.Token;
import layerlab.wire.Frame;
import org.junit.jupiter.api.Test;

class MatrixPainterTest {
  private final RecordingSurface surface = new RecordingSurface(40, 40);
  private final Palette palette = Palettes.light();

  @Test
  void aMistakeStandsOutInItsRowAndColumn() {
    new MatrixPainter(surface, palette).paint(Frame.Counts.of(10, 0, 0, 6, 4, 0), 2);

    assertThat(surface.all(Drawn.Fill.class)).hasSize(4);
    Drawn.Fill mistake = surface.all(Drawn.Fill.class).get(2);
    assertThat(mistake.colour()).isEqualTo(palette.of(Token.POS_4));
    assertThat(mistake.path().getFirst().x()).isLessThan(20);
    assertThat(mistake.path().getFirst().y()).isGreaterThan(20);
    assertThat(surface.all(Drawn.Fill.class).get(1).colour()).isEqualTo(palette.of(Token.SUNKEN));
  }

  @Test
  void answersThatAreNoNumbersHaveAColumnOfTheirOwn() {
    new MatrixPainter(surface, palette).paint(Frame.Counts.of(10, 0, 1, 6, 4, 0), 2);

    assertThat(surface.all(Drawn.Fill.class)).hasSize(6);
  }
}
