package layerlab.client.view.map;

import layerlab.client.paint.Box;
import layerlab.client.paint.Colour;
import layerlab.client.paint.Contour;
import layerlab.client.paint.Field;
import layerlab.client.paint.Hatch;
import layerlab.client.paint.Palette;
import layerlab.client.paint.Raster;
import layerlab.client.paint.Surface;
import layerlab.client.paint.Token;

/** The ground of the big map: colours, and lines where the answer changes. */
public final class MapPainter {
  private static final int STEPS = 24;
  private static final double PALEST = 0.1;
  private static final double STRONGEST = 0.5;

  private final Surface surface;
  private final Palette palette;
  private final double line;
  private Raster raster = new Raster(1, 1);
  private double[] margins = new double[1];

  public MapPainter(Surface surface, Palette palette) {
    this(surface, palette, 1.5);
  }

  /**
   * @param line how broad the lines are
   */
  public MapPainter(Surface surface, Palette palette, double line) {
    this.surface = surface;
    this.palette = palette;
    this.line = line;
  }

  /** Draws an answer over the whole surface. */
  public void paint(Answer answer, boolean hasHardEdges) {
    surface.clear();
    Box box = new Box(0, 0, surface.width(), surface.height());
    int side = answer.field().side();
    if (raster.width() != side) {
      raster = new Raster(side, side);
    }
    boolean isFinite =
        switch (answer) {
          case Answer.Single number -> hasHardEdges ? signs(number) : numbers(number);
          case Answer.Classes classes -> classes(classes, hasHardEdges);
        };
    if (!isFinite) {
      Hatch.paint(surface, box, palette);
    }
    surface.load(raster);
    surface.part(new Box(0.5, 0.5, side - 1, side - 1), box, !hasHardEdges);
    surface.begin();
    switch (answer) {
      case Answer.Single(Field field, int grid, Contour.Level border) ->
          Contour.trace(surface, box, border, grid);
      case Answer.Classes classes -> borders(classes, box);
    }
    surface.stroke(palette.of(Token.INK), line);
  }

  private boolean numbers(Answer.Single number) {
    return number.field().paint(number.grid(), raster, 0, 0, palette, palette.mapShare());
  }

  /** Only on which side of the border a point is. */
  private boolean signs(Answer.Single number) {
    int[] pixels = raster.pixels();
    int offset = number.field().offset(number.grid());
    int low = palette.pixel(-palette.mapShare());
    int high = palette.pixel(palette.mapShare());
    boolean isFinite = true;
    for (int i = 0; i < pixels.length; i++) {
      double value = number.border().values()[offset + i] - number.border().level();
      boolean isNumber = Math.abs(value) <= Double.MAX_VALUE;
      isFinite &= isNumber;
      pixels[i] = !isNumber ? 0 : value > 0 ? high : low;
    }
    return isFinite;
  }

  /** The colour of the class with the largest number, the stronger the further it is ahead. */
  private boolean classes(Answer.Classes classes, boolean hasHardEdges) {
    int[] table = table(classes.classes());
    int[] pixels = raster.pixels();
    int size = pixels.length;
    double[] values = classes.field().values();
    double gain = classes.field().gain(0) / 2;
    boolean isFinite = true;
    for (int i = 0; i < size; i++) {
      int best = 0;
      double most = values[i];
      double second = Double.NEGATIVE_INFINITY;
      boolean isNumber = Math.abs(most) <= Double.MAX_VALUE;
      for (int k = 1; k < classes.classes(); k++) {
        double value = values[k * size + i];
        isNumber &= Math.abs(value) <= Double.MAX_VALUE;
        if (value > most) {
          second = most;
          most = value;
          best = k;
        } else if (value > second) {
          second = value;
        }
      }
      isFinite &= isNumber;
      double ahead = hasHardEdges ? 0.7 : Math.min(1, (most - second) * gain);
      pixels[i] = isNumber ? table[best * STEPS + (int) (ahead * (STEPS - 1))] : 0;
    }
    return isFinite;
  }

  private int[] table(int classes) {
    int[] table = new int[classes * STEPS];
    int paper = palette.of(Token.PAPER);
    for (int i = 0; i < table.length; i++) {
      double share = PALEST + (STRONGEST - PALEST) * (i % STEPS) / (STEPS - 1);
      table[i] = Colour.pixel(Colour.mix(paper, palette.ofClass(i / STEPS), share));
    }
    return table;
  }

  private void borders(Answer.Classes classes, Box box) {
    int side = classes.field().side();
    for (int k = 0; k < classes.classes(); k++) {
      margin(classes, k);
      Contour.trace(surface, box, new Contour.Level(margins, side, 0), 0);
    }
  }

  /** How far a class is ahead of the best other one. */
  private void margin(Answer.Classes classes, int own) {
    int size = classes.field().side() * classes.field().side();
    if (margins.length != size) {
      margins = new double[size];
    }
    double[] values = classes.field().values();
    for (int i = 0; i < size; i++) {
      double other = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < classes.classes(); k++) {
        if (k != own) {
          other = Math.max(other, values[k * size + i]);
        }
      }
      margins[i] = values[own * size + i] - other;
    }
  }
}
