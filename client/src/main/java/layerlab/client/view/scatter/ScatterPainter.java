package layerlab.client.view.scatter;

import layerlab.client.paint.Colour;
import layerlab.client.paint.Palette;
import layerlab.client.paint.Surface;
import layerlab.client.paint.Token;
import layerlab.client.view.scatter.Scatter.Span;
import layerlab.wire.Frame;

/** Predictions around the diagonal as a small picture: true to the right, predicted upwards. */
public final class ScatterPainter {
  private static final double RADIUS = 1;
  private static final double MARGIN = 2;

  private final Surface surface;
  private final Palette palette;

  public ScatterPainter(Surface surface, Palette palette) {
    this.surface = surface;
    this.palette = palette;
  }

  /** Paints them over the whole surface. */
  public void paint(Frame.Predictions shown) {
    Span span = Scatter.span(shown);
    surface.clear();
    surface.begin();
    surface.rect(0, 0, surface.width(), surface.height());
    surface.fill(palette.of(Token.SUNKEN));
    surface.begin();
    surface.moveTo(x(0), y(0));
    surface.lineTo(x(1), y(1));
    surface.stroke(palette.of(Token.LINE_2), 1);
    dots(span, shown.train(), Colour.fade(palette.of(Token.INK_3), 0.45));
    dots(span, shown.test(), palette.of(Token.INK));
  }

  private void dots(Span span, Frame.Predicted part, int colour) {
    surface.begin();
    for (int i = 0; i < part.count(); i++) {
      double across = span.share(part.actual(i));
      double up = span.share(part.predicted(i));
      if (!Double.isNaN(across) && !Double.isNaN(up)) {
        double y = y(Math.max(0, Math.min(1, up)));
        surface.rect(x(across) - RADIUS / 2, y - RADIUS / 2, RADIUS, RADIUS);
      }
    }
    surface.fill(colour);
  }

  private double x(double share) {
    return MARGIN + (surface.width() - 2 * MARGIN) * share;
  }

  private double y(double share) {
    return surface.height() - MARGIN - (surface.height() - 2 * MARGIN) * share;
  }
}
