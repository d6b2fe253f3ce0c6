package layerlab.client.view.map;

import layerlab.client.paint.Colour;
import layerlab.client.paint.Lettering;
import layerlab.client.paint.Lettering.Align;
import layerlab.client.paint.Mark;
import layerlab.client.paint.Palette;
import layerlab.client.paint.Surface;
import layerlab.client.paint.Token;
import layerlab.data.PlanarPoints;
import layerlab.data.PlanarSet;
import layerlab.spec.Figures;

/**
 * The data on the big map: the class by colour and by shape, the points kept for the test hollow. A
 * real value shows as its colour, its sign as its shape.
 */
public final class PointPainter {
  private static final int SHADES = 9;
  private static final Mark[] MARKS = Mark.values();

  private final Surface surface;
  private final Palette palette;

  public PointPainter(Surface surface, Palette palette) {
    this.surface = surface;
    this.palette = palette;
  }

  /**
   * Draws points over the whole surface.
   *
   * @param classes how many classes there are, 0 for a real value
   * @param train how many of the first points are trained on
   */
  public void paint(int classes, PlanarPoints points, int train, boolean withTest) {
    surface.clear();
    double radius = 2.7 * Math.min(1.3, Math.max(0.7, surface.width() / 304));
    if (points.count() > 900) {
      radius *= 0.8;
    }
    int groups = classes == 0 ? SHADES : classes;
    for (int group = 0; group < groups; group++) {
      trace(classes, points, 0, train, group, radius);
      surface.stroke(palette.of(Token.PAPER), 2);
      surface.fill(colour(classes, group));
    }
    for (int group = 0; group < groups && withTest; group++) {
      trace(classes, points, train, points.count(), group, radius - 0.1);
      surface.fill(palette.of(Token.PAPER));
      surface.stroke(colour(classes, group), 1.3);
    }
    axes();
  }

  private void trace(int classes, PlanarPoints points, int from, int to, int group, double radius) {
    Mark mark = mark(classes, group);
    surface.begin();
    for (int i = from; i < to; i++) {
      if (group(classes, points.labels()[i]) == group) {
        mark.trace(surface, x(points.x()[i]), y(points.y()[i]), radius);
      }
    }
  }

  private static int group(int classes, double label) {
    if (classes > 0) {
      return (int) label;
    }
    double at = (Math.max(-1, Math.min(1, label)) + 1) / 2 * (SHADES - 1);
    return (int) Math.round(at);
  }

  private int colour(int classes, int group) {
    if (classes == 0) {
      return palette.signed(2.0 * group / (SHADES - 1) - 1);
    }
    return classes == 2
        ? palette.of(group == 0 ? Token.NEG_4 : Token.POS_4)
        : palette.ofClass(group);
  }

  /** The shape of a class; of two, −1 is a diamond and +1 a disc. */
  public static Mark mark(int classes, int group) {
    if (classes == 0) {
      return group < SHADES / 2 ? Mark.DIAMOND : Mark.DISC;
    }
    return classes == 2 ? (group == 0 ? Mark.DIAMOND : Mark.DISC) : MARKS[group % MARKS.length];
  }

  double x(double value) {
    return (value / PlanarSet.LIMIT + 1) / 2 * surface.width();
  }

  double y(double value) {
    return (1 - value / PlanarSet.LIMIT) / 2 * surface.height();
  }

  private void axes() {
    int ink = Colour.fade(palette.of(Token.INK_2), 0.9);
    String limit = Figures.shown(PlanarSet.LIMIT);
    double bottom = surface.height() - 10;
    surface.text("−" + limit, 4, bottom, Lettering.caption(Align.LEFT), ink);
    surface.text("x " + limit, surface.width() - 4, bottom, Lettering.caption(Align.RIGHT), ink);
  }
}
