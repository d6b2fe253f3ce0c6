package layerlab.client.paint;

/**
 * Numbers on square grids, one grid after the other, and how they are coloured.
 *
 * <p><b>Shapes</b> each grid is side × side, row-major, the first row at the top, the outermost
 * numbers on the border. The array may be longer and is never written here.
 *
 * @param middle the number without a colour
 * @param gains what the distance from it is multiplied by to lie in [−1, 1]: one for all grids, or
 *     one for each
 */
public record Field(double[] values, int side, double middle, double[] gains) {

  /** Grids that are coloured alike. */
  public static Field alike(double[] values, int side, double middle, double gain) {
    return new Field(values, side, middle, new double[] {gain});
  }

  public double gain(int grid) {
    return gains[Math.min(grid, gains.length - 1)];
  }

  /** Where a grid begins. */
  public int offset(int grid) {
    return grid * side * side;
  }

  /**
   * Colours a grid.
   *
   * @param share how much of the colours is used
   * @param left the raster's column at which the grid begins
   * @param top its row
   * @return whether every number was finite; the others are left transparent
   */
  public boolean paint(int grid, Raster raster, int left, int top, Palette palette, double share) {
    int[] pixels = raster.pixels();
    int stride = raster.width();
    double scale = gain(grid) * share;
    boolean isFinite = true;
    for (int row = 0; row < side; row++) {
      int to = (top + row) * stride + left;
      int from = offset(grid) + row * side;
      for (int column = 0; column < side; column++) {
        double value = values[from + column];
        if (Math.abs(value) <= Double.MAX_VALUE) {
          pixels[to + column] = palette.pixel((value - middle) * scale);
        } else {
          pixels[to + column] = 0;
          isFinite = false;
        }
      }
    }
    return isFinite;
  }
}
