package layerlab.client.paint;

/** Colours as {@code 0xAARRGGBB}. */
public final class Colour {
  private Colour() {}

  /**
   * Reads {@code #rrggbb}, as the tokens are written.
   *
   * @throws IllegalArgumentException when it is written otherwise
   */
  public static int of(String hex) {
    String digits = hex.strip();
    if (digits.length() != 7 || digits.charAt(0) != '#') {
      throw new IllegalArgumentException("not a colour like #rrggbb: " + hex);
    }
    return 0xff000000 | Integer.parseInt(digits.substring(1), 16);
  }

  /** The same colour, seen through. */
  public static int fade(int colour, double alpha) {
    int part = (int) Math.round((colour >>> 24) * Math.max(0, Math.min(1, alpha)));
    return colour & 0xffffff | part << 24;
  }

  /** A part of the way from one opaque colour to another. */
  public static int mix(int from, int to, double share) {
    return 0xff000000
        | channel(from, to, share, 16) << 16
        | channel(from, to, share, 8) << 8
        | channel(from, to, share, 0);
  }

  private static int channel(int from, int to, double share, int shift) {
    int a = from >> shift & 255;
    int b = to >> shift & 255;
    return (int) Math.round(a + (b - a) * share);
  }

  /** The colour as a {@link Raster} keeps it. */
  public static int pixel(int colour) {
    return colour & 0xff00ff00 | (colour & 255) << 16 | colour >> 16 & 255;
  }

  public static int red(int colour) {
    return colour >> 16 & 255;
  }

  public static int green(int colour) {
    return colour >> 8 & 255;
  }

  public static int blue(int colour) {
    return colour & 255;
  }

  /** As CSS reads it. */
  public static String css(int colour) {
    int alpha = colour >>> 24;
    StringBuilder css = new StringBuilder(24);
    css.append("rgb(").append(red(colour)).append(' ').append(green(colour)).append(' ');
    css.append(blue(colour));
    if (alpha != 255) {
      css.append(" / ").append(alpha / 255.0);
    }
    return css.append(')').toString();
  }
}
