package layerlab.client.view.diagnose;

import java.util.List;
import layerlab.client.paint.Box;
import layerlab.client.paint.Colour;
import layerlab.client.paint.Hatch;
import layerlab.client.paint.Lettering;
import layerlab.client.paint.Lettering.Align;
import layerlab.client.paint.Palette;
import layerlab.client.paint.Surface;
import layerlab.client.paint.Token;
import layerlab.client.view.diagnose.Ridges.Ridge;
import layerlab.client.view.time.LossScale;
import layerlab.spec.Language;

/**
 * Draws ridges beside each other, one for each moment: it stands on its epoch and rises to the
 * left, the newest in front.
 */
public final class RidgePainter {
  /** A ridge rises over so many of those before it, between the least and the most pixels. */
  private static final double OVERLAP = 5;

  private static final double LOWEST = 10;

  /** As far as the first ridge may rise over the beginning of the run. */
  public static final double HIGHEST = 40;

  private static final double GAP = 12;
  private static final double STRANGE = 8;

  /** Titles have a place of their own where there is so much left of the beginning. */
  private static final double BESIDE = 180;

  private final Surface surface;
  private final Palette palette;
  private final Language language;

  public RidgePainter(Surface surface, Palette palette, Language language) {
    this.surface = surface;
    this.palette = palette;
    this.language = language;
  }

  /**
   * The part of a plot that one of several kinds covers.
   *
   * @param plot of all of them
   */
  public static Box band(Box plot, int number, int count) {
    double height = plot.height() / count;
    return new Box(
        plot.x(), plot.y() + number * height + GAP, plot.width(), Math.max(10, height - 2 * GAP));
  }

  /**
   * Draws all kinds, one below the other.
   *
   * @param scale its plot is that of all of them
   * @param spacing of the moments, in epochs
   * @param chosen the number of the moment that is looked at; −1 for none
   */
  public void paint(List<Ridges> kinds, LossScale scale, int spacing, int chosen) {
    surface.clear();
    double room = (scale.x(spacing) - scale.x(0)) * OVERLAP;
    double height = Math.min(HIGHEST, Math.max(LOWEST, room));
    for (int i = 0; i < kinds.size(); i++) {
      paint(kinds.get(i), band(scale.plot(), i, kinds.size()), scale, height, chosen);
    }
  }

  private void paint(Ridges ridges, Box band, LossScale scale, double height, int chosen) {
    grid(ridges, band);
    int last = ridges.all().size() - 1;
    for (int i = 0; i <= last; i++) {
      Ridge ridge = ridges.all().get(i);
      if (!scale.shows(ridge.epoch())) {
        continue;
      }
      double x = scale.x(ridge.epoch());
      if (ridge.isStrange()) {
        Hatch.paint(surface, new Box(x - STRANGE / 2, band.y(), STRANGE, band.height()), palette);
      }
      if (i == chosen) {
        draw(ridges, ridge, band, x, height, palette.of(Token.JADE), 2);
      } else if (i == last) {
        draw(ridges, ridge, band, x, height, palette.of(Token.INK), 1.6);
      } else {
        draw(ridges, ridge, band, x, height, palette.of(Token.INK_3), 0.7);
      }
    }
  }

  private double y(Ridges ridges, Box band, double bin) {
    return band.bottom() - band.height() * (bin - ridges.from()) / (ridges.to() - ridges.from());
  }

  private void grid(Ridges ridges, Box band) {
    double left = band.x() - HIGHEST - 6;
    for (LossScale.Tick tick : ridges.ticks()) {
      double y = Math.round(y(ridges, band, tick.at())) + 0.5;
      surface.begin();
      surface.moveTo(band.x() - HIGHEST, y);
      surface.lineTo(band.right(), y);
      surface.stroke(palette.of(Token.LINE), 1);
      surface.text(tick.label(), left, y, Lettering.caption(Align.RIGHT), palette.of(Token.INK_3));
    }
    boolean isBeside = left > BESIDE;
    surface.text(
        ridges.kind().title().in(language),
        isBeside ? 24 : band.x() - HIGHEST,
        isBeside ? band.y() + 8 : band.y() - GAP / 2 + 1,
        new Lettering(Lettering.Voice.INSTRUMENT, 12, 600, Align.LEFT),
        palette.of(Token.INK));
  }

  private void draw(
      Ridges ridges, Ridge ridge, Box band, double x, double height, int ink, double width) {
    int count = ridge.heights().size();
    int first = 0;
    while (first < count && ridge.heights().at(first) == 0) {
      first++;
    }
    int end = count;
    while (end > first && ridge.heights().at(end - 1) == 0) {
      end--;
    }
    if (first == end) {
      return;
    }
    Outline outline = new Outline(ridges, ridge, band, x, height);
    outline.trace(first, end);
    surface.fill(palette.of(Token.PAPER));
    if (ridges.kind().isSigned()) {
      int zero = ridges.zero() - ridges.from();
      if (first < zero) {
        outline.trace(first, Math.min(end, zero));
        surface.fill(tint(Token.NEG_2));
      }
      if (end > zero) {
        outline.trace(Math.max(first, zero), end);
        surface.fill(tint(Token.POS_2));
      }
    } else {
      surface.fill(Colour.fade(palette.of(Token.INK), 0.1));
    }
    outline.trace(first, end);
    surface.stroke(ink, width);
  }

  /** Pale, so that the lines stand out. */
  private int tint(Token token) {
    return Colour.mix(palette.of(Token.PAPER), palette.of(token), 0.5);
  }

  /** The way around the bins of one moment. */
  private final class Outline {
    private final Ridges ridges;
    private final Ridge ridge;
    private final Box band;
    private final double x;
    private final double height;

    Outline(Ridges ridges, Ridge ridge, Box band, double x, double height) {
      this.ridges = ridges;
      this.ridge = ridge;
      this.band = band;
      this.x = x;
      this.height = height;
    }

    private double side(int bin) {
      boolean isInside = bin >= 0 && bin < ridge.heights().size();
      return x - height * (isInside ? ridge.heights().at(bin) : 0);
    }

    private double level(double bin) {
      return y(ridges, band, ridges.from() + bin);
    }

    /** Through the middles of some bins; where it begins or ends between two, at their mean. */
    void trace(int first, int end) {
      surface.begin();
      surface.moveTo(x, level(first));
      surface.lineTo((side(first - 1) + side(first)) / 2, level(first));
      for (int bin = first; bin < end; bin++) {
        surface.lineTo(side(bin), level(bin + 0.5));
      }
      surface.lineTo((side(end - 1) + side(end)) / 2, level(end));
      surface.lineTo(x, level(end));
    }
  }
}
