package layerlab.client.view.stage;

import java.util.List;
import layerlab.client.paint.Box;
import layerlab.client.paint.Colour;
import layerlab.client.paint.Lettering;
import layerlab.client.paint.Lettering.Align;
import layerlab.client.paint.Lettering.Voice;
import layerlab.client.paint.Palette;
import layerlab.client.paint.Surface;
import layerlab.client.paint.Token;
import layerlab.client.state.State;
import layerlab.client.view.LayerNames;
import layerlab.client.view.stage.Room.Point;
import layerlab.data.Feature;
import layerlab.layer.Input;
import layerlab.layer.Layer;
import layerlab.spec.Text;

/** What is written over the drawing, for pictures that leave the page without its elements. */
public final class CaptionPainter {
  private final Surface surface;
  private final Palette palette;

  public CaptionPainter(Surface surface, Palette palette) {
    this.surface = surface;
    this.palette = palette;
  }

  /** Writes the layers' names and what they are, and the symbols of the inputs. */
  public void paint(State state, Scene scene) {
    boolean isPhone = scene.direction() == Direction.DOWN;
    Align align = isPhone ? Align.LEFT : Align.MIDDLE;
    for (Column column : scene.columns()) {
      if (column.form() == Form.DOT || scene.headerRoom(column) == Scene.Header.NONE) {
        continue;
      }
      Point at = scene.header(column);
      Text name = LayerNames.of(state.work().experiment().graph(), column.id());
      Lettering bold = new Lettering(Voice.INSTRUMENT, 13, 600, align);
      surface.text(name.in(state.look().language()), at.x(), at.y() + 9, bold, ink(Token.INK));
      Lettering plain = new Lettering(Voice.INSTRUMENT, 12, 400, align);
      String what = what(column).in(state.look().language());
      surface.text(what, at.x(), at.y() + 28, plain, ink(Token.INK_3));
    }
    if (scene.outline().face() instanceof Outline.Face.Features(List<Feature> used)) {
      symbols(scene, used);
    }
  }

  private int ink(Token token) {
    return palette.of(token);
  }

  /** {@code 8 tanh}. */
  private static Text what(Column column) {
    Layer layer = column.node().layer();
    String units = Integer.toString(column.units());
    return layer
        .kind()
        .param("activation")
        .map(param -> param.say(layer.values().value("activation")))
        .map(words -> Text.of(units + " " + words.en(), units + " " + words.zh()))
        .orElse(Text.same(units));
  }

  private void symbols(Scene scene, List<Feature> used) {
    for (Column column : scene.columns()) {
      if (column.node().layer() instanceof Input) {
        for (int unit = 0; unit < Math.min(used.size(), column.units()); unit++) {
          symbol(scene, column.tileBox(unit), used.get(unit), 1);
        }
      }
    }
    for (Scene.Spare spare : scene.spares()) {
      symbol(scene, spare.box(), spare.feature(), 0.6);
    }
  }

  private void symbol(Scene scene, Box box, Feature feature, double strength) {
    boolean isPhone = scene.direction() == Direction.DOWN;
    surface.text(
        feature.symbol(),
        isPhone ? box.middleX() : box.x() - 10,
        isPhone ? box.y() - 9 : box.middleY(),
        new Lettering(Voice.VARIABLE, 15, 400, isPhone ? Align.MIDDLE : Align.RIGHT),
        Colour.fade(ink(Token.INK_2), strength));
  }
}
