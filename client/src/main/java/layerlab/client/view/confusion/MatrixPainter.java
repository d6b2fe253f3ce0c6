package layerlab.client.view.confusion;

import layerlab.client.paint.Colour;
import layerlab.client.paint.Palette;
import layerlab.client.paint.Surface;
import layerlab.client.paint.Token;
import layerlab.wire.Frame;

/** The confusion matrix as a small picture, in the tones of the large one. */
public final class MatrixPainter {
  /** Between cells that are not too small for it, in pixels. */
  private static final double GAP = 1;

  private static final double SMALL = 5;

  private final Surface surface;
  private final Palette palette;

  public MatrixPainter(Surface surface, Palette palette) {
    this.surface = surface;
    this.palette = palette;
  }

  /**
   * Paints it over the whole surface.
   *
   * @param classes how many there are; answers that are no numbers have a column of their own where
   *     there are any
   */
  public void paint(Frame.Counts counts, int classes) {
    surface.clear();
    int columns = classes + (hasOverflow(counts, classes) ? 1 : 0);
    double width = surface.width() / columns;
    double height = surface.height() / classes;
    double gap = Math.min(width, height) < SMALL ? 0 : GAP;
    for (int actual = 0; actual < classes; actual++) {
      double all = 0;
      for (int column = 0; column <= classes; column++) {
        all += counts.at(actual * (classes + 1) + column);
      }
      for (int column = 0; column < columns; column++) {
        double share = all == 0 ? 0 : counts.at(actual * (classes + 1) + column) / all;
        surface.begin();
        surface.rect(column * width, actual * height, width - gap, height - gap);
        surface.fill(colour(Tone.of(share, actual == column)));
      }
    }
  }

  private static boolean hasOverflow(Frame.Counts counts, int classes) {
    for (int actual = 0; actual < classes; actual++) {
      if (counts.at(actual * (classes + 1) + classes) > 0) {
        return true;
      }
    }
    return false;
  }

  private int colour(Tone tone) {
    return switch (tone) {
      case EMPTY -> palette.of(Token.SUNKEN);
      case FEW_RIGHT -> right(0.14);
      case SOME_RIGHT -> right(0.24);
      case MOST_RIGHT -> right(0.34);
      case RARE_MISTAKE -> palette.of(Token.POS_1);
      case MISTAKE -> palette.of(Token.POS_2);
      case FREQUENT_MISTAKE -> palette.of(Token.POS_3);
      case RULING_MISTAKE -> palette.of(Token.POS_4);
    };
  }

  private int right(double share) {
    return Colour.mix(palette.of(Token.SUNKEN), palette.of(Token.INK_3), share);
  }
}
