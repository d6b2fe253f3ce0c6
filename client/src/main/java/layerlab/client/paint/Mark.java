package layerlab.client.paint;

/** The shape of a data point, so that its class shows without colour. */
public enum Mark {
  DISC,
  DIAMOND,
  TRIANGLE,
  SQUARE,
  CROSS;

  /** Adds the shape to the present path. */
  public void trace(Surface surface, double x, double y, double radius) {
    switch (this) {
      case DISC -> surface.circle(x, y, radius);
      case DIAMOND -> {
        double reach = radius * 1.2;
        surface.moveTo(x, y - reach);
        surface.lineTo(x + reach, y);
        surface.lineTo(x, y + reach);
        surface.lineTo(x - reach, y);
        surface.close();
      }
      case TRIANGLE -> {
        double reach = radius * 1.3;
        surface.moveTo(x, y - reach);
        surface.lineTo(x + reach * 0.9, y + reach * 0.6);
        surface.lineTo(x - reach * 0.9, y + reach * 0.6);
        surface.close();
      }
      case SQUARE -> {
        double reach = radius * 0.9;
        surface.rect(x - reach, y - reach, 2 * reach, 2 * reach);
      }
      case CROSS -> {
        double reach = radius * 1.2;
        double arm = radius * 0.4;
        surface.rect(x - reach, y - arm, 2 * reach, 2 * arm);
        surface.rect(x - arm, y - reach, 2 * arm, 2 * reach);
      }
    }
  }
}
