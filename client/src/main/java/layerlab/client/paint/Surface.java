package layerlab.client.paint;

/**
 * What painters draw on: a canvas in the browser, a recording in tests.
 *
 * <p><b>Units/range</b> lengths are CSS pixels, y grows downwards; colours are {@code 0xAARRGGBB}.
 */
public interface Surface {
  double width();

  double height();

  /** Makes everything transparent. */
  void clear();

  /** Begins a new path. */
  void begin();

  void moveTo(double x, double y);

  void lineTo(double x, double y);

  /** A cubic Bézier curve with two control points. */
  void curveTo(double x1, double y1, double x2, double y2, double x, double y);

  /** A line towards (x1, y1), rounded off there into the direction of (x2, y2). */
  void corner(double x1, double y1, double x2, double y2, double radius);

  void circle(double x, double y, double radius);

  void rect(double x, double y, double width, double height);

  void roundRect(double x, double y, double width, double height, double radius);

  void close();

  void fill(int colour);

  void stroke(int colour, double width);

  /** Strokes are dashed until {@link #solid()}. */
  void dash(double on, double off);

  void solid();

  /** Text whose anchor, by its alignment, is at (x, y); vertically centred. */
  void text(String text, double x, double y, Lettering lettering, int colour);

  double measure(String text, Lettering lettering);

  /** Makes a raster the one that {@link #part} takes from. */
  void load(Raster raster);

  /** Draws a part of the raster loaded last, scaled into a box, smoothly or with hard pixels. */
  void part(Box source, Box target, boolean smooth);

  void save();

  /** Only what lies in the path is drawn from here to {@link #restore()}. */
  void clip();

  void restore();
}
