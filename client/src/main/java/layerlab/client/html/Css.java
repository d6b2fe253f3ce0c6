package layerlab.client.html;

/** Lengths as style sheets and drawings read them. */
public final class Css {
  private Css() {}

  /** A length to the nearest pixel. */
  public static String pixels(double length) {
    return (int) Math.rint(length) + "px";
  }

  /** A number to the nearest tenth, without Java's tables for all digits of a double. */
  public static String tenths(double number) {
    int tenths = (int) Math.rint(Math.abs(number) * 10);
    String text = tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10);
    return number < 0 && tenths != 0 ? "-" + text : text;
  }
}
