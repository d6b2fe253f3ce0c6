package layerlab.client.paint;

/** What is not a number: crimson lines on paper, never a colour that could be taken for a value. */
public final class Hatch {
  private static final double DISTANCE = 5;

  private Hatch() {}

  public static void paint(Surface surface, Box box, Palette palette) {
    surface.save();
    surface.begin();
    surface.rect(box.x(), box.y(), box.width(), box.height());
    surface.fill(palette.of(Token.CRIMSON_SOFT));
    surface.clip();
    surface.begin();
    for (double at = DISTANCE / 2; at < box.width() + box.height(); at += DISTANCE) {
      surface.moveTo(box.x() + at, box.y());
      surface.lineTo(box.x() + at - box.height(), box.bottom());
    }
    surface.stroke(palette.of(Token.CRIMSON), 1);
    surface.restore();
  }
}
