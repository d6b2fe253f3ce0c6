package layerlab.client.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PaletteTest {
  private final Palette light = Palettes.light();
  private final Palette dark = Palettes.dark();

  @Test
  void tableEndsAndMiddleAreTheTokens() {
    assertThat(light.signed(-1)).isEqualTo(0xff113fbb);
    assertThat(light.signed(0)).isEqualTo(0xfff5f3ec);
    assertThat(light.signed(1)).isEqualTo(0xffa53e06);
    assertThat(dark.signed(-1)).isEqualTo(0xff94b7fe);
    assertThat(light.signed(7)).isEqualTo(light.signed(1));
  }

  @Test
  void negativeIsBlueAndPositiveIsRedInBothThemes() {
    for (Palette palette : new Palette[] {light, dark}) {
      for (double size = 0.1; size <= 1; size += 0.1) {
        int negative = palette.signed(-size);
        int positive = palette.signed(size);
        assertThat(Colour.blue(negative)).isGreaterThan(Colour.red(negative));
        assertThat(Colour.red(positive)).isGreaterThan(Colour.blue(positive));
      }
    }
  }

  @Test
  void whatIsNotANumberHasNoColour() {
    assertThat(light.pixel(Double.NaN)).isZero();
    assertThat(light.pixel(0)).isNotZero();
  }

  @Test
  void pixelsAreInTheOrderOfACanvas() {
    assertThat(Colour.pixel(0xff113fbb)).isEqualTo(0xffbb3f11);
    assertThat(Colour.fade(0xff113fbb, 0.5)).isEqualTo(0x80113fbb);
    assertThat(Colour.css(0x80113fbb)).startsWith("rgb(17 63 187 / 0.50");
  }

  @Test
  void themesKnowWhichIsDark() {
    assertThat(light.isDark()).isFalse();
    assertThat(dark.isDark()).isTrue();
  }

  @Test
  void aTokenThatIsNoColourIsRefused() {
    assertThatThrownBy(() -> Palette.read(property -> "red"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("red");
  }
}
