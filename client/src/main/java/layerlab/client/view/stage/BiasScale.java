package layerlab.client.view.stage;

import layerlab.client.paint.Box;

/** The scale under a neuron's picture on which its bias is a tick: from −2 to 2. */
final class BiasScale {
  private static final double LARGEST = 2;
  private static final double DISTANCE = 4;

  private BiasScale() {}

  static Box box(Column column, int unit) {
    Box tile = column.tileBox(unit);
    return new Box(tile.x(), tile.bottom() + DISTANCE, tile.width(), 2);
  }

  /** Where a bias is, from −1 to 1; larger ones are at the ends. */
  static double position(double bias) {
    return Math.max(-1, Math.min(1, bias / LARGEST));
  }

  /** How much the bias changes for a way of the pointer. */
  static double change(Column column, double way) {
    return way * 2 * LARGEST / column.tile();
  }
}
