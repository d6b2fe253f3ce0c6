package layerlab.client.view.stage;

import layerlab.client.paint.Palette;
import layerlab.client.paint.Surface;
import layerlab.client.paint.Token;
import layerlab.client.view.stage.Room.Point;
import layerlab.layer.Add;
import layerlab.layer.Concat;

/** The sign of a layer that joins connections, where they arrive. */
final class Operators {
  static final double RADIUS = 10;

  private Operators() {}

  static void paint(Surface surface, Palette palette, Scene scene, Column column) {
    boolean adds = column.node().layer() instanceof Add;
    if (!adds && !(column.node().layer() instanceof Concat)) {
      return;
    }
    Point at = scene.entry(column);
    surface.begin();
    surface.circle(at.x(), at.y(), RADIUS);
    surface.fill(palette.of(Token.PAPER));
    surface.stroke(palette.of(Token.INK), 1.5);
    surface.begin();
    if (adds) {
      surface.moveTo(at.x() - 5, at.y());
      surface.lineTo(at.x() + 5, at.y());
      surface.moveTo(at.x(), at.y() - 5);
      surface.lineTo(at.x(), at.y() + 5);
    } else {
      surface.rect(at.x() - 5, at.y() - 5, 10, 4);
      surface.rect(at.x() - 5, at.y() + 1, 10, 4);
    }
    surface.stroke(palette.of(Token.INK), 1.5);
  }
}
